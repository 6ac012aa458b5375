import type { TextEdit } from '../model/finding.ts'
import type { RecordRelation } from '../model/relation.ts'
import type { RawField } from '../read/raw-field.ts'
import { verbsOfLabel } from '../read/values/phrases.ts'
import { addField } from './add-field.ts'
import { addToField } from './add-value.ts'
import type { AskedLink } from './asked.ts'
import { chooseEdit, type ChosenEdit } from './choose-edit.ts'
import { dateLike } from './date-form.ts'
import type { EditablePage } from './editable-page.ts'
import { addToList, isListed } from './link-list.ts'
import { targetsOf, valueOf, type RecordReference } from './reference.ts'
import { labelsLike } from './relation-labels.ts'
import { dateIn } from './status-source.ts'
import { isSpare, spokenIn, statementOf, wholeOf } from './statement.ts'
import { casedAs, wordFor } from './state-words.ts'
import { frameOf, replaceWord } from './status-word.ts'

/** A relation to be stated, with the words to state it in. */
export interface NewRelation {
  readonly relation: RecordRelation
  /** The words of the page, e.g. `Amended by`; the usual ones without it. */
  readonly label?: string | undefined
  /** Whether it is one of a part only. */
  readonly partial?: boolean | undefined
  /** The kinds that the log's lists of links give theirs, in whose spelling a new one is written. */
  readonly kinds?: readonly string[] | undefined
  readonly to: RecordReference
}

const askedFor = ({ relation, partial, to }: NewRelation): AskedLink => ({
  relation,
  partial,
  targets: targetsOf(to),
})

/** The page's field for a relation: of a part only that of a part. */
function ownField(page: EditablePage, { relation, partial = false }: NewRelation): RawField | undefined {
  return page.fields.find(field => {
    const [verb, ...more] = verbsOfLabel(field.name)
    const isOwn = more.length === 0 && verb?.record === relation && (verb.partial ?? false) === partial
    return isOwn && !isListed(page, field)
  })
}

/** The ways to state a relation: in the field that the page has for it, in its list of links, or in a new field beside its status. */
function ways(page: EditablePage, link: NewRelation): TextEdit[][] {
  const { relation, label, partial, to, kinds = [] } = link
  const field = ownField(page, link)
  const own = field === undefined ? [] : addToField(page.text, field, valueOf(to))
  const listed = partial === true ? [] : addToList(page, relation, to, kinds)
  const statement = statementOf(page)
  const names = label === undefined ? labelsLike(relation, partial, statement?.word?.text) : [label]
  const fresh = names
    .map(name => (label === undefined ? casedAs(statement?.field.name ?? 'Status', name) : name))
    .flatMap(name =>
      [true, false].flatMap(sentence => addField(page, { label: name, value: valueOf(to), sentence })),
    )
  return [...own, ...listed, ...fresh]
}

/** The edit that makes a page state a relation. Undefined where none is read back as exactly that. */
export function editLink(page: EditablePage, link: NewRelation): ChosenEdit | undefined {
  return chooseEdit(page, ways(page, link), { added: [askedFor(link)] })
}

/** The date that a status bears becomes today's. */
function dated(source: Parameters<typeof dateIn>[0], today: string): TextEdit[] {
  const stated = dateIn(source)
  return stated === undefined
    ? []
    : [{ start: stated.start, end: stated.end, text: dateLike(stated.text, today, stated.value) }]
}

/** `Accepted (2020-01-02)` → `Superseded by [ADR-7](…) (2021-03-04)`: the status itself names the successor. */
function inStatus(page: EditablePage, to: RecordReference, today: string): TextEdit[][] {
  const statement = statementOf(page)
  if (statement === undefined || frameOf(page, statement) !== undefined) return []
  const { word, field } = statement
  const [start, end] = wholeOf(page, statement)
  const spoken = spokenIn(page, statement)
  const target = field.origin === 'front-matter' ? to.id : to.markdown
  // Words that tell more than a state stay behind it.
  const tail = word === undefined && !isSpare(page) ? '; ' : ''
  const place = word ?? { start, end: tail === '' ? end : start }
  return labelsLike('superseded-by', false, spoken).map(label => [
    { start: place.start, end: place.end, text: `${casedAs(spoken, label)} ${target}${tail}` },
    ...(word === undefined ? [] : dated({ page, statement }, today)),
  ])
}

/** The state and the successor apart: for pages whose status is one word, and have a field for the rest. */
function besideStatus(
  page: EditablePage,
  link: NewRelation,
  today: string,
  used: readonly string[],
): TextEdit[][] {
  const statement = statementOf(page)
  if (statement?.word === undefined) return []
  const text = wordFor('superseded', statement.word.text, used, page.dialect.statuses)
  const made = replaceWord(page, statement, text)
  if (made === undefined) return []
  return ways(page, link).map(way => [...made.edits, ...dated({ page, statement }, today), ...way])
}

export interface Supersession {
  readonly by: RecordReference
  readonly today: string
  /** Whether the log keeps successors in a field of their own. */
  readonly apart: boolean
  /** The status words of the log, the most used one first. */
  readonly used: readonly string[]
  readonly kinds?: readonly string[]
}

/** The edit that marks a page as superseded by another record. */
export function editSuperseded(
  page: EditablePage,
  { by, today, apart, used, kinds }: Supersession,
): ChosenEdit | undefined {
  const link: NewRelation = { relation: 'superseded-by', to: by, kinds }
  const stated = page.record.status?.state === 'superseded'
  const hasField = page.fields.some(
    field => verbsOfLabel(field.name)[0]?.record === 'superseded-by' || isListed(page, field),
  )
  const inside = inStatus(page, by, today)
  const beside = besideStatus(page, link, today, used)
  const candidates = stated
    ? ways(page, link)
    : apart || hasField
      ? [...beside, ...inside]
      : [...inside, ...beside]
  return chooseEdit(page, candidates, {
    state: 'superseded',
    date: today,
    added: [askedFor(link)],
  })
}

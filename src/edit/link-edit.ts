import type { TextEdit } from '../model/finding.ts'
import type { RecordRelation } from '../model/relation.ts'
import { verbsOfLabel } from '../read/values/phrases.ts'
import { addField } from './add-field.ts'
import { addToField, type Value } from './add-value.ts'
import { chooseEdit, type ChosenEdit } from './choose-edit.ts'
import { dateLike } from './date-form.ts'
import type { EditablePage } from './editable-page.ts'
import { relationLabel } from './relation-labels.ts'
import { dateIn } from './status-source.ts'
import { statementOf } from './statement.ts'
import { casedAs, wordFor } from './state-words.ts'

/** Another record as a page refers to it: as a Markdown link, by its id, and the link's address. */
export interface RecordReference {
  readonly markdown: string
  readonly id: string
  readonly url: string
}

/** A relation to be stated, with the words to state it in. */
export interface NewRelation {
  readonly relation: RecordRelation
  /** The words of the page, e.g. `Amended by`; the usual ones without it. */
  readonly label?: string | undefined
  readonly to: RecordReference
}

const valueOf = ({ markdown, id }: RecordReference): Value => ({ markdown, plain: id })

const askedFor = ({ relation, to }: NewRelation): { relation: RecordRelation; targets: string[] } => ({
  relation,
  targets: [to.url, decodeURI(to.url), to.id],
})

/** The ways to state a relation on a page: in the field that it has for it, else in a new one beside its status. */
function ways(page: EditablePage, link: NewRelation): TextEdit[][] {
  const { relation, label, to } = link
  const field = page.fields.find(each => {
    const [verb, ...more] = verbsOfLabel(each.name)
    return more.length === 0 && verb?.record === relation && verb.partial !== true
  })
  const own = field === undefined ? [] : addToField(page.text, field, valueOf(to))
  const name = statementOf(page)?.field.name ?? 'Status'
  const words = label ?? casedAs(name, relationLabel(relation))
  const fresh = [true, false].flatMap(sentence =>
    addField(page, { label: words, value: valueOf(to), sentence }),
  )
  return [...own, ...fresh]
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
  if (statement?.word === undefined) return []
  const { word, field } = statement
  const target = field.origin === 'front-matter' ? to.id : to.markdown
  const phrase = casedAs(word.text, 'superseded by')
  const named = { start: word.start, end: word.end, text: `${phrase} ${target}` }
  return [[named, ...dated({ page, statement }, today)]]
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
  const { word } = statement
  const text = wordFor('superseded', word.text, used, page.dialect.statuses)
  return ways(page, link).map(way => [
    { start: word.start, end: word.end, text },
    ...dated({ page, statement }, today),
    ...way,
  ])
}

export interface Supersession {
  readonly by: RecordReference
  readonly today: string
  /** Whether the log keeps successors in a field of their own. */
  readonly apart: boolean
  /** The status words of the log, the most used one first. */
  readonly used: readonly string[]
}

/** The edit that marks a page as superseded by another record. */
export function editSuperseded(
  page: EditablePage,
  { by, today, apart, used }: Supersession,
): ChosenEdit | undefined {
  const link: NewRelation = { relation: 'superseded-by', to: by }
  const stated = page.record.status?.state === 'superseded'
  const hasField = page.fields.some(field => verbsOfLabel(field.name)[0]?.record === 'superseded-by')
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

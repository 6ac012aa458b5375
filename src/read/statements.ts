import type { Problem } from '../model/finding.ts'
import { addStatements, type Reader, type Statements, type TextPlace } from './add-statements.ts'
import type { Dialect } from './dialect.ts'
import { keyUseOf } from './key-use.ts'
import { isAllReferences } from './of-kind.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { keyProblems } from './reference-problems.ts'
import { linesOfRich, offsetAt, type RichText } from './rich-text.ts'
import { shortened } from './shortened.ts'
import { isNothing, isPlaceholder } from './values/nothing.ts'
import { verbsOfLabel, type Verb } from './values/phrases.ts'
import { mayRefer } from './values/references.ts'
import type { FieldMeaning } from './vocabulary/field-words.ts'
import { pullLabels } from './vocabulary/issue-words.ts'
import { wholeWord } from './vocabulary/words.ts'

const relates: Verb = { record: 'relates-to', issue: 'relates-to' }

const verbsOfMeaning: Partial<Record<FieldMeaning, Verb>> = {
  'context-issue': { record: 'relates-to', issue: 'context' },
  'implementation-issue': { record: 'relates-to', issue: 'implemented-by' },
  'tracking-issue': { record: 'relates-to', issue: 'tracked-by' },
  'related-issue': relates,
  related: relates,
}

const silent: readonly FieldMeaning[] = [
  'title',
  'id',
  'date',
  'created',
  'updated',
  'deciders',
  'consulted',
  'informed',
  'authors',
  'tags',
]

const pullLabel = new RegExp(wholeWord(pullLabels), 'iu')
const isOfPulls = (label: string): boolean => /pr|mr|pull|merge/i.test(label) && pullLabel.test(label)

const onlyOfIssues = (verbs: readonly Verb[]): boolean =>
  verbs.length > 0 && verbs.every(({ record, issue }) => record === 'relates-to' && issue !== 'relates-to')

/** Relations that a field of their own is expected to name a record for. */
const expectsRecord = (verbs: readonly Verb[]): boolean =>
  verbs.some(({ record }) => /^(?:supersede|amend)/.test(record))

/** A field called `Superseded by` that names no record: what stands in it says nothing that can be followed. */
function unreadRelation({ page }: Reader, { name, lines }: RawField): Problem[] {
  const line = lines.find(each => !isNothing(each.text) && !isPlaceholder(each.text))
  if (line === undefined || line.spans.some(({ kind }) => kind === 'link')) return []
  const message = `\`${name}\` names no record that could be found: \`${shortened(line.text)}\`. Name it by its number or link its page.`
  return [{ rule: 'unread-relation', message, place: placeOf(page, line) }]
}

/** A number that can be a record's where no other sign says so: `supersedes 0012`. */
const writtenNumber = /\d{3}/

/** A field that is no relation: only what a verb in it governs counts, and of a title the issues that it names. */
function readSilent(reader: Reader, { lines, origin }: RawField, isTitle: boolean): void {
  const governed = isTitle && origin === 'front-matter' ? 'records' : 'all'
  const place = isTitle ? 'title' : 'metadata'
  for (const line of lines)
    if (mayRefer(line, reader.options.id) || (isTitle && writtenNumber.test(line.text)))
      addStatements(reader, line, { place, bare: isTitle, governed })
}

/** The verbs that a field's label stands for. */
function verbsOf({ name }: RawField, meaning: FieldMeaning | undefined): readonly Verb[] {
  const verb = meaning === undefined ? undefined : verbsOfMeaning[meaning]
  return verb === undefined ? verbsOfLabel(name) : [verb]
}

function readField(reader: Reader, field: RawField, dialect: Dialect): void {
  const meaning = dialect.fields.meaningOf(field.name)
  if (meaning !== undefined && silent.includes(meaning)) return readSilent(reader, field, meaning === 'title')
  const verbs = verbsOf(field, meaning)
  const ofIssues = meaning?.endsWith('issue') === true
  const isOther = meaning === undefined && verbs.length === 0
  const own = isOfPulls(field.name) ? { ...reader, pulls: true } : reader
  let named = 0
  for (const line of field.lines) {
    if (isPlaceholder(line.text)) continue
    const count = addStatements(own, line, {
      place: placeIn(field, meaning, isOther && !isAllReferences(line, dialect)),
      defaults: verbs,
      bare: !ofIssues && !onlyOfIssues(verbs) && !isOther,
      states: meaning === 'status' ? dialect.statuses : undefined,
    })
    named += count
    if (count === 0 && ofIssues) reader.found.problems.push(...keyProblems(line, reader.page))
  }
  if (named === 0 && expectsRecord(verbs)) reader.found.problems.push(...unreadRelation(reader, field))
}

/** What the statements of a field are worth: those of an unknown one are remarks, those of a section of links a list. */
function placeIn({ origin }: RawField, meaning: FieldMeaning | undefined, isRemark: boolean): TextPlace {
  if (isRemark) return 'remark'
  return meaning === 'related' && origin === 'section' ? 'list' : 'metadata'
}

/** What a page says: its fields, and the prose left beside them. */
interface Said {
  readonly fields: readonly RawField[]
  readonly prose: readonly RichText[]
  readonly headings: readonly RichText[]
}

/** What is known of the record before its text is read. */
interface Known {
  /** Where the first section begins that is no field. */
  readonly sectionsAt: number
  readonly id: string
  /** Whether the status says that a part is superseded, and leaves it to the text by what. */
  readonly leavesOpen: boolean
}

/**
 * Fields and prose → every relation of the page, fields first, each with its place. What stands before the offset
 * `sectionsAt` stands above the first section.
 */
export function readRelations(
  { fields, prose, headings }: Said,
  { sectionsAt, id, leavesOpen }: Known,
  page: PageText,
  dialect: Dialect,
): Statements {
  const use = keyUseOf(page.text, fields, prose, dialect.fields)
  const reader: Reader = {
    page,
    options: { keyPrefixes: dialect.keyPrefixes, id, use },
    found: { links: [], issues: [], problems: [], told: [] },
    pulls: false,
  }
  for (const field of fields) readField(reader, field, dialect)
  const body = leavesOpen ? 'heading' : 'body'
  const inOrder = prose.filter(text => mayRefer(text, id)).sort((a, b) => offsetAt(a, 0) - offsetAt(b, 0))
  for (const text of inOrder.flatMap(proseLines))
    addStatements(reader, text, { place: offsetAt(text, 0) < sectionsAt ? 'header' : body })
  for (const text of headings.filter(text => mayRefer(text, id)))
    addStatements(reader, text, { place: 'heading' })
  return reader.found
}

/** Lines of pseudo bullets are separate statements; other prose runs on over its soft breaks. */
function proseLines(text: RichText): RichText[] {
  return /^\s*[•◦▪]/m.test(text.text)
    ? linesOfRich(text)
    : text.text.includes('\n')
      ? [{ ...text, text: text.text.replaceAll('\n', ' ') }]
      : [text]
}

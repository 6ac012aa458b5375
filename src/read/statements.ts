import type { Problem } from '../model/finding.ts'
import type { IssueReference, Origin, RecordLink } from '../model/relation.ts'
import type { Dialect } from './dialect.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { isAllReferences } from './of-kind.ts'
import { keyProblems, targetProblems } from './reference-problems.ts'
import { linesOfRich, offsetAt, type RichText } from './rich-text.ts'
import {
  mayRefer,
  type IssueMention,
  type RecordMention,
  type ReferenceOptions,
} from './values/references.ts'
import { verbsOfLabel, type Verb } from './values/phrases.ts'
import { readStatements, type Statement } from './values/relations.ts'
import type { StatusVocabulary } from './values/leading-word.ts'
import { isNothing, isPlaceholder } from './values/nothing.ts'
import type { FieldMeaning } from './vocabulary/field-words.ts'
import { pullNouns } from './vocabulary/issue-words.ts'
import { wholeWord } from './vocabulary/words.ts'

/** What a page says of records and issues, and what is doubtful about it. */
export interface Statements {
  readonly links: RecordLink[]
  readonly issues: IssueReference[]
  readonly problems: Problem[]
}

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

interface Reader {
  readonly page: PageText
  readonly options: ReferenceOptions
  readonly found: Statements
  /** Whether a bare `#12` is a pull request here. */
  readonly pulls: boolean
}

function addIssue(
  { page, found, pulls }: Reader,
  { key, kind: stated, url }: IssueMention,
  statement: Statement,
  from: Origin,
  text: RichText,
): void {
  const { start, end } = statement.reference
  const place = placeOf(page, text, start, end)
  const kind = pulls && url === undefined ? 'pull' : stated
  found.issues.push({ key, kind, url, relation: statement.issue, note: statement.note, from, place })
}

function addLink(
  { page, found }: Reader,
  { target, label }: RecordMention,
  statement: Statement,
  from: Origin,
  text: RichText,
): void {
  const { start, end } = statement.reference
  const place = placeOf(page, text, start, end)
  found.links.push({
    relation: statement.record,
    target,
    label,
    partial: statement.partial,
    note: statement.note,
    from,
    place,
  })
}

/** Where a text stands: what its statements are worth follows from it. */
type Place = Origin | 'list' | 'header' | 'title' | 'heading' | 'remark'

/**
 * In a section of links, a verb makes metadata of an entry, and one without it only leads to further reading; above the first
 * section only what is stated counts, not what is named.
 */
function originOf(place: Place, { reference, record, issue }: Statement): Origin {
  if (place === 'header') return (reference.to === 'record' ? record : issue) === 'mentions' ? 'body' : 'metadata'
  if (place === 'title' || place === 'remark') return 'metadata'
  if (place !== 'list') return place === 'heading' ? 'body' : place
  return reference.to === 'record' && record !== 'relates-to' ? 'metadata' : 'body'
}

interface Told {
  readonly place: Place
  readonly defaults?: readonly Verb[]
  /** Whether bare numbers and names can be records. */
  readonly bare?: boolean
  /** Whose references count only if a verb governs them. */
  readonly governed?: 'all' | 'records' | 'none'
  readonly states?: StatusVocabulary | undefined
}

/** Adds every statement of one text; a reference repeated with the same relation in one metadata text counts once. */
function addStatements(
  reader: Reader,
  text: RichText,
  { place, defaults = [], bare = false, governed = 'none', states }: Told,
): number {
  const { keyPrefixes } = reader.options
  const from = place === 'list' ? 'metadata' : place === 'remark' ? 'header' : place
  const statements = readStatements(text, { keyPrefixes, from, defaults, bare, states })
  if (statements.length === 0) return 0
  const isProse = place === 'body' || place === 'heading'
  const seen = new Set<string>()
  for (const statement of statements) {
    const { reference } = statement
    const relation = reference.to === 'issue' ? statement.issue : statement.record
    if (relation === 'mentions' && governed !== 'none' && (governed === 'all' || reference.to === 'record')) continue
    const origin = originOf(place, statement)
    const named = reference.to === 'issue' ? reference.key : reference.target
    const isRepeated = seen.has(`${named} ${relation}`) || (relation === 'mentions' && seen.has(named))
    if (!isProse && isRepeated) continue
    if (!seen.has(`${reference.start}`))
      reader.found.problems.push(...targetProblems(statement, text, reader.page))
    seen.add(named).add(`${named} ${relation}`).add(`${reference.start}`)
    if (reference.to === 'issue') addIssue(reader, reference, statement, origin, text)
    else addLink(reader, reference, statement, origin, text)
  }
  return statements.length
}

const pullLabel = new RegExp(wholeWord(pullNouns), 'iu')
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

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

function readField(reader: Reader, field: RawField, dialect: Dialect): void {
  const vocabulary = dialect.fields
  const meaning = vocabulary.meaningOf(field.name)
  if (meaning !== undefined && silent.includes(meaning)) {
    const isTitle = meaning === 'title'
    const governed = isTitle && field.origin === 'front-matter' ? 'records' : 'all'
    for (const line of field.lines)
      addStatements(reader, line, { place: isTitle ? 'title' : 'metadata', bare: isTitle, governed })
    return
  }
  const verb = meaning === undefined ? undefined : verbsOfMeaning[meaning]
  const verbs = verb === undefined ? verbsOfLabel(field.name) : [verb]
  const isOther = meaning === undefined && verbs.length === 0
  const place = meaning === 'related' && field.origin === 'section' ? 'list' : 'metadata'
  const own = isOfPulls(field.name) ? { ...reader, pulls: true } : reader
  const states = meaning === 'status' ? dialect.statuses : undefined
  const bare = meaning?.endsWith('issue') !== true && !onlyOfIssues(verbs)
  let named = 0
  for (const line of field.lines) {
    if (isPlaceholder(line.text)) continue
    const count = addStatements(own, line, {
      place: isOther && !isAllReferences(line, dialect) ? 'remark' : place,
      defaults: verbs,
      bare: bare && !isOther,
      states,
    })
    named += count
    if (count === 0 && meaning?.endsWith('issue') === true)
      reader.found.problems.push(...keyProblems(line, reader.page))
  }
  if (named === 0 && expectsRecord(verbs)) reader.found.problems.push(...unreadRelation(reader, field))
}

/** What a page says: its fields, and the prose left beside them. */
interface Said {
  readonly fields: readonly RawField[]
  readonly prose: readonly RichText[]
  readonly headings: readonly RichText[]
}

/**
 * Fields and prose → every relation of the page, fields first, each with its place. What stands before the offset
 * `sectionsAt` stands above the first section.
 */
export function readRelations(
  { fields, prose, headings }: Said,
  sectionsAt: number,
  page: PageText,
  dialect: Dialect,
): Statements {
  const reader: Reader = {
    page,
    options: dialect,
    found: { links: [], issues: [], problems: [] },
    pulls: false,
  }
  for (const field of fields) readField(reader, field, dialect)
  const inOrder = prose.filter(mayRefer).sort((a, b) => offsetAt(a, 0) - offsetAt(b, 0))
  for (const text of inOrder.flatMap(proseLines))
    addStatements(reader, text, { place: offsetAt(text, 0) < sectionsAt ? 'header' : 'body' })
  for (const text of headings.filter(mayRefer)) addStatements(reader, text, { place: 'heading' })
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

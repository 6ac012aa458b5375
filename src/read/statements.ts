import type { Problem } from '../model/finding.ts'
import type { IssueReference, Origin, RecordLink } from '../model/relation.ts'
import type { FieldVocabulary } from './meaning.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { keyUseOf } from './key-use.ts'
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
import { isPlaceholder } from './values/nothing.ts'
import type { FieldMeaning } from './vocabulary/field-words.ts'

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

/** In a section of links, a verb makes metadata of an entry; an entry without one only leads to further reading. */
function originOf(place: Origin | 'list', { reference, record }: Statement): Origin {
  if (place !== 'list') return place
  return reference.to === 'record' && record !== 'relates-to' ? 'metadata' : 'body'
}

/** Adds every statement of one text; a reference repeated with the same relation in one metadata text counts once. */
function addStatements(
  reader: Reader,
  text: RichText,
  place: Origin | 'list',
  defaults: readonly Verb[],
  bare = true,
  governed = false,
): number {
  const from = place === 'body' ? 'body' : 'metadata'
  const statements = readStatements(text, { ...reader.options, from, defaults, bare })
  if (statements.length === 0) return 0
  const seen = new Set<string>()
  for (const statement of statements) {
    const { reference } = statement
    if (governed && statement.record === 'mentions') continue
    const from = originOf(place, statement)
    const name =
      reference.to === 'issue'
        ? `${reference.key} ${statement.issue}`
        : `${reference.target} ${statement.record}`
    if (place !== 'body' && seen.has(name)) continue
    if (!seen.has(`${reference.start}`))
      reader.found.problems.push(...targetProblems(statement, text, reader.page))
    seen.add(name).add(`${reference.start}`)
    if (reference.to === 'issue') addIssue(reader, reference, statement, from, text)
    else addLink(reader, reference, statement, from, text)
  }
  return statements.length
}

const pullLabel = /(?<!\p{L})(?:prs?|pull requests?|mrs?|merge requests?)(?!\p{L})/iu
const isOfPulls = (label: string): boolean => /pr|mr|pull|merge/i.test(label) && pullLabel.test(label)

const onlyOfIssues = (verbs: readonly Verb[]): boolean =>
  verbs.length > 0 && verbs.every(({ record, issue }) => record === 'relates-to' && issue !== 'relates-to')

function readField(reader: Reader, field: RawField, vocabulary: FieldVocabulary): void {
  const meaning = vocabulary.meaningOf(field.name)
  if (meaning !== undefined && silent.includes(meaning)) {
    for (const line of field.lines) addStatements(reader, line, 'metadata', [], false, true)
    return
  }
  const verb = meaning === undefined ? undefined : verbsOfMeaning[meaning]
  const verbs = verb === undefined ? verbsOfLabel(field.name) : [verb]
  const from = meaning === 'related' && field.origin === 'section' ? 'list' : 'metadata'
  const own = isOfPulls(field.name) ? { ...reader, pulls: true } : reader
  for (const line of field.lines) {
    if (isPlaceholder(line.text)) continue
    const bare = meaning?.endsWith('issue') !== true && !onlyOfIssues(verbs)
    const count = addStatements(own, line, from, verbs, bare)
    if (count === 0 && meaning?.endsWith('issue') === true)
      reader.found.problems.push(...keyProblems(line, reader.page))
  }
}

/** Fields and the prose left beside them → every relation of the page, fields first, each with its place. */
export function readRelations(
  fields: readonly RawField[],
  prose: readonly RichText[],
  page: PageText,
  vocabulary: FieldVocabulary,
  options: ReferenceOptions,
): Statements {
  const use = keyUseOf(page.text, fields, prose, vocabulary)
  const reader: Reader = {
    page,
    options: { ...options, use },
    found: { links: [], issues: [], problems: [] },
    pulls: false,
  }
  for (const field of fields) readField(reader, field, vocabulary)
  const inOrder = prose
    .filter(text => mayRefer(text, options.id))
    .sort((a, b) => offsetAt(a, 0) - offsetAt(b, 0))
  for (const text of inOrder.flatMap(proseLines)) addStatements(reader, text, 'body', [])
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

import type { Problem } from '../model/finding.ts'
import type { IssueReference, Origin, RecordLink } from '../model/relation.ts'
import { readFileName } from './file-name.ts'
import type { FieldVocabulary } from './meaning.ts'
import type { PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, linesOfRich, offsetAt, type RichText } from './rich-text.ts'
import type { IssueMention, RecordMention, ReferenceOptions } from './values/references.ts'
import { readStatements, verbsOfLabel, type Statement, type Verb } from './values/relations.ts'
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
}

function addIssue(
  { page, found }: Reader,
  { key, kind, url }: IssueMention,
  statement: Statement,
  from: Origin,
  text: RichText,
): void {
  const { start, end } = statement.reference
  const place = page.place(offsetAt(text, start), endOffsetAt(text, end))
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
  const place = page.place(offsetAt(text, start), endOffsetAt(text, end))
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

function mismatch(
  reader: Reader,
  message: string,
  { start, end }: { start: number; end: number },
  text: RichText,
): void {
  const place = reader.page.place(offsetAt(text, start), endOffsetAt(text, end))
  reader.found.problems.push({ rule: 'link-target-mismatch', message, place })
}

/** The number that a link's text gives a record: `ADR-0012`, `12. Use tea`. */
const labelNumber = (label: string): number | undefined => {
  const digits = /^\s*(?:adr|rfc)[-_ #]*0*(\d{1,5})\b|^\s*0*(\d{1,5})\s*[.:)]/i.exec(label)
  return digits === null ? undefined : Number(digits[1] ?? digits[2])
}

function checkTarget(reader: Reader, { reference }: Statement, text: RichText): void {
  if (reference.to === 'issue') {
    if (reference.elsewhere !== undefined)
      mismatch(
        reader,
        `Unexpected target \`${reference.elsewhere}\` behind \`${reference.key}\`, expected the address of that issue`,
        reference,
        text,
      )
    else checkIssueLabel(reader, reference, text)
    return
  }
  const stated = reference.label === undefined ? undefined : labelNumber(reference.label)
  const target = readFileName(reference.target.replace(/[?#].*$/, '')).number
  if (stated !== undefined && target !== undefined && stated !== target)
    mismatch(
      reader,
      `Unexpected target \`${reference.target}\` behind \`${reference.label ?? ''}\`, expected record ${stated}`,
      reference,
      text,
    )
}

function checkIssueLabel(reader: Reader, reference: IssueMention, text: RichText): void {
  const label = text.text.slice(reference.start, reference.end)
  const stated = /^(?:[\w./-]*#(\d+)|([A-Z][A-Z0-9]+-\d+))$/.exec(label.trim())
  const said = stated?.[1] ?? stated?.[2]
  if (
    said === undefined ||
    reference.url === undefined ||
    said === reference.key.replace(/^.*#/, '') ||
    reference.url.includes(said)
  )
    return
  mismatch(
    reader,
    `Unexpected target \`${reference.url}\` behind \`${label}\`, expected the address of that issue`,
    reference,
    text,
  )
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
): number {
  const statements = readStatements(text, {
    ...reader.options,
    from: place === 'body' ? 'body' : 'metadata',
    defaults,
    bare,
  })
  const seen = new Set<string>()
  for (const statement of statements) {
    const { reference } = statement
    const from = originOf(place, statement)
    const name =
      reference.to === 'issue'
        ? `${reference.key} ${statement.issue}`
        : `${reference.target} ${statement.record}`
    if (place !== 'body' && seen.has(name)) continue
    if (!seen.has(`${reference.start}`)) checkTarget(reader, statement, text)
    seen.add(name).add(`${reference.start}`)
    if (reference.to === 'issue') addIssue(reader, reference, statement, from, text)
    else addLink(reader, reference, statement, from, text)
  }
  return statements.length
}

/** A key that misses its hyphen or number: `GRO2537`, `GRO-`. Only looked for where an issue is expected. */
function checkKeys(reader: Reader, text: RichText): void {
  for (const match of text.text.matchAll(/(?<![\w/-])[A-Z]{2,10}(?:[ _]?\d{2,7}|-(?!\w))(?![\w-])/g)) {
    const place = reader.page.place(
      offsetAt(text, match.index),
      endOffsetAt(text, match.index + match[0].length),
    )
    reader.found.problems.push({
      rule: 'malformed-issue-key',
      message: `Unexpected \`${match[0]}\`, expected an issue key such as \`KEY-123\``,
      place,
    })
  }
}

function readField(reader: Reader, field: RawField, vocabulary: FieldVocabulary): void {
  const meaning = vocabulary.meaningOf(field.name)
  if (meaning !== undefined && silent.includes(meaning)) return
  const verb = meaning === undefined ? undefined : verbsOfMeaning[meaning]
  const verbs = verb === undefined ? verbsOfLabel(field.name) : [verb]
  const from = meaning === 'related' && field.origin === 'section' ? 'list' : 'metadata'
  for (const line of field.lines) {
    if (isPlaceholder(line.text)) continue
    const count = addStatements(reader, line, from, verbs, meaning?.endsWith('issue') !== true)
    if (count === 0 && meaning?.endsWith('issue') === true) checkKeys(reader, line)
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
  const reader: Reader = { page, options, found: { links: [], issues: [], problems: [] } }
  for (const field of fields) readField(reader, field, vocabulary)
  const inOrder = prose.toSorted((a, b) => offsetAt(a, 0) - offsetAt(b, 0))
  for (const text of inOrder.flatMap(proseLines)) addStatements(reader, text, 'body', [])
  return reader.found
}

/** Lines of pseudo bullets are separate statements; other prose runs on over its soft breaks. */
function proseLines(text: RichText): RichText[] {
  return /^\s*[•◦▪]/m.test(text.text) ? linesOfRich(text) : [text]
}

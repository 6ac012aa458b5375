import type { Problem } from '../model/finding.ts'
import type { IssueReference, Origin, RecordLink } from '../model/relation.ts'
import type { Clause } from './clauses/clause.ts'
import { placeOf, type PageText } from './page-text.ts'
import { targetProblems } from './reference-problems.ts'
import { offsetAt, type RichText } from './rich-text.ts'
import type { StatusVocabulary } from './values/leading-word.ts'
import type { Verb } from './values/phrases.ts'
import type { IssueMention, RecordMention, ReferenceOptions } from './values/references.ts'
import { readStatements, type Statement } from './values/relations.ts'

/** What a page says of records and issues, and what is doubtful about it. */
export interface Statements {
  readonly links: RecordLink[]
  readonly issues: IssueReference[]
  readonly problems: Problem[]
  readonly told: Told[]
}

/** The clause by which a relation is stated, or by which something is only mentioned. */
export interface Told extends Pick<Clause, 'subject' | 'mood' | 'partial'> {
  readonly relation: string
  /** The offset of the reference in the page. */
  readonly at: number
  /** The verb as the page has it; empty if the label of the line is the verb. */
  readonly words: string
}

/** A page while its statements are read. */
export interface Reader {
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
export type TextPlace = Origin | 'list' | 'header' | 'title' | 'heading' | 'remark'

/**
 * In a section of links, a verb makes metadata of an entry, and one without it only leads to further reading; above the first
 * section only what is stated counts, not what is named.
 */
function originOf(place: TextPlace, { reference, record, issue }: Statement): Origin {
  if (place === 'header')
    return (reference.to === 'record' ? record : issue) === 'mentions' ? 'body' : 'metadata'
  if (place === 'title' || place === 'remark') return 'metadata'
  if (place !== 'list') return place === 'heading' ? 'body' : place
  return reference.to === 'record' && record !== 'relates-to' ? 'metadata' : 'body'
}

/** A text's place, and what its label says. */
export interface Setting {
  readonly place: TextPlace
  readonly defaults?: readonly Verb[]
  /** Whether bare numbers and names can be records. */
  readonly bare?: boolean
  /** Whose references count only if a verb governs them. */
  readonly governed?: 'all' | 'records' | 'none'
  readonly states?: StatusVocabulary | undefined
}

function addTold(
  { found }: Reader,
  { clause, reference }: Statement,
  relation: string,
  text: RichText,
): void {
  if (clause === undefined) return
  const { subject, mood, partial, start, end } = clause
  const object = clause.objects.find(each => each.reference === reference)
  found.told.push({
    relation,
    at: offsetAt(text, reference.start),
    subject,
    mood,
    partial: partial || object?.partial === true,
    words: text.text.slice(start, end),
  })
}

/** Adds every statement of one text; a reference repeated with the same relation in one metadata text counts once. */
export function addStatements(
  reader: Reader,
  text: RichText,
  { place, defaults = [], bare = false, governed = 'none', states }: Setting,
): number {
  const from = place === 'list' ? 'metadata' : place === 'remark' ? 'header' : place
  const statements = readStatements(text, { ...reader.options, from, defaults, bare, states })
  if (statements.length === 0) return 0
  const isProse = place === 'body' || place === 'heading'
  const seen = new Set<string>()
  for (const statement of statements) {
    const { reference } = statement
    const relation = reference.to === 'issue' ? statement.issue : statement.record
    if (relation === 'mentions' && governed !== 'none' && (governed === 'all' || reference.to === 'record'))
      continue
    const origin = originOf(place, statement)
    const named = reference.to === 'issue' ? reference.key : reference.target
    const isRepeated = seen.has(`${named} ${relation}`) || (relation === 'mentions' && seen.has(named))
    if (!isProse && isRepeated) continue
    if (!seen.has(`${reference.start}`))
      reader.found.problems.push(...targetProblems(statement, text, reader.page))
    seen.add(named).add(`${named} ${relation}`).add(`${reference.start}`)
    if (reference.to === 'issue') addIssue(reader, reference, statement, origin, text)
    else addLink(reader, reference, statement, origin, text)
    addTold(reader, statement, relation, text)
  }
  return statements.length
}

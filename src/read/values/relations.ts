import type { IssueRelation, Origin, RecordRelation } from '../../model/relation.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { blankSpans, isWithin, type RichText } from '../rich-text.ts'
import { hitsOf, mention, saysPartly, trailing, type Hit, type Verb } from './phrases.ts'
import { bareTargets } from './bare-targets.ts'
import { isNothing } from './nothing.ts'
import { findReferences, type Reference, type ReferenceOptions } from './references.ts'

/** What a text says of one reference: both readings of the verb are given, the kind of reference picks one. */
export interface Statement {
  readonly reference: Reference
  readonly record: RecordRelation
  readonly issue: IssueRelation
  readonly partial: boolean
  readonly note: string | undefined
}

/** The relations that hold where the text names none: those of the field's label, or a mention. */
export interface RelationContext extends ReferenceOptions {
  readonly from: Origin
  readonly defaults: readonly Verb[]
  /** Whether bare numbers and names can be records: not where issues are expected. */
  readonly bare: boolean
}

const sentenceEnd = /[.!?。](?:\s+\p{Lu}|\s*$|\s*\n)|\n\s*\n/u

/** Whether a sentence ends between two indexes; the text of links and code does not count (`[17. Wick](…)`). */
function endsSentence(rich: RichText, from: number, to: number): boolean {
  return sentenceEnd.test(blankSpans(rich, 'link', 'code').slice(from, to))
}

/** Whether nothing but the reference's own surroundings stands between a verb and a reference in prose. */
function isAdjacent(between: string): boolean {
  return /^[\s:(["'“*]*(?:(?:the|issues?|tickets?|prs?|pull requests?|adrs?|decisions?|records?|the|our|in|by|of|to|paperclip|jira|github|[-–—,&/]|and|partially|partly)[\s:]*)*[\s([#*"']*$/iu.test(
    between,
  )
}

/** `Superseded [0019](…)`: as a status, the word needs no *by*. */
const supersededAlone = /(?:superseded|superceded|replaced|obsoleted)[\s:([–—-]*$/
const isSupersededAlone = (text: string): boolean => {
  const at = supersededAlone.exec(foldCase(text))?.index
  return at !== undefined && !/[\p{L}\u0345]/u.test(text.slice(0, at))
}
const alone: Hit = { record: 'superseded-by', issue: 'relates-to', start: 0, end: 0, partial: false }

/** The hits that govern a reference: the last one before it, with those joined to it by `/`, `,` or `and`. */
function governing(hits: readonly Hit[], reference: Reference, rich: RichText, from: Origin): Hit[] {
  const behind = trailing(rich, reference)
  if (behind !== undefined) return [behind]
  const before = hits.filter(hit => hit.start <= reference.start)
  const last = before.at(-1)
  if (last === undefined && from === 'metadata' && isSupersededAlone(rich.text.slice(0, reference.start)))
    return [alone]
  if (last === undefined || endsSentence(rich, last.end, reference.start)) return []
  if (from === 'body' && last.end <= reference.start && !isChained(rich, last.end, reference.start)) return []
  const joined = [last]
  for (const hit of before.slice(0, -1).reverse()) {
    const next = joined[0]
    if (next === undefined || !/^\s*(?:\/|,|&|and)\s*$/i.test(rich.text.slice(hit.end, next.start))) break
    joined.unshift(hit)
  }
  return joined
}

/** In prose a verb reaches over a list of references with their notes, but over no other words. */
function isChained(rich: RichText, from: number, to: number): boolean {
  const blanked = blankSpans({ ...rich, spans: rich.spans.filter(s => s.end <= to) }, 'link', 'code')
  const between = blanked
    .slice(from, to)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\b[A-Z][A-Z0-9]+-\d+|[\w./-]*#\d+/g, ' ')
  return isAdjacent(between)
}

/** In prose, a record named before a verb is the verb's subject, so that the page says nothing of itself. */
function hasOtherSubject(references: readonly Reference[], hit: Hit, rich: RichText): boolean {
  return references.some(
    other => other.to === 'record' && other.end <= hit.start && !endsSentence(rich, other.end, hit.start),
  )
}

function noteAfter(rich: RichText, end: number): string | undefined {
  const note = /^[\s*_]*[(（]([^()（）]+)[)）]/.exec(rich.text.slice(end))?.[1]?.trim()
  return note === undefined || isNothing(note) ? undefined : note
}

const partialAfter =
  /^[^.,;\n]{0,40}(?:\((?:[^()]*\b)?(?:partially|partly|in part|partial)\b|\bin part\b|§|\bonly\b)/i

const earlierSentences = /^.*\. (?=[A-Z])/s

/** The verbs that may govern references in prose: none of an earlier sentence than that of the first, none behind the last. */
function hitsInProse(rich: RichText, references: readonly Reference[]): Hit[] {
  const before = blankSpans(rich, 'link', 'code').slice(0, references[0]?.start)
  return hitsOf(rich, earlierSentences.exec(before)?.[0].length, references.at(-1)?.end)
}

/** A text → every reference in it with the relation that the text states. */
export function readStatements(rich: RichText, context: RelationContext): Statement[] {
  const found = findReferences(rich, context)
  const mayBeBare = context.from === 'metadata' && context.bare
  if (found.length === 0 && !mayBeBare) return []
  const hits = context.from === 'body' ? hitsInProse(rich, found) : hitsOf(rich)
  const bare = mayBeBare ? bareTargets(rich, found, hits, context.defaults.length > 0) : []
  const references = bare.length === 0 ? found : [...found, ...bare].sort((a, b) => a.start - b.start)
  return references.flatMap(reference => statementsOf(reference, references, hits, rich, context))
}

function statementsOf(
  reference: Reference,
  references: readonly Reference[],
  hits: readonly Hit[],
  rich: RichText,
  context: RelationContext,
): Statement[] {
  const governed = governing(hits, reference, rich, context.from).filter(
    hit => context.from === 'metadata' || !hasOtherSubject(references, hit, rich),
  )
  if (isIdle(reference, governed, context)) return []
  const verbs: readonly (Verb & { partial?: boolean })[] =
    governed.length > 0 ? governed : context.defaults.length > 0 ? context.defaults : [mention]
  const note = noteAfter(rich, reference.end)
  const last = governed.at(-1)
  const isPartial =
    (note !== undefined && /\bonly\b|§/i.test(note)) ||
    (last !== undefined && saysPartly(rich.text.slice(last.end, reference.start))) ||
    partialAfter.test(rich.text.slice(reference.end)) ||
    isWithin(rich, 'delete', reference.start, reference.end)
  return distinct(verbs, reference).map(verb => ({
    reference,
    record: verb.record,
    issue: verb.issue,
    partial: (verb.partial ?? false) || (isPartial && verb !== mention),
    note,
  }))
}

/** An address that names no page is a reference only where the metadata has a verb for it. */
function isIdle(
  reference: Reference,
  governed: readonly Hit[],
  { from, defaults }: RelationContext,
): boolean {
  if (reference.to === 'issue' || !reference.weak) return false
  return from === 'body' || (governed.length === 0 && !defaults.some(verb => verb.record !== 'relates-to'))
}

/** One statement for each relation; a weak one is dropped beside a strong one. */
function distinct<T extends Verb>(verbs: readonly T[], reference: Reference): T[] {
  const relation = (verb: T): string => (reference.to === 'issue' ? verb.issue : verb.record)
  const unique = verbs.filter((verb, at) => verbs.findIndex(v => relation(v) === relation(verb)) === at)
  const strong = unique.filter(verb => relation(verb) !== 'relates-to')
  return strong.length > 0 ? strong : unique
}

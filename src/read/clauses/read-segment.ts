import { classOf, type WordClass } from '../vocabulary/clause-words.ts'
import { between } from './between.ts'
import type { Mood } from './clause.ts'
import { governReferences, onlyRelates } from './govern.ts'
import { openingOf, type Opening } from './opening.ts'
import { saysPartly } from './partly.ts'
import type { Draft, Flow, Reading } from './reading.ts'
import type { Segment, Stretch } from './segments.ts'
import { stateIn, type FoundState } from './state-in.ts'
import { subjectOf, type Part } from './part.ts'
import { participleAt } from '../values/phrases.ts'
import { addVerbs } from './verbs-of-segment.ts'

/** Items that stand in none of the brackets; both in order. */
function outside<T extends { readonly start: number }>(
  items: readonly T[],
  brackets: readonly Stretch[],
): readonly T[] {
  if (brackets.length === 0 || items.length === 0) return items
  let at = 0
  return items.filter(({ start }) => {
    while (at < brackets.length && (brackets[at]?.end ?? 0) <= start) at++
    return at >= brackets.length || start < (brackets[at]?.start ?? 0)
  })
}

function partOf({ line, hits }: Reading, segment: Segment, brackets: readonly Stretch[]): Part {
  const { start, end } = segment
  return {
    segment,
    references: outside(between(line.references, start, end), brackets),
    heads: outside(between(hits, start, end), brackets),
    dates: outside(between(line.dates, start, end), brackets),
  }
}

/** A break ends what the words before it were about, as far as it goes. */
function begin(flow: Flow, { opened }: Segment): void {
  if (flow.active?.alone === true && flow.active.objects.length > 0 && opened !== 'comma') flow.closed = true
  if (opened === 'comma' || opened === 'colon') return
  flow.subject = flow.outer
  flow.mood = undefined
  if (opened === 'sentence' || opened === 'arrow') flow.active = undefined
  if (opened === 'sentence' || opened === 'list' || opened === 'arrow') {
    flow.dated = undefined
    flow.early = []
    flow.named = false
  }
}

/** Words that a state stands beside and does not say something of: *the superseded record*. */
const besideNoun: readonly WordClass[] = ['noun', 'record', 'lead', 'self']

/** Whether a status word is what a clause says, and not a word beside a noun: *the superseded text*. */
function isPredicate(words: string, { start, end }: FoundState, { segment }: Part, flow: Flow): boolean {
  const lead = /[\p{L}]/u.test(words.slice(segment.start, start))
  if (segment.opened === 'start' && flow.depth === 0 && !lead) return true
  const next = /^[\s*_"”'’]*([\p{L}'’]+)/u.exec(words.slice(end, segment.end))?.[1]
  const kind = next === undefined ? 'neutral' : classOf(next)
  return kind !== undefined && !besideNoun.includes(kind)
}

function addState(reading: Reading, flow: Flow, part: Part, found: FoundState, opening: Opening): Draft {
  const { words } = reading.line
  const { start, end, state } = found
  const before = part.references.filter(reference => reference.start < start)
  const mood: Mood = opening.mood === 'is' ? (flow.mood ?? 'is') : opening.mood
  const subject = subjectOf(opening, before, flow)
  const partial = saysPartly(words.slice(part.segment.start, start))
  const after = part.segment.opened === 'arrow'
  const draft: Draft = {
    subject,
    mood,
    verbs: [],
    start,
    end,
    state,
    word: { start, end },
    dates: [...flow.early],
    partial,
    objects: [],
    after,
    alone: true,
  }
  reading.clauses.push(draft)
  flow.early = []
  flow.dated = draft
  return draft
}

/** A date belongs to the state that it stands beside, unless another thing was said in between. */
function addDates(
  reading: Reading,
  flow: Flow,
  { segment, dates, heads }: Part,
  state: Draft | undefined,
): void {
  if (dates.length === 0) return
  const { states } = reading.context
  if (states === undefined) return
  const other =
    state === undefined &&
    (heads.length > 0 || stateIn(reading.line.words, segment.start, segment.end, states, true) !== undefined)
  if (other) return
  if (flow.dated === undefined) flow.early = dates
  else flow.dated.dates.push(...dates)
}

/** Reads a segment: the state and the verbs in it, and the references that they, or the one before, reach. */
export function readSegment(
  reading: Reading,
  flow: Flow,
  segment: Segment,
  brackets: readonly Stretch[],
): void {
  const part = withParticiple(reading, partOf(reading, segment, brackets))
  const { words } = reading.line
  begin(flow, segment)
  const [head] = part.heads
  const first = head?.start ?? segment.end
  const { states } = reading.context
  const found =
    states === undefined ? undefined : stateIn(words, segment.start, Math.min(first + 1, segment.end), states)
  const opening = openingOf(words.slice(segment.start, Math.min(found?.start ?? first, first)))
  const stated = found !== undefined && isPredicate(words, found, part, flow) ? found : undefined
  const state = stated === undefined ? undefined : addState(reading, flow, part, stated, opening)
  if (opening.subject === 'part') explain(flow, segment)
  const drafts = addVerbs(reading, flow, part, opening, state)
  if (flow.closed && part.heads.length === 0) flow.active = undefined
  flow.closed = false
  governReferences(reading, flow, part, drafts, state)
  addDates(reading, flow, part, state ?? drafts.find(draft => draft?.state !== undefined))
  leave(flow, part, opening, drafts, state)
}

/** `Amended by [7]: the walls may be grey` tells which part was amended. */
function explain({ active }: Flow, { opened }: Segment): void {
  if (active === undefined || active.objects.length === 0 || (opened !== 'colon' && opened !== 'dash')) return
  if (active.verbs.some(({ record }) => record === 'amended-by')) active.partial = true
}

/** `Amended 2021-03-04 (ADR-7)`: a participle that needs no *by*, where no verb stands. */
function withParticiple({ line, context }: Reading, part: Part): Part {
  if (part.heads.length > 0 || context.from === 'body') return part
  const hit = participleAt(line.verbs, part.segment.start, part.segment.end)
  return hit === undefined ? part : { ...part, heads: [hit] }
}

/** What the segment leaves to the next one. */
function leave(
  flow: Flow,
  { references }: Part,
  opening: Opening,
  drafts: readonly (Draft | undefined)[],
  state: Draft | undefined,
): void {
  const last = drafts.at(-1) ?? state
  if (last !== undefined) {
    flow.subject = last.subject
    flow.mood = undefined
  } else if (references.length === 0 || flow.active === undefined || onlyRelates(flow.active)) {
    flow.subject = subjectOf(opening, references, flow)
    if (opening.mood !== 'is') flow.mood = opening.mood
  }
  flow.named ||= references.some(({ to }) => to === 'record')
}

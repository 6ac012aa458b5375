import { classOf, datedWords, otherEvents, type WordClass } from '../vocabulary/clause-words.ts'
import { firstFrom } from './between.ts'
import type { Opening } from './opening.ts'
import { moodOfState, subjectOf, type Part } from './part.ts'
import { saysPartly } from './partly.ts'
import { add, draftOf, type Draft, type Flow, type Reading } from './reading.ts'
import { limitsScope } from './scope.ts'
import { stateIn, type FoundState } from './state-in.ts'

/** A segment, its verbs without one that is only a state, and the state that it gives. */
export interface StatedPart {
  readonly part: Part
  readonly found: FoundState | undefined
  /** Whether it only says the state before once more: `Accepted, ratified 2021-03-04`. */
  readonly again: boolean
}

/** Words that a state stands beside and does not say something of: *the superseded record*. */
const besideNoun: readonly WordClass[] = ['noun', 'record', 'lead', 'self']

/** Whether a status word is what a clause says, and not a word beside a noun: *the superseded text*. */
function isPredicate({ start, end }: FoundState, { segment, words }: Part, flow: Flow): boolean {
  const lead = /\p{L}/u.test(words(segment.start, start))
  if (segment.opened === 'start' && flow.depth === 0 && !lead) return true
  const next = /^[\s*_"”’']*([\p{L}'’]+)/u.exec(words(end, segment.end))?.[1]
  const kind = next === undefined ? 'neutral' : classOf(next)
  return kind !== undefined && !besideNoun.includes(kind)
}

/** `Ersetzt`, `取代`: a status word that is a verb, too; that if its object stands behind it. */
function isVerb({ start, state }: FoundState, { heads, references }: Part): boolean | undefined {
  const [head, next] = heads
  if (state !== 'superseded' || head?.start !== start || head.record !== 'supersedes') return undefined
  const object = references[firstFrom(references, head.end)]
  return object !== undefined && object.start < (next?.start ?? Infinity)
}

const onlyDated = new RegExp(String.raw`^(?:${datedWords})[\s:]+(?:[\p{L}]{1,5}\s+)?\d`, 'u')

/** Whether a state is the one before once more, or only leads to its date: `superseded by ADR-9, effective 2021-03-04`. */
function isAgain({ dated }: Flow, { segment, words }: Part, { start, state }: FoundState): boolean {
  const isBare = segment.opened === 'comma' && !/[\p{L}\ufffc]/u.test(words(segment.start, start))
  if (dated === undefined || !isBare || dated.dates.length > 0) return false
  return dated.state === state || onlyDated.test(words(start, segment.end))
}

/** What a segment says of the state. */
export function stateOfSegment(reading: Reading, flow: Flow, part: Part): StatedPart {
  const { context } = reading
  const none = { part, found: undefined, again: false }
  if (context.states === undefined) return none
  const [head, ...rest] = part.heads
  const { start, end } = part.segment
  const words = part.words(start, end)
  const at = stateIn(words, 0, Math.min((head?.start ?? end) + 1, end) - start, context.states)
  const found = at === undefined ? undefined : { ...at, start: at.start + start, end: at.end + start }
  if (found === undefined || !isPredicate(found, part, flow)) return none
  const verb = isVerb(found, part)
  if (verb === true) return none
  if (isAgain(flow, part, found)) return { ...none, again: true }
  return { part: verb === false ? { ...part, heads: rest } : part, found, again: false }
}

/** Adds the clause of a state. */
export function addState(
  reading: Reading,
  flow: Flow,
  part: Part,
  found: FoundState,
  opening: Opening,
): Draft {
  const { start, end, state } = found
  const { segment, references } = part
  const { words } = reading.line
  const behind = references[firstFrom(references, end)]?.start ?? segment.end
  const draft = draftOf({
    ...{ start, end, state },
    subject: subjectOf(opening, part.recordAt < start, flow, reading.context),
    mood: moodOfState(opening, flow, segment),
    word: { start, end },
    dates: [...flow.early],
    partial: saysPartly(words.slice(segment.start, start)) || limitsScope(words.slice(end, behind)),
    after: segment.opened === 'arrow',
    alone: true,
  })
  flow.early = []
  flow.dated = draft
  return add(reading, draft)
}

const otherEvent = new RegExp(String.raw`(?<!\p{L})(?:${otherEvents})(?!\p{L})`, 'u')

/** A date belongs to the state that it stands beside, unless another thing was said in between. */
export function addDates(
  { context }: Reading,
  flow: Flow,
  { part, again }: StatedPart,
  state: Draft | undefined,
): void {
  const { dates, heads, segment } = part
  if (dates.length === 0 || context.states === undefined) return
  const words = part.words(segment.start, segment.end)
  const isOfOther =
    state === undefined &&
    !again &&
    (heads.length > 0 ||
      otherEvent.test(words) ||
      stateIn(words, 0, words.length, context.states, true) !== undefined)
  if (isOfOther) return
  if (flow.dated === undefined) flow.early = dates
  else flow.dated.dates.push(...dates)
}

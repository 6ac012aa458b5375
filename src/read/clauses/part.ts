import type { FoundDate } from '../values/date.ts'
import type { Hit, Verb } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'
import { between } from './between.ts'
import type { Mood, Subject } from './clause.ts'
import type { ClauseContext } from './context.ts'
import type { Opening } from './opening.ts'
import type { Flow, Reading } from './reading.ts'
import type { Segment, Stretch } from './segments.ts'

/** A segment with what stands in it, brackets left aside. */
export interface Part {
  readonly segment: Segment
  readonly references: readonly Reference[]
  readonly heads: readonly Hit[]
  readonly dates: readonly FoundDate[]
  /** Where the first record in it is named; at no index if none is. */
  readonly recordAt: number
  /** The words between two indexes of the line, blanks in place of the brackets. */
  readonly words: (from: number, to: number) => string
}

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

/** A segment of a line, the brackets in it and its words without those → what stands in it outside of them. */
export function partOf(
  { line, hits }: Reading,
  segment: Segment,
  brackets: readonly Stretch[],
  words: Part['words'],
): Part {
  const { start, end } = segment
  const references = outside(between(line.references, start, end), brackets)
  return {
    segment,
    references,
    heads: outside(between(hits, start, end), brackets),
    dates: outside(between(line.dates, start, end), brackets),
    recordAt: references.find(({ to }) => to === 'record')?.start ?? Infinity,
    words,
  }
}

/** What the words before a verb or state name as the subject, over what the segments before leave. */
export function subjectOf(
  opening: Opening,
  isBehindRecord: boolean,
  flow: Pick<Flow, 'subject' | 'named' | 'open'>,
  { from }: ClauseContext,
): Subject {
  if (isBehindRecord) return flow.open ? flow.subject : 'other'
  if (opening.subject === 'self') return 'this'
  if (opening.subject === 'part') return 'part'
  // In prose, *it* may be anything.
  if (opening.subject === 'pronoun') return from === 'body' ? 'other' : flow.subject
  return opening.subject === 'relative' && flow.named ? 'other' : flow.subject
}

/** The mood of a state, by the words before it or those that lead over to it. */
export function moodOfState(opening: Opening, { lead }: Pick<Flow, 'lead'>, { asked }: Segment): Mood {
  return asked ? 'will' : opening.mood === 'is' ? (lead?.mood ?? 'is') : opening.mood
}

/** The same of a verb: what a record was superseded by, it is superseded by, unless that was so formerly. */
export function moodOfVerb(verb: Verb, opening: Opening, flow: Pick<Flow, 'lead'>, segment: Segment): Mood {
  const mood = moodOfState(opening, flow, segment)
  const said = opening.mood === 'is' ? flow.lead : opening
  const isOver = said?.former === true && verb.record !== 'relates-to'
  return mood === 'was' && !isOver ? 'is' : mood
}

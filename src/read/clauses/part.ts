import type { FoundDate } from '../values/date.ts'
import type { Hit } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'
import type { Subject } from './clause.ts'
import type { Opening } from './opening.ts'
import type { Flow } from './reading.ts'
import type { Segment } from './segments.ts'

/** A segment with what stands in it, brackets left aside. */
export interface Part {
  readonly segment: Segment
  readonly references: readonly Reference[]
  readonly heads: readonly Hit[]
  readonly dates: readonly FoundDate[]
}

/** What the words before a verb or state name, over what the segments before it leave. */
export function subjectOf(opening: Opening, before: readonly Reference[], flow: Flow): Subject {
  if (before.some(({ to }) => to === 'record')) return 'other'
  if (opening.subject === 'self') return 'this'
  if (opening.subject === 'part') return 'part'
  if (opening.subject === 'pronoun') return flow.prose ? 'other' : flow.subject
  return opening.subject === 'relative' && flow.named ? 'other' : flow.subject
}

import type { State } from '../../model/status.ts'
import type { FoundDate } from '../values/date.ts'
import type { Verb } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'

/** Of what a clause speaks: this record, a part of it (or a thing it tells of), another record. */
export type Subject = 'this' | 'part' | 'other'

/** Whether what a clause says is so, was so, is only announced or thought of, or is denied. */
export type Mood = 'is' | 'was' | 'will' | 'not'

/** The smallest statement of a line: a subject, a verb or a state, objects, scope and mood. */
export interface Clause {
  readonly subject: Subject
  readonly mood: Mood
  /** The relations that its verb stands for; none if it only gives a state. */
  readonly verbs: readonly Verb[]
  /** The words of verb or state: indexes into the line; both those of the line's start for the verb of a label. */
  readonly start: number
  readonly end: number
  readonly state: State | undefined
  /** The status word itself: indexes into the line. */
  readonly word: { readonly start: number; readonly end: number } | undefined
  /** The dates that stand beside the state. */
  readonly dates: readonly FoundDate[]
  /** Whether it is only true of a part. */
  readonly partial: boolean
  readonly objects: readonly ClauseObject[]
  /** Whether an arrow leads to it from the state before. */
  readonly after: boolean
}

/** A reference that a clause's verb governs. */
export interface ClauseObject {
  readonly reference: Reference
  /** Whether what stands around it says that only a part of it is meant. */
  readonly partial: boolean
}

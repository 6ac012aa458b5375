import type { FoundDate } from '../values/date.ts'
import type { Hit, Verb } from '../values/phrases.ts'
import type { Clause, ClauseObject, Mood, Subject } from './clause.ts'
import type { Line } from './line.ts'
import type { ClauseContext } from './context.ts'

/** A line while its clauses are read. */
export interface Reading {
  readonly line: Line
  readonly hits: readonly Hit[]
  readonly context: ClauseContext
  readonly clauses: Draft[]
}

/** A clause that may still get objects and dates. */
export interface Draft extends Clause {
  readonly objects: ClauseObject[]
  readonly dates: FoundDate[]
  verbs: readonly Verb[]
  partial: boolean
  mood: Mood
  end: number
  /** A state whose word needs no *by*: `Superseded [0019](…)`. */
  readonly alone: boolean
}

/** What one segment leaves to the next. */
export interface Flow {
  /** Of what a clause speaks behind a full stop. */
  readonly outer: Subject
  /** Whether the line is prose of the body, where *it* may be anything. */
  readonly prose: boolean
  /** Of what a clause without a subject of its own speaks. */
  subject: Subject
  /** Whether a record was named since the last full stop. */
  named: boolean
  /** The mood of words that lead over to what follows: `was: accepted`. */
  mood: Mood | undefined
  /** The clause whose verb reaches over the references to come. */
  active: Draft | undefined
  /** Whether a break ended the reach of that clause, but for an explanation. */
  closed: boolean
  /** The clause that a date belongs to. */
  dated: Draft | undefined
  /** Dates that stand before their state. */
  early: readonly FoundDate[]
  readonly depth: number
}

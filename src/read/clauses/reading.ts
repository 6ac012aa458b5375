import type { State } from '../../model/status.ts'
import type { FoundDate } from '../values/date.ts'
import type { Hit, Verb } from '../values/phrases.ts'
import type { RecordMention } from '../values/references.ts'
import type { Clause, ClauseObject, Mood, Subject } from './clause.ts'
import type { ClauseContext } from './context.ts'
import type { Line } from './line.ts'
import type { Opening } from './opening.ts'
import type { Stretch } from './segments.ts'

/** A line while its clauses are read. */
export interface Reading {
  readonly line: Line
  readonly hits: readonly Hit[]
  readonly context: ClauseContext
  readonly clauses: Draft[]
  /** The last clause that says of this record that it is superseded. */
  superseded: Draft | undefined
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

/** A clause as it is before anything is known of its reach. */
export const draftOf = (said: Partial<Draft> & Stretch): Draft => ({
  subject: 'this',
  mood: 'is',
  verbs: [],
  state: undefined,
  word: undefined,
  dates: [],
  partial: false,
  objects: [],
  after: false,
  alone: false,
  ...said,
})

/** Adds a clause to those of the line, in place of another if the two are one. */
export function add(reading: Reading, draft: Draft, instead?: Draft): Draft {
  if (instead === undefined) reading.clauses.push(draft)
  else reading.clauses.splice(reading.clauses.lastIndexOf(instead), 1, draft)
  if (draft.state === 'superseded' && draft.subject === 'this') reading.superseded = draft
  return draft
}

/** Whether a clause is that of the line's label, which stands before the line. */
export const isOfLabel = ({ end }: Draft): boolean => end === 0

/** The state that a relation to another record gives to the one that states it. */
export const stateOf = ({ record }: Verb): State | undefined =>
  record === 'superseded-by' ? 'superseded' : undefined

/** What one segment leaves to the next. */
export interface Flow {
  /** Of what a clause speaks behind a full stop. */
  readonly outer: Subject
  /** Of what a clause without a subject of its own speaks. */
  subject: Subject
  /** Whether that was named and nothing said of it yet: `This record, together with ADR-4, …`. */
  open: boolean
  /** Whether a record was named since the last full stop. */
  named: boolean
  /** The records that stood before, and nothing beside them: `ADR-3 – replaced by this one`. */
  topics: RecordMention[]
  /** The clause that became one of a part by the last words; by a reference behind them, only that is. */
  partly: Draft | undefined
  /** Words that lead over to what follows and say that it is no fact: `was: accepted`. */
  lead: Opening | undefined
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

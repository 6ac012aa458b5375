import type { Place } from './place.ts'

/** The states of the lifecycle. */
export const knownStates = [
  'draft',
  'proposed',
  'accepted',
  'rejected',
  'deferred',
  'withdrawn',
  'deprecated',
  'superseded',
] as const

export type KnownState = (typeof knownStates)[number]

/** The states a record can be in; `unknown` is a status text whose meaning the vocabulary does not give. */
export const states = [...knownStates, 'unknown'] as const

export type State = (typeof states)[number]

/** A record's status: the state, what the page says (`text`), and the date and note it gives beside it. */
export interface Status {
  readonly state: State
  readonly text: string
  /** ISO calendar date (YYYY-MM-DD). */
  readonly date: string | undefined
  readonly note: string | undefined
  readonly place: Place
}

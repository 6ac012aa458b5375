import type { Place } from './place.ts'

/** A decider, consulted or informed person, or an author: a name as stated, with the role in parentheses. */
export interface Person {
  readonly name: string
  readonly role: string | undefined
  readonly place: Place
}

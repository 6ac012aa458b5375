import type { Page } from './page.ts'
import type { Place } from './place.ts'

/** How a relation is said: of what, by which words, of the whole or a part, as a fact or otherwise. */
export interface SaidBy {
  readonly subject: 'this record' | 'a part of this record' | 'another record'
  /** The words of the page; undefined if the label of the field is the verb. */
  readonly verb: string | undefined
  readonly scope: 'whole' | 'in part'
  readonly mood: 'fact' | 'former' | 'announced or supposed' | 'denied'
}

/** One thing on a page that the reader looked at: what it became, by which rule, or what was taken instead. */
export interface Reading {
  /** The property of the record: `status`, `date`, `supersedes` … */
  readonly property: string
  readonly text: string
  readonly place: Place | undefined
  readonly rule: string
  /** Undefined where the reading holds; else why it does not. */
  readonly lost: string | undefined
  /** Of a relation that a clause states, or only touches. */
  readonly said?: SaidBy | undefined
}

/** A page with every reading of it. */
export interface Explanation {
  readonly page: Page
  readonly readings: readonly Reading[]
}

import type { Page } from './page.ts'
import type { Place } from './place.ts'

/** One thing on a page that the reader looked at: what it became, by which rule, or what was taken instead. */
export interface Reading {
  /** The property of the record: `status`, `date`, `supersedes` … */
  readonly property: string
  readonly text: string
  readonly place: Place | undefined
  readonly rule: string
  /** Undefined where the reading holds; else why it does not. */
  readonly lost: string | undefined
}

/** A page with every reading of it. */
export interface Explanation {
  readonly page: Page
  readonly readings: readonly Reading[]
}

import type { Page } from '../model/page.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { DayOrder } from './values/date.ts'

/** What a log needs of a page: the page itself, and what may yet be settled by the others. */
export interface Reading {
  readonly page: Page
  /** The page read as a record where its own text does not make it one, but its neighbours may. */
  readonly candidate: DecisionRecord | undefined
  /** The orders of day and month that its unambiguous dates are written in. */
  readonly orders: readonly DayOrder[]
  /** Whether it has a date that could be read in either order. */
  readonly ambiguous: boolean
}

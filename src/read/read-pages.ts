import type { Page } from '../model/page.ts'
import type { SourceFile } from '../model/source-file.ts'
import { dialectOf, type ReadOptions } from './dialect.ts'
import { readPageWith, type PageReading } from './read-page.ts'
import type { DayOrder } from './values/date.ts'

/** The order of day and month that the log's unambiguous dates agree on. */
function orderOf(readings: readonly PageReading[]): DayOrder | undefined {
  const orders = new Set(readings.flatMap(reading => reading.orders))
  return orders.size === 1 ? [...orders][0] : undefined
}

/**
 * The files of a log → its pages, in the same order. A date such as 03/04/2024 is read as the other dates of the log
 * are; where they do not tell, it stays without value and is a problem.
 */
export function readPages(files: readonly SourceFile[], options: ReadOptions): Page[] {
  const dialect = dialectOf(options)
  const readings = files.map(file => readPageWith(file, dialect))
  const order = readings.some(reading => reading.ambiguous) ? orderOf(readings) : undefined
  if (order === undefined) return readings.map(reading => reading.page)
  const settled = { ...dialect, order }
  return readings.map((reading, at) => {
    const file = files[at]
    return reading.ambiguous && file !== undefined ? readPageWith(file, settled).page : reading.page
  })
}

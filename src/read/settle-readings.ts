import type { Page } from '../model/page.ts'
import { pageName } from './file-name.ts'
import type { Reading } from './reading.ts'
import type { DayOrder } from './values/date.ts'

/** The order of day and month that the log's unambiguous dates agree on. */
function orderOf(readings: readonly Reading[]): DayOrder | undefined {
  const orders = new Set(readings.flatMap(reading => reading.orders))
  return orders.size === 1 ? [...orders][0] : undefined
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Folders that hold records and little else. A wiki holds pages of every kind, so it is none of them. */
function recordFolders(readings: readonly Reading[]): ReadonlySet<string> {
  const balance = new Map<string, number>()
  for (const { page } of readings) {
    const folder = folderOf(page.path)
    const weight = isWikiPage(page.path)
      ? -readings.length
      : page.kind === 'record'
        ? 1
        : page.kind === 'other'
          ? -1
          : 0
    balance.set(folder, (balance.get(folder) ?? 0) + weight)
  }
  return new Set([...balance].filter(([, weight]) => weight >= 2).map(([folder]) => folder))
}

const isWikiPage = (path: string): boolean =>
  path.endsWith('.-.md') || /^_(?:sidebar|footer)$/i.test(pageName(path))

/** A titled page among records is a record, though it states nothing that only records state. */
function judgeByNeighbours(readings: readonly Reading[]): Page[] {
  const folders = recordFolders(readings)
  return readings.map(({ page, candidate }) =>
    candidate !== undefined &&
    folders.has(folderOf(page.path)) &&
    !/^(?:readme|index|home)$/i.test(pageName(page.path))
      ? { ...page, kind: 'record', record: candidate }
      : page,
  )
}

/** The pages of a log, settled, and the readings that they come from. */
export interface LogReading<R extends Reading = Reading> {
  readonly pages: readonly Page[]
  readonly readings: readonly R[]
  /** How the log writes dates such as 03/04/2024; undefined where that is not known, or asked by no page. */
  readonly order: DayOrder | undefined
}

/**
 * Settles what single pages cannot tell: a date such as 03/04/2024 is read as the other dates of the log are, and a titled
 * page among records is a record. `again` reads a page anew, with the order that the log settled on.
 */
export function settleReadings<R extends Reading>(
  readings: readonly R[],
  again: (reading: R, order: DayOrder) => R,
): LogReading<R> {
  const order = readings.some(reading => reading.ambiguous) ? orderOf(readings) : undefined
  if (order === undefined) return { pages: judgeByNeighbours(readings), readings, order }
  const settled = readings.map(reading => (reading.ambiguous ? again(reading, order) : reading))
  return { pages: judgeByNeighbours(settled), readings: settled, order }
}

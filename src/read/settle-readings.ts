import type { Page } from '../model/page.ts'
import { isDatedName, pageName } from './file-name.ts'
import { isFolderPage } from './page-names.ts'
import type { Reading } from './reading.ts'
import type { DayOrder } from './values/date.ts'

/** The order of day and month that the log's unambiguous dates agree on. */
function orderOf(readings: readonly Reading[]): DayOrder | undefined {
  const orders = new Set(readings.flatMap(reading => reading.orders))
  return orders.size === 1 ? [...orders][0] : undefined
}

const parent = (path: string): string => path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)

/** Where a page's neighbours are: in its folder; those of a README or index are the ones of the folders beside its own. */
const neighbourhood = (path: string): string =>
  isFolderPage(path) ? `${parent(parent(path))}*/` : parent(path)

interface Neighbours {
  /** How many more are records than are not. */
  balance: number
  numbered: number
  records: number
}

const isWikiPage = (path: string): boolean =>
  path.endsWith('.-.md') || /^_(?:sidebar|footer)$/i.test(pageName(path))

function weigh({ page }: Reading, all: number): number {
  if (isWikiPage(page.path)) return -all
  return page.kind === 'record' ? 1 : page.kind === 'other' ? -1 : 0
}

function neighboursOf(readings: readonly Reading[]): ReadonlyMap<string, Neighbours> {
  const found = new Map<string, Neighbours>()
  for (const reading of readings) {
    const { kind, path, record } = reading.page
    const where = neighbourhood(path)
    const near = found.get(where) ?? { balance: 0, numbered: 0, records: 0 }
    near.balance += weigh(reading, readings.length)
    if (kind === 'record') near.records++
    if (record?.fileNumber !== undefined) near.numbered++
    found.set(where, near)
  }
  return found
}

const few = 2

/** Whether neighbours are records, and so few of them numbered that a page without a number may be one of them. */
const areRecords = ({ balance, numbered, records }: Neighbours): boolean =>
  balance >= few && numbered * 2 < records

/** A README without a status of its own kind beside numbered records is about them. */
function isAboutNeighbours({ path, record }: Page, near: ReadonlyMap<string, Neighbours>): boolean {
  if (record === undefined || record.number !== undefined || isDatedName(path)) return false
  return isFolderPage(path) && (near.get(parent(path))?.numbered ?? 0) >= few
}

/**
 * A titled page among records without numbers is a record, though it states nothing that only records state; a README
 * beside records with numbers is none.
 */
function judgeByNeighbours(readings: readonly Reading[]): Page[] {
  const near = neighboursOf(readings)
  return readings.map(({ page, candidate }) => {
    if (isAboutNeighbours(page, near)) return { ...page, kind: 'index', record: undefined, setAside: 'house' }
    const around = candidate === undefined ? undefined : near.get(neighbourhood(page.path))
    if (around !== undefined && areRecords(around))
      return { ...page, kind: 'record', record: candidate, setAside: undefined }
    return page.setAside === 'states-nothing' && isFolderPage(page.path)
      ? { ...page, setAside: undefined }
      : page
  })
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

import { addTo, groupBy } from '../model/group-by.ts'
import { compareText } from '../model/order.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { Log, Logs } from './graph.ts'
import { baseOf, folderOf, seriesOf } from './lookup.ts'

/** Records while it is found out of what log they are. */
interface Heap {
  readonly folder: string
  readonly records: DecisionRecord[]
  readonly numbers: Set<string>
  readonly lowest: number
  /** How many folders without records of their own stand between the heap and the folder that looks at it. */
  readonly rise: number
}

/** A folder of this name is a log, whatever stands beside it. */
const logName = /(?:^|[-_. ])(?:adrs?|rfcs?|decisions?|proposals?|enhancements)(?:$|[-_. ])/i

/** The folder that a record stands in. A README stands where the folder that it speaks for does. */
export function homeOf(path: string): string {
  const folder = folderOf(path)
  return /^(?:readme|index)\.(?:md|markdown)$/i.test(baseOf(path)) ? folderOf(folder) : folder
}

const numberKey = (record: DecisionRecord): string[] =>
  record.number === undefined ? [] : [`${seriesOf(record)} ${record.number}`]

function heapOf(folder: string, records: readonly DecisionRecord[]): Heap {
  const numbers = new Set(records.flatMap(numberKey))
  const lowest = records.reduce(
    (least, { number = least }) => Math.min(least, number),
    Number.POSITIVE_INFINITY,
  )
  return { folder, records: [...records], numbers, lowest, rise: 0 }
}

/** Whether numbers begin anew, from 0 or 1. */
const beginsAnew = ({ lowest }: Heap): boolean => lowest <= 1

/**
 * Whether a heap goes on with the numbers of another: it does not begin anew, or has hardly one of them in common, since the
 * same number in both is a slip that one record in ten may have.
 */
function isOneSequence(main: Heap, other: Heap): boolean {
  if (!beginsAnew(other)) return true
  const isSmaller = other.numbers.size < main.numbers.size
  const [few, many] = isSmaller ? [other.numbers, main.numbers] : [main.numbers, other.numbers]
  let shared = 0
  for (const number of few) if (many.has(number)) shared++
  return shared <= few.size / 10
}

/** Takes up the records of a heap where both are one sequence. */
function joins(heap: Heap, other: Heap): boolean {
  if (!isOneSequence(heap, other)) return false
  for (const record of other.records) heap.records.push(record)
  for (const number of other.numbers) heap.numbers.add(number)
  return true
}

const bySize = (a: Heap, b: Heap): number =>
  b.records.length - a.records.length || compareText(a.folder, b.folder)

/** What a folder makes of the heaps below it: what it hands on to the folder above, and what is a log of its own. */
interface Gathered {
  readonly on: readonly Heap[]
  readonly apart: readonly Heap[]
}

/**
 * Heaps whose numbers go on from the first one join it: the folder's own, or else the largest. A folder that is no log by
 * its name or its numbers looks at those next to it only.
 */
function gather(folder: string, own: readonly DecisionRecord[], below: readonly Heap[]): Gathered {
  const here = own.length === 0 ? [] : [heapOf(folder, own)]
  const isNumbered = here.some(({ numbers }) => numbers.size > 0)
  const isNear = ({ rise }: Heap): boolean => isNumbered || rise === 0 || logName.test(baseOf(folder))
  const near = below.filter(isNear).toSorted(bySize)
  const far = below.filter(heap => !isNear(heap)).map(risen)
  const [first, ...others] = isNumbered ? [...here, ...near] : [...near, ...here]
  if (first === undefined) return { on: far, apart: [] }
  const apart = others.filter(heap => !joins(first, heap))
  const isWider = here.length > 0 || apart.length < others.length
  const main = {
    ...first,
    folder: isWider ? folder : first.folder,
    rise: here.length > 0 ? 0 : first.rise + 1,
  }
  return { on: [main, ...far], apart }
}

const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split('/').length)

/** The folders of a list and all above them, the deepest first. */
function foldersAbove(homes: Iterable<string>): string[] {
  const folders = new Set<string>()
  for (const home of homes)
    for (let folder = home; !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  return [...folders].toSorted((a, b) => depthOf(b) - depthOf(a) || compareText(a, b))
}

function logOf({ folder, records }: Heap): Log {
  const homes = new Set(records.map(({ path }) => homeOf(path)))
  const numbered = records.filter(({ number }) => number !== undefined)
  const bySeries = groupBy(numbered, seriesOf)
  const main = [...bySeries].find(([, members]) => members.length * 2 > numbered.length)
  return { folder, homes, series: new Set(bySeries.keys()), mainSeries: main?.[0] }
}

/**
 * Records → the log of each. A log is a folder with records, and what stands below it. Folders side by side are one log if
 * one sequence of numbers runs through them, as in `accepted/` and `rejected/`; if each begins anew, each is its own.
 */
export function findLogs(records: readonly DecisionRecord[]): Logs {
  const byHome = groupBy(records, ({ path }) => homeOf(path))
  const offered = new Map<string, Heap[]>()
  const logs = new Map<string, Log>()
  const settle = (heap: Heap): void => {
    const log = logOf(heap)
    for (const { path } of heap.records) logs.set(path, log)
  }
  for (const folder of foldersAbove(byHome.keys())) {
    const { on, apart } = gather(folder, byHome.get(folder) ?? [], offered.get(folder) ?? [])
    const isEnd = folder === '' || logName.test(baseOf(folder))
    for (const heap of isEnd ? [...on, ...apart] : apart) settle(heap)
    if (!isEnd) for (const heap of on) addTo(offered, folderOf(folder), heap)
  }
  return logs
}

const risen = (heap: Heap): Heap => ({ ...heap, rise: heap.rise + 1 })

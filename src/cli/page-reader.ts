import { digestOf } from '../log/cache/cache-file.ts'
import type { Content, LogCache } from '../log/cache/log-cache.ts'
import { readFile } from '../log/read-files.ts'
import type { Stamp } from '../log/stamp.ts'
import type { Dialect } from '../read/dialect.ts'
import { readPageWith } from '../read/read-page.ts'
import type { Reading } from '../read/reading.ts'
import { parseReading, printReading } from '../read/stored/reading.ts'
import type { DayOrder } from '../read/values/date.ts'

export type DialectFor = (order: DayOrder | undefined) => Dialect

/** Reads pages. Keeps of each no more than how it reads, as text, and its stamp. */
export function pageReader(root: string, cache: LogCache, dialectFor: DialectFor) {
  const stamps = new Map<string, Stamp | undefined>()
  const unreadable = new Map<string, Reading>()
  const take = (name: string, content: Content, make: () => string, order?: DayOrder): string => {
    stamps.set(name, content.stamp)
    unreadable.delete(name)
    cache.take(name, content, make, order)
    return content.digest
  }
  return {
    /** Takes a page that was read elsewhere. */
    take,
    /** Reads a page → what names its content. */
    readAnew: (name: string, file: string, order?: DayOrder): string => {
      const source = readFile(file, name, root)
      const make = (): Reading => readPageWith(source, dialectFor(order))
      if (!('problem' in source)) {
        const digest = cache.isKept ? digestOf(source.bytes) : ''
        return take(name, { digest, stamp: source.stamp }, () => printReading(make()), order)
      }
      stamps.set(name, undefined)
      unreadable.set(name, make())
      return JSON.stringify(source.problem)
    },
    /** How a page reads that is unchanged or was taken. */
    recall: (name: string, order?: DayOrder): Reading =>
      unreadable.get(name) ?? parseReading(name, cache.takeText(name, order) ?? ''),
    stamp: (name: string): Stamp | undefined => (stamps.has(name) ? stamps.get(name) : cache.stamp(name)),
  }
}

export type PageReader = ReturnType<typeof pageReader>

import type { Disk } from '../disk.ts'
import { isSame, isSettled, stampAt, type Stamp } from '../stamp.ts'
import { digestOf, printCache, readCache, type Entry } from './cache-file.ts'
import { writeKept } from './write-kept.ts'

/** A page as it was read now. */
interface Content {
  readonly bytes: Uint8Array
  readonly stamp: Stamp | undefined
}

/**
 * What was made of pages, kept between runs. A key is what it was made from beside the page's bytes. A fault of the cache
 * is never one of the run: at worst, pages are read anew.
 */
export interface LogCache {
  /** What was made of a file, where the file still has the stamp that it had then. */
  readonly unchanged: (
    key: string,
    file: string,
  ) => { readonly text: string; readonly stamp: Stamp } | undefined
  /** What was made of these bytes; `make` makes it where that is not known. */
  readonly made: (key: string, content: Content, make: () => string) => string
  /** Keeps what this run made use of, where that saves the next one more than it costs. */
  readonly save: () => void
}

/** Of how many pages one may be made anew in each run before that costs more than writing the file. */
const pagesForOne = 200

/**
 * Opens the cache in `file`. `maker` names what makes the texts, so that nothing is taken from another; `now` is the time, in
 * milliseconds since 1970, before any page is read.
 */
export function openLogCache(file: string, maker: string, disk: Disk, now: number): LogCache {
  const kept = readCache(file, maker)
  const fresh = new Map<string, Entry>()
  const used = new Set<string>()
  function* entries(): Iterable<readonly [string, Entry]> {
    for (const key of used) {
      const entry = fresh.get(key) ?? kept.get(key)
      if (entry !== undefined) yield [key, entry]
    }
  }
  return {
    unchanged: (key, page) => {
      const entry = kept.get(key)
      const stamp = entry?.stamp
      if (entry === undefined || stamp === undefined || !isSame(stamp, stampAt(page))) return undefined
      used.add(key)
      return { text: entry.text, stamp }
    },
    made: (key, { bytes, stamp: given }, make) => {
      used.add(key)
      const before = kept.get(key)
      const digest = digestOf(bytes)
      const stamp = given !== undefined && isSettled(given, now) ? given : undefined
      const isKnown = before?.digest === digest
      const text = isKnown ? before.text : make()
      if (!isKnown || !isSame(before.stamp, stamp)) fresh.set(key, { digest, stamp, text })
      return text
    },
    save: () => {
      if (fresh.size > 0 && fresh.size * pagesForOne >= used.size)
        writeKept(file, printCache(maker, entries()), disk)
    },
  }
}

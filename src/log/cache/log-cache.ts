import type { Disk } from '../disk.ts'
import { isSame, isSettled, stampAt, type Stamp } from '../stamp.ts'
import { noEntries, readCache } from './cache-file.ts'
import { freshEntries } from './fresh-entries.ts'

/** The content of a page as it was read now. */
export interface Content {
  readonly digest: string
  readonly stamp?: Stamp | undefined
}

/**
 * What was made of pages, kept between runs. A page may have several things made of it, each with a key of its own below
 * the page's name. A fault of the cache is never one of the run: at worst, pages are read anew.
 */
export interface LogCache {
  /** Whether anything is known from other runs or kept for them. */
  readonly isKept: boolean
  /** The digest of a file's content, where it still has the stamp that it had when something was made of it. */
  readonly unchanged: (page: string, file: string, key?: string) => string | undefined
  /** The digest of the content that a page had when something was made of it. */
  readonly digest: (page: string, key?: string) => string | undefined
  /** Takes what was read of a page, and makes of it what is not known yet. */
  readonly take: (page: string, content: Content, make: () => string, key?: string) => void
  /** The stamp of a page that is unchanged. */
  readonly stamp: (page: string) => Stamp | undefined
  /** What was made of a page that is unchanged or was taken; of one that was taken, to be asked for once. */
  readonly takeText: (page: string, key?: string) => string | undefined
  /** Whether the texts that were kept are as they were written; where not, all are forgotten, and pages are to be taken anew. */
  readonly isWhole: () => boolean
  /** Keeps what is known of the pages of this run, where that saves the next one more than it costs. */
  readonly save: () => void
  /** Lets go of the texts of other runs, which are read again where one is asked for. */
  readonly release: () => void
}

/** What no name of a file holds. */
const mark = '\0'
const entryKey = (page: string, key?: string): string => (key === undefined ? page : `${key}${mark}${page}`)

/**
 * Opens the cache in `file`; without one, nothing is known from other runs or kept for them. `maker` names what makes the
 * texts, so that nothing is taken from another; `now` is the time, in milliseconds since 1970, before any page is read.
 */
export function openLogCache(file: string | undefined, maker: string, disk: Disk, now: number): LogCache {
  let kept = file === undefined ? noEntries : readCache(file, maker)
  const fresh = freshEntries(file, maker, disk)
  const seen = new Set<string>()
  return {
    isKept: file !== undefined,
    unchanged: (page, path, key) => {
      const row = kept.rowOf(entryKey(page, key))
      const stamp = row === undefined ? undefined : stampAt(path)
      if (row === undefined || stamp === undefined || !kept.hasStamp(row, stamp)) return undefined
      seen.add(page)
      return kept.digest(row)
    },
    digest: (page, key) => {
      const row = kept.rowOf(entryKey(page, key))
      return row === undefined ? undefined : kept.digest(row)
    },
    take: (page, { digest, stamp: given }, make, key) => {
      seen.add(page)
      const name = entryKey(page, key)
      const row = kept.rowOf(name)
      const stamp = given !== undefined && isSettled(given, now) ? given : undefined
      const before = row !== undefined && kept.digest(row) === digest ? kept.text(row) : undefined
      if (row === undefined || before === undefined || !isSame(kept.stamp(row), stamp))
        fresh.set(name, { digest, stamp, text: before ?? make() })
    },
    stamp: page => {
      const row = kept.rowOf(page)
      return row === undefined ? undefined : kept.stamp(row)
    },
    takeText: (page, key) => {
      const name = entryKey(page, key)
      if (fresh.has(name)) return fresh.takeText(name)
      const row = kept.rowOf(name)
      return row === undefined ? undefined : kept.text(row)
    },
    isWhole: () => {
      const whole = kept.isWhole()
      if (!whole) kept = noEntries
      return whole
    },
    save: () => {
      const isSeen = (key: string): boolean => seen.has(key.slice(key.indexOf(mark) + 1))
      fresh.save(kept, isSeen, seen.size)
    },
    release: () => {
      kept.release()
    },
  }
}

import type { Disk } from '../disk.ts'
import { printCache, readCache, type Entry, type KeptEntries } from './cache-file.ts'
import { writeKept } from './write-kept.ts'

/** Of how many pages one may be made anew in each run before that costs more than writing the file. */
const pagesForOne = 200

type IsSeen = (key: string) => boolean

/** The entries of the next file: what is new, and what was kept of the other pages of this run. */
function* entriesOf(
  kept: KeptEntries,
  fresh: ReadonlyMap<string, Entry | undefined>,
  isSeen: IsSeen,
): Iterable<readonly [string, Entry]> {
  for (const [row, key] of kept.keys.entries()) {
    const text = isSeen(key) && fresh.get(key) === undefined ? kept.text(row) : undefined
    if (text !== undefined) yield [key, { stamp: kept.stamp(row), digest: kept.digest(row), text }]
  }
  for (const [key, entry] of fresh) if (entry !== undefined) yield [key, entry]
}

/** What this run has made: its texts are there until they are in `file` and were asked for. */
export function freshEntries(file: string | undefined, maker: string, disk: Disk) {
  const fresh = new Map<string, Entry | undefined>()
  let [isSaved, isWritten] = [file === undefined, false]
  return {
    set: (key: string, entry: Entry): void => {
      fresh.set(key, entry)
      isSaved = file === undefined
    },
    has: (key: string): boolean => fresh.has(key),
    /** The text of an entry, which is let go of where no file will want it. Throws where that was done before. */
    takeText: (key: string): string => {
      const entry = fresh.get(key)
      if (entry === undefined) throw new Error('Unexpected second use of what was read of a page.')
      if (isSaved) fresh.set(key, undefined)
      return entry.text
    },
    /** Writes the file with what is new and what was `kept` of so many pages, where that saves the next run more than it costs. */
    save: (kept: KeptEntries, isSeen: IsSeen, pages: number): void => {
      if (file === undefined || isSaved || fresh.size === 0 || fresh.size * pagesForOne < pages) return
      const others = isWritten ? readCache(file, maker) : kept
      // The texts are in the file that is replaced, and may be asked for later.
      others.isWhole()
      isSaved = writeKept(file, printCache(maker, entriesOf(others, fresh, isSeen)), disk)
      isWritten ||= isSaved
    },
  }
}

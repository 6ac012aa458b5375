import { digestOf } from '../log/cache/cache-file.ts'
import { readFile } from '../log/read-files.ts'
import type { Stamp } from '../log/stamp.ts'
import type { Config } from '../model/config.ts'
import { dialectOf, type Dialect } from '../read/dialect.ts'
import { readPageWith } from '../read/read-page.ts'
import { printReading } from '../read/stored/reading.ts'

/** A page to be read. */
export interface ChangedPage {
  readonly name: string
  /** Where it is, absolute. */
  readonly file: string
  /** The digest of the content of which its reading is known. */
  readonly known: string | undefined
}

/** Pages that several threads share among them: each takes the next few until none is left. */
export interface Share {
  readonly pages: readonly ChangedPage[]
  readonly root: string
  readonly config: Config
  /** Two numbers: how many pages are taken, and how often a helper has given some. */
  readonly counts: SharedArrayBuffer
}

/** A page that was read. */
export interface ReadPage {
  readonly name: string
  readonly digest: string
  readonly stamp: Stamp | undefined
  /** Its reading, as it is stored; undefined where it is known. */
  readonly text: string | undefined
}

/** Counts for a new share. */
export const newCounts = (): SharedArrayBuffer => new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)

/** So many pages are taken at once. */
const few = 32

/** How often some are taken until none is left. */
export const turnsOf = ({ pages }: Share): number => Math.ceil(pages.length / few)

function readOne({ name, file, known }: ChangedPage, root: string, dialect: Dialect): ReadPage[] {
  const source = readFile(file, name, root)
  if ('problem' in source) return []
  const digest = digestOf(source.bytes)
  if (digest === known) return [{ name, digest, stamp: source.stamp, text: undefined }]
  const reading = readPageWith(source, dialect)
  if (reading.page.kind === 'unreadable') return []
  return [{ name, digest, stamp: source.stamp, text: printReading(reading) }]
}

/** Takes a few pages in turn and gives what it reads of them, without those that cannot be read, until none is left. */
export function readShare({ pages, root, config, counts }: Share, give: (read: ReadPage[]) => void): void {
  const count = new Int32Array(counts)
  const dialect = dialectOf(config)
  for (let from = Atomics.add(count, 0, few); from < pages.length; from = Atomics.add(count, 0, few))
    give(pages.slice(from, from + few).flatMap(page => readOne(page, root, dialect)))
}

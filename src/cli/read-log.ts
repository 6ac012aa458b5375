import path from 'node:path'
import { logCacheFile } from '../log/cache/cache-folder.ts'
import { openLogCache, type LogCache } from '../log/cache/log-cache.ts'
import { toPosix } from '../log/paths.ts'
import { readFile } from '../log/read-files.ts'
import { isSame, type Stamp } from '../log/stamp.ts'
import type { Config } from '../model/config.ts'
import { once } from '../model/once.ts'
import type { SourceFile } from '../model/source-file.ts'
import { UserError } from '../model/user-error.ts'
import { dialectOf, type Dialect } from '../read/dialect.ts'
import { readPageWith } from '../read/read-page.ts'
import type { Reading } from '../read/reading.ts'
import { settleReadings, type LogReading } from '../read/settle-readings.ts'
import { parseReading, printReading } from '../read/stored/reading.ts'
import type { DayOrder } from '../read/values/date.ts'
import { buildId } from './build-id.ts'
import type { Io } from './io.ts'
import { startProgress } from './progress.ts'
import type { GlobalOptions } from './session.ts'
import { version } from './version.ts'

/** What is to be read. */
export interface Wanted {
  /** Files, absolute, in the order of the pages. */
  readonly names: readonly string[]
  /** The folders they were found in; undefined where files were named, which are too few to be remembered. */
  readonly folders: readonly string[] | undefined
  /** A link that leads out of here is not followed. */
  readonly root: string
  readonly config: Config
}

/** A log's pages, and their files, which are read again when one is asked for. */
export interface ReadLog extends LogReading {
  /** The file of a page, by the page's path, as it was when the log was read. Throws UserError where it has changed since. */
  readonly file: (path: string) => SourceFile | undefined
  /** How the pages were read, made when it is first asked for. */
  readonly dialect: () => Dialect
}

type DialectFor = (order: DayOrder | undefined) => Dialect

function cacheFor(io: Io, { cache }: GlobalOptions, { folders, config }: Wanted): LogCache | undefined {
  if (cache === false || folders === undefined || io.cacheFolder === undefined) return undefined
  const maker = [version, buildId, config.vocabulary, config.trackers.map(({ keys }) => keys)]
  const file = logCacheFile(io.cacheFolder, [io.cwd, ...folders])
  return openLogCache(file, JSON.stringify(maker), io.disk, io.now())
}

/** Reads one page after the other, or remembers how it was read. Keeps of each no more than its reading and its stamp. */
function pageReader(io: Io, root: string, cache: LogCache | undefined, dialectFor: DialectFor) {
  const stamps = new Map<string, Stamp | undefined>()
  const read = (file: string, order?: DayOrder): Reading => {
    const name = toPosix(io.cwd, file)
    const key = `${order ?? ''}:${name}`
    const kept = cache?.unchanged(key, file)
    if (kept !== undefined) {
      stamps.set(name, kept.stamp)
      return parseReading(name, kept.text)
    }
    const source = readFile(file, name, root)
    stamps.set(name, source.stamp)
    const make = (): string => printReading(readPageWith(source, dialectFor(order)))
    const content = 'bytes' in source ? { bytes: source.bytes, stamp: source.stamp } : undefined
    return parseReading(
      name,
      cache === undefined || content === undefined ? make() : cache.made(key, content, make),
    )
  }
  return { read, stamps }
}

/** The files of pages that were read, from the disk, each once. */
function filesOf(io: Io, root: string, stamps: ReadonlyMap<string, Stamp | undefined>): ReadLog['file'] {
  const files = new Map<string, SourceFile>()
  const again = (name: string): SourceFile => {
    const file = readFile(path.resolve(io.cwd, name), name, root)
    if (!isSame(file.stamp, stamps.get(name)))
      throw new UserError(`\`${name}\` has changed since it was read.`, 'Run the command again.')
    files.set(name, file)
    return file
  }
  return name => (stamps.has(name) ? (files.get(name) ?? again(name)) : undefined)
}

/** Reads a log. Says on a terminal how far it is where that takes long. */
export function readLog(io: Io, options: GlobalOptions, wanted: Wanted): ReadLog {
  const { names, root, config } = wanted
  const cache = cacheFor(io, options, wanted)
  const plain = once(() => dialectOf(config))
  const dialectFor: DialectFor = order => (order === undefined ? plain() : { ...plain(), order })
  const { read, stamps } = pageReader(io, root, cache, dialectFor)
  const progress = startProgress(io, options)
  try {
    const readings = names.map((name, at) => {
      progress.step('Reading pages', at, names.length)
      return read(name)
    })
    const log = settleReadings(readings, ({ page }, order) => read(path.resolve(io.cwd, page.path), order))
    cache?.save()
    return {
      ...log,
      file: filesOf(io, root, stamps),
      dialect: once(() => dialectFor(log.order)),
    }
  } finally {
    progress.done()
  }
}

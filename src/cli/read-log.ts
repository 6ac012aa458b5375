import path from 'node:path'
import { digestOf } from '../log/cache/cache-file.ts'
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
  /** Where their readings are remembered; undefined where they are not. */
  readonly cacheFile: string | undefined
  /** A link that leads out of here is not followed. */
  readonly root: string
  readonly config: Config
}

/** A log's pages, each part made when it is first asked for. */
export interface OpenedLog {
  /** Names the contents of all pages; for that, only what changed is read. */
  readonly contents: () => string
  readonly reading: () => LogReading
  /** The file of a page, by the page's path, as it was when the log was read. Throws UserError where it has changed since. */
  readonly file: (path: string) => SourceFile | undefined
  /** How the pages were read. */
  readonly dialect: () => Dialect
}

type DialectFor = (order: DayOrder | undefined) => Dialect

/** What made a reading, beside the page. */
const makerOf = ({ vocabulary, trackers }: Config): string =>
  JSON.stringify([version, buildId, vocabulary, trackers.map(({ keys }) => keys)])

/** Looks at pages one by one. Keeps of each no more than how it reads, as text, and its stamp. */
function pageReader(root: string, cache: LogCache, dialectFor: DialectFor) {
  const stamps = new Map<string, Stamp | undefined>()
  const unreadable = new Map<string, Reading>()
  const readAnew = (name: string, file: string, order?: DayOrder): string => {
    const source = readFile(file, name, root)
    stamps.set(name, source.stamp)
    const make = (): Reading => readPageWith(source, dialectFor(order))
    if (!('problem' in source)) return cache.take(name, source, () => printReading(make()), order)
    unreadable.set(name, make())
    return JSON.stringify(source.problem)
  }
  return {
    /** What names the content of a page; it is read where it has changed. */
    see: (name: string, file: string, order?: DayOrder): string =>
      cache.unchanged(name, file, order) ?? readAnew(name, file, order),
    /** How a page reads that was seen. */
    read: (name: string, order?: DayOrder): Reading =>
      unreadable.get(name) ?? parseReading(name, cache.text(name, order) ?? ''),
    stamp: (name: string): Stamp | undefined => (stamps.has(name) ? stamps.get(name) : cache.stamp(name)),
  }
}

type PageReader = ReturnType<typeof pageReader>

/** The files of pages that were read, from the disk, each once. */
function filesOf(io: Io, root: string, pages: readonly string[], { stamp }: PageReader): OpenedLog['file'] {
  const files = new Map<string, SourceFile>()
  const known = new Set(pages)
  const again = (name: string): SourceFile => {
    const file = readFile(path.resolve(io.cwd, name), name, root)
    if (!isSame(file.stamp, stamp(name)))
      throw new UserError(`\`${name}\` has changed since it was read.`, 'Run the command again.')
    files.set(name, file)
    return file
  }
  return name => (known.has(name) ? (files.get(name) ?? again(name)) : undefined)
}

/** Says on a terminal how far it is, where that takes long. */
function withProgress<T, U>(
  io: Io,
  options: GlobalOptions,
  what: string,
  items: readonly T[],
  one: (item: T, at: number) => U,
): U[] {
  const progress = startProgress(io, options)
  try {
    return items.map((item, at) => {
      progress.step(what, at, items.length)
      return one(item, at)
    })
  } finally {
    progress.done()
  }
}

/** Opens a log; its pages are looked at when something of it is first asked for, and once. */
export function openLog(
  io: Io,
  options: GlobalOptions,
  { names, cacheFile, root, config }: Wanted,
): OpenedLog {
  const cache = openLogCache(cacheFile, makerOf(config), io.disk, io.now())
  const plain = once(() => dialectOf(config))
  const dialectFor: DialectFor = order => (order === undefined ? plain() : { ...plain(), order })
  const reader = pageReader(root, cache, dialectFor)
  const pages = names.map(name => toPosix(io.cwd, name))
  const look = (): string[] => {
    const contents = withProgress(io, options, 'Reading pages', pages, (page, at) =>
      reader.see(page, names[at] ?? page),
    )
    cache.save()
    return contents
  }
  let seen: readonly string[] | undefined
  const contents = (): readonly string[] => (seen ??= look())
  const again = ({ page }: Reading, order: DayOrder): Reading => {
    reader.see(page.path, path.resolve(io.cwd, page.path), order)
    return reader.read(page.path, order)
  }
  const reading = once(() => {
    contents()
    if (!cache.isWhole()) seen = look()
    const readings = withProgress(io, options, 'Recalling pages', pages, page => reader.read(page))
    const log = settleReadings(readings, again)
    cache.save()
    return log
  })
  const file = once(() => (contents(), filesOf(io, root, pages, reader)))
  return {
    contents: () => digestOf(Buffer.from([...pages, ...contents()].join('\0'))),
    reading,
    file: name => file()(name),
    dialect: once(() => dialectFor(reading().order)),
  }
}

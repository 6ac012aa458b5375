import path from 'node:path'
import { digestOf } from '../log/cache/cache-file.ts'
import { openLogCache } from '../log/cache/log-cache.ts'
import { toPosix } from '../log/paths.ts'
import { readFile } from '../log/read-files.ts'
import { isSame } from '../log/stamp.ts'
import type { Config } from '../model/config.ts'
import { once } from '../model/once.ts'
import type { SourceFile } from '../model/source-file.ts'
import { UserError } from '../model/user-error.ts'
import { dialectOf, type Dialect } from '../read/dialect.ts'
import type { Reading } from '../read/reading.ts'
import { settleReadings, type LogReading } from '../read/settle-readings.ts'
import type { DayOrder } from '../read/values/date.ts'
import type { Io } from './io.ts'
import { lookAtPages } from './look-at-pages.ts'
import { pageReader, type DialectFor, type PageReader } from './page-reader.ts'
import { programId } from './program-id.ts'
import { withProgress } from './progress.ts'
import type { GlobalOptions } from './session.ts'

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
  /** Names the contents of all pages, for which only what changed is read; undefined where one changed meanwhile. */
  readonly contents: () => string | undefined
  readonly reading: () => LogReading
  /** The file of a page, by the page's path, as it was when the log was read. Throws UserError where it has changed since. */
  readonly file: (path: string) => SourceFile | undefined
  /** How the pages were read. */
  readonly dialect: () => Dialect
}

/** What made a reading, beside the page. */
const makerOf = ({ vocabulary, trackers }: Config): string =>
  JSON.stringify([programId, vocabulary, trackers.map(({ keys }) => keys)])

/** The files of pages that were read, from the disk, each once. */
function filesOf(io: Io, root: string, pages: readonly string[], { stamp }: PageReader): OpenedLog['file'] {
  const files = new Map<string, SourceFile>()
  const known = new Set(pages)
  const readAgain = (name: string): SourceFile => {
    const file = readFile(path.resolve(io.cwd, name), name, root)
    if (!isSame(file.stamp, stamp(name)))
      throw new UserError(`\`${name}\` has changed since it was read.`, 'Run the command again.')
    files.set(name, file)
    return file
  }
  return name => (known.has(name) ? (files.get(name) ?? readAgain(name)) : undefined)
}

/** Makes readings of what is known of pages. */
const recallPages = (
  io: Io,
  options: GlobalOptions,
  pages: readonly string[],
  { recall }: PageReader,
): Reading[] =>
  withProgress(io, options, step =>
    pages.map((page, at) => {
      step('Recalling pages', at, pages.length)
      return recall(page)
    }),
  )

/** Opens a log; its pages are looked at when something of it is first asked for, and once. */
export function openLog(
  io: Io,
  options: GlobalOptions,
  { names: files, cacheFile, root, config }: Wanted,
): OpenedLog {
  const cache = openLogCache(cacheFile, makerOf(config), io.disk, io.now())
  const plain = once(() => dialectOf(config))
  const dialectFor: DialectFor = order => (order === undefined ? plain() : { ...plain(), order })
  const reader = pageReader(root, cache, dialectFor)
  const pages = files.map(file => toPosix(io.cwd, file))
  const look = (): string[] => {
    const contents = lookAtPages(io, options, { pages, files, root, config, cache, reader })
    cache.save()
    return contents
  }
  let seen: readonly string[] | undefined
  const contents = (): readonly string[] => (seen ??= look())
  const contentOf = once(() => new Map(contents().map((content, at) => [pages[at], content])))
  let isTorn = false
  const again = ({ page: { path: name } }: Reading, order: DayOrder): Reading => {
    const file = path.resolve(io.cwd, name)
    const content = cache.unchanged(name, file, order) ?? reader.readAnew(name, file, order)
    if (content !== contentOf().get(name)) isTorn = true
    return reader.recall(name, order)
  }
  const reading = once(() => {
    contents()
    if (!cache.isWhole()) seen = look()
    const log = settleReadings(recallPages(io, options, pages, reader), again)
    cache.save()
    cache.release()
    return log
  })
  const file = once(() => (contents(), filesOf(io, root, pages, reader)))
  return {
    contents: () => (isTorn ? undefined : digestOf(Buffer.from([...pages, ...contents()].join('\0')))),
    reading,
    file: name => file()(name),
    dialect: once(() => dialectFor(reading().order)),
  }
}

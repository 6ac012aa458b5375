import type { LogCache } from '../log/cache/log-cache.ts'
import type { Config } from '../model/config.ts'
import type { Io } from './io.ts'
import type { PageReader } from './page-reader.ts'
import { withProgress, type Step } from './progress.ts'
import { newCounts, type ChangedPage, type ReadPage } from './read-share.ts'
import { helpersFor, readTogether } from './read-together.ts'
import type { GlobalOptions } from './session.ts'

/** The pages of a log, and what is needed to read them. */
export interface LogPages {
  /** Paths relative to the working directory. */
  readonly pages: readonly string[]
  /** The same, absolute. */
  readonly files: readonly string[]
  readonly root: string
  readonly config: Config
  readonly cache: LogCache
  readonly reader: PageReader
}

/** Notes what names the content of each page that is unchanged → the pages that may have changed. */
function pagesToRead(
  { pages, files, cache }: LogPages,
  contents: Map<string, string>,
  step: Step,
): ChangedPage[] {
  const changed: ChangedPage[] = []
  for (const [at, name] of pages.entries()) {
    step('Looking for changed pages', at, pages.length)
    const file = files[at] ?? name
    const content = cache.unchanged(name, file)
    if (content === undefined) changed.push({ name, file, known: cache.digest(name) })
    else contents.set(name, content)
  }
  return changed
}

/** Reads pages on several threads, and notes what names the content of each that could be read. */
function readOnThreads(
  { root, config, reader }: LogPages,
  changed: readonly ChangedPage[],
  helpers: number,
  contents: Map<string, string>,
  step: Step,
): void {
  const share = { pages: changed, root, config, counts: newCounts() }
  const give = ({ name, digest, stamp, text }: ReadPage): void => {
    contents.set(
      name,
      reader.take(name, { digest, stamp }, () => text ?? ''),
    )
  }
  readTogether(share, { count: helpers }, give, done => step('Reading pages', done, changed.length))
}

/** Looks at the pages of a log, and reads those that changed → what names the content of each. */
function look(log: LogPages, freeThreads: () => number, step: Step): string[] {
  const contents = new Map<string, string>()
  const changed = pagesToRead(log, contents, step)
  const helpers = log.cache.isKept ? helpersFor(changed.length, freeThreads) : 0
  if (helpers > 0) {
    // A helper goes by what is known of a page, which must be there then. Where it is damaged, all pages have changed.
    if (!log.cache.isWhole()) return look(log, freeThreads, step)
    readOnThreads(log, changed, helpers, contents, step)
  }
  for (const [at, { name, file }] of changed.entries()) {
    if (contents.has(name)) continue
    step('Reading pages', at, changed.length)
    contents.set(name, log.reader.readAnew(name, file))
  }
  return log.pages.map(name => contents.get(name) ?? '')
}

/** The same, with its progress shown. */
export const lookAtPages = (io: Io, options: GlobalOptions, log: LogPages): string[] =>
  withProgress(io, options, step => look(log, () => io.freeThreads?.() ?? 0, step))

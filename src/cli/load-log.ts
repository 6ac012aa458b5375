import path from 'node:path'
import type { CheckContext } from '../checks/define-check.ts'
import { runChecks } from '../checks/run-checks.ts'
import { buildGraph } from '../graph/build-graph.ts'
import type { Graph } from '../graph/graph.ts'
import { logCacheFile } from '../log/cache/cache-folder.ts'
import { isFolder } from '../log/kinds.ts'
import { toPosix } from '../log/paths.ts'
import { readText } from '../log/read-text.ts'
import type { Finding } from '../model/finding.ts'
import type { IssueFacts } from '../model/issue-fact.ts'
import { once } from '../model/once.ts'
import type { Page } from '../model/page.ts'
import type { LogReading } from '../read/settle-readings.ts'
import type { Io } from './io.ts'
import { programId } from './program-id.ts'
import { openLog, type OpenedLog } from './read-log.ts'
import { resultsFor, type Results } from './results.ts'
import type { GlobalOptions } from './session.ts'
import { snapshotFacts, snapshotFile } from './snapshot-facts.ts'
import { configPathOf, filesIn, givenPlaces, openWorkplace, type Workplace } from './workplace.ts'

/** What the log is held against beside itself. */
export type Against = Pick<CheckContext, 'base' | 'issues'>

/** A log, of which each part is read or made when it is first asked for. Paths are relative to the working directory. */
export interface LoadedLog extends Workplace, LogReading, Pick<OpenedLog, 'file' | 'dialect'> {
  /** The day of this run, YYYY-MM-DD. */
  readonly today: string
  readonly graph: Graph
  /** What the committed snapshot says of the issues; undefined where there is none. */
  readonly snapshot: IssueFacts | undefined
  readonly findings: (against?: Against) => Finding[]
  /** The text of a page as read. */
  readonly source: (path: string) => string | undefined
  /** What was made of the log in this run and others. */
  readonly results: Results
}

const textOf =
  (file: OpenedLog['file']): LoadedLog['source'] =>
  page => {
    const source = file(page)
    return source === undefined || !('bytes' in source) ? undefined : new TextDecoder().decode(source.bytes)
  }

/** What was looked at, and by which configuration. */
function accountOf(io: Io, { project, config, logs }: Workplace, pages: readonly Page[]): string {
  const kinds = [...new Set(pages.map(page => page.kind))].map(
    kind => `${pages.filter(page => page.kind === kind).length} ${kind}`,
  )
  const file = project.config === undefined ? 'none' : toPosix(io.cwd, project.config.file)
  const folders = logs.map(each => toPosix(io.cwd, each)).join(', ')
  return `project: ${project.root}\nconfiguration: ${file}\nlogs: ${folders === '' ? 'none' : folders}\nexcluded: ${config.exclude.join(', ') || 'nothing'}\npages: ${kinds.join(', ')}\n`
}

/** The file for the readings of what was given; undefined for single files, which are too few to be remembered. */
function cacheFileFor(io: Io, { cache }: GlobalOptions, given: readonly string[]): string | undefined {
  if (cache === false || io.cacheFolder === undefined || !given.every(isFolder)) return undefined
  return logCacheFile(io.cacheFolder, [io.cwd, ...given])
}

/** What each part of a log is made of, taken once, so that a result is kept under what it was made from. */
function sourcesOf(io: Io, workplace: Workplace) {
  const { project, config, logs } = workplace
  const today = once(io.today)
  const snapshotText = once(() => readText(snapshotFile(workplace)))
  return {
    today,
    snapshot: once(() => snapshotFacts(snapshotText(), toPosix(io.cwd, snapshotFile(workplace)), today())),
    /** All that results depend on beside pages and question. */
    settings: once(() =>
      JSON.stringify([programId, today(), project.root, project.config?.file, config, logs, snapshotText()]),
    ),
  }
}

/** What is made of pages, each when it is first asked for. */
function makeLog(io: Io, workplace: Workplace, log: OpenedLog, cacheFile: string | undefined): LoadedLog {
  const { config } = workplace
  const { today, snapshot, settings } = sourcesOf(io, workplace)
  const results = resultsFor(io, cacheFile, { settings, pages: log.contents })
  const graph = once(() =>
    buildGraph(log.reading().pages, { siteUrl: config.siteUrl, facts: snapshot()?.byKey }),
  )
  return {
    ...workplace,
    file: log.file,
    dialect: log.dialect,
    source: textOf(log.file),
    results,
    get today() {
      return today()
    },
    get pages() {
      return log.reading().pages
    },
    get readings() {
      return log.reading().readings
    },
    get order() {
      return log.reading().order
    },
    get graph() {
      return graph()
    },
    get snapshot() {
      return snapshot()
    },
    findings: (against = {}) =>
      runChecks({
        pages: log.reading().pages,
        graph: graph(),
        config,
        exists: results.exists,
        root: toPosix(io.cwd, workplace.project.root),
        today: today(),
        configPath: configPathOf(io, workplace),
        ...against,
      }),
  }
}

/** Opens the given files and folders, or else the project's logs. Throws UserError where there is nothing to look at. */
export function loadLog(io: Io, options: GlobalOptions, paths: readonly string[] = []): LoadedLog {
  const workplace = openWorkplace(io, options)
  const { project, config } = workplace
  const given = givenPlaces(io, workplace, paths)
  const names = filesIn(io, workplace, given)
  const cacheFile = cacheFileFor(io, options, given)
  const root = paths.length > 0 ? path.parse(io.cwd).root : project.root
  const log = makeLog(io, workplace, openLog(io, options, { names, cacheFile, root, config }), cacheFile)
  if (options.verbose === true) io.err.write(accountOf(io, workplace, log.pages))
  return log
}

import path from 'node:path'
import type { CheckContext } from '../checks/define-check.ts'
import { ruleIds } from '../checks/registry.ts'
import { runChecks } from '../checks/run-checks.ts'
import { loadConfig } from '../config/load-config.ts'
import { buildGraph } from '../graph/build-graph.ts'
import type { Graph } from '../graph/graph.ts'
import { excluder } from '../log/exclude.ts'
import { findLogs, usualFolders } from '../log/find-logs.ts'
import { findProject, readConfigFile, type Project } from '../log/find-project.ts'
import { exists, listPages } from '../log/list-pages.ts'
import { logCacheFile } from '../log/cache/cache-folder.ts'
import { toPosix } from '../log/paths.ts'
import { readText } from '../log/read-text.ts'
import { defaultConfig, type Config } from '../model/config.ts'
import type { Finding } from '../model/finding.ts'
import type { IssueFacts } from '../model/issue-fact.ts'
import { once } from '../model/once.ts'
import type { Page } from '../model/page.ts'
import { UserError } from '../model/user-error.ts'
import type { LogReading } from '../read/settle-readings.ts'
import { isFolder } from '../log/kinds.ts'
import { buildId } from './build-id.ts'
import type { Io } from './io.ts'
import { openLog, type OpenedLog } from './read-log.ts'
import { resultsFor, type Results } from './results.ts'
import type { GlobalOptions } from './session.ts'
import { snapshotFacts, snapshotFile } from './snapshot-facts.ts'
import { version } from './version.ts'

/** The project a command works in. */
export interface Workplace {
  readonly project: Project
  readonly config: Config
  /** Folders of the logs, absolute. */
  readonly logs: readonly string[]
}

/** What the log is held against beside itself. */
export type Against = Pick<CheckContext, 'base' | 'issues'>

/** A log, of which each part is read or made when it is first asked for. Paths are relative to the working directory. */
export interface LoadedLog extends Workplace, LogReading, Pick<OpenedLog, 'file' | 'dialect'> {
  /** How many pages there are. */
  readonly count: number
  readonly graph: Graph
  /** What the committed snapshot says of the issues; undefined where there is none. */
  readonly snapshot: IssueFacts | undefined
  readonly findings: (against?: Against) => Finding[]
  /** The text of a page as read. */
  readonly source: (path: string) => string | undefined
  /** What was made of the log in this run and others. */
  readonly results: Results
}

/** Finds the project, its configuration and its logs from the working directory. Throws UserError for a bad configuration. */
export function openWorkplace(io: Io, options: GlobalOptions): Workplace {
  const given =
    options.config === undefined ? undefined : readConfigFile(path.resolve(io.cwd, options.config))
  const project = given ?? findProject(options.dir === undefined ? io.cwd : path.resolve(io.cwd, options.dir))
  const { config: file } = project
  const config =
    file === undefined ? defaultConfig : loadConfig(toPosix(io.cwd, file.file), file.text, ruleIds)
  const logs =
    options.dir === undefined
      ? findLogs(io.cwd, project.root, config.dirs)
      : [path.resolve(io.cwd, options.dir)]
  return { project, config, logs }
}

/** The files and folders to look at. */
function givenPlaces(io: Io, { project, logs }: Workplace, paths: readonly string[]): readonly string[] {
  const given = paths.length > 0 ? paths.map(each => path.resolve(io.cwd, each)) : logs
  const [absent] = given.filter(each => !exists(each))
  if (absent !== undefined)
    throw new UserError(`There is no \`${toPosix(io.cwd, absent)}\`.`, 'Give a file or folder that exists.')
  if (given.length === 0)
    throw new UserError(
      'No log of decisions was found here.',
      `Looked for ${usualFolders
        .slice(0, 4)
        .map(each => `${each}/`)
        .join(', ')} and the like up to ${project.root}. Name a folder, or run \`adr init\`.`,
    )
  return given
}

function filesIn(io: Io, { project, config }: Workplace, given: readonly string[]): string[] {
  const files = listPages(given).filter(excluder(project.root, config.exclude))
  if (files.length === 0)
    throw new UserError(
      `There are no Markdown pages in ${given.map(each => `\`${toPosix(io.cwd, each)}\``).join(', ')}.`,
      'Add a first record with `adr new TITLE`.',
    )
  return files
}

const configPathOf = (io: Io, { project }: Workplace): string | undefined =>
  project.config === undefined ? undefined : toPosix(io.cwd, project.config.file)

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

/** All that results depend on beside pages and question. */
const settingsOf = (io: Io, workplace: Workplace): string => {
  const { project, config, logs } = workplace
  const snapshot = readText(snapshotFile(workplace))
  return JSON.stringify([
    version,
    buildId,
    io.today(),
    project.root,
    project.config?.file,
    config,
    logs,
    snapshot,
  ])
}

/** Opens the given files and folders, or else the project's logs. Throws UserError where there is nothing to look at. */
export function loadLog(io: Io, options: GlobalOptions, paths: readonly string[] = []): LoadedLog {
  const workplace = openWorkplace(io, options)
  const { project, config } = workplace
  const given = givenPlaces(io, workplace, paths)
  const names = filesIn(io, workplace, given)
  const cacheFile = cacheFileFor(io, options, given)
  const root = paths.length > 0 ? path.parse(io.cwd).root : project.root
  const log = openLog(io, options, { names, cacheFile, root, config })
  const settings = (): string => settingsOf(io, workplace)
  const results = resultsFor(io, cacheFile, { settings, pages: log.contents })
  const snapshot = once(() => snapshotFacts(io, workplace))
  const graph = once(() =>
    buildGraph(log.reading().pages, { siteUrl: config.siteUrl, facts: snapshot()?.byKey }),
  )
  if (options.verbose === true) io.err.write(accountOf(io, workplace, log.reading().pages))
  return {
    ...workplace,
    count: names.length,
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
    file: log.file,
    dialect: log.dialect,
    source: textOf(log.file),
    results,
    findings: (against = {}) =>
      runChecks({
        pages: log.reading().pages,
        graph: graph(),
        config,
        exists: results.exists,
        today: io.today(),
        configPath: configPathOf(io, workplace),
        ...against,
      }),
  }
}

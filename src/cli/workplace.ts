import path from 'node:path'
import { ruleIds } from '../checks/registry.ts'
import { loadConfig } from '../config/load-config.ts'
import { excluder } from '../log/exclude.ts'
import { findLogs, usualFolders } from '../log/find-logs.ts'
import { findProject, readConfigFile, type Project } from '../log/find-project.ts'
import { exists, listPages } from '../log/list-pages.ts'
import { toPosix } from '../log/paths.ts'
import { defaultConfig, type Config } from '../model/config.ts'
import { UserError } from '../model/user-error.ts'
import type { Io } from './io.ts'
import type { GlobalOptions } from './session.ts'

/** The project a command works in. */
export interface Workplace {
  readonly project: Project
  readonly config: Config
  /** Folders of the logs, absolute. */
  readonly logs: readonly string[]
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
export function givenPlaces(
  io: Io,
  { project, logs }: Workplace,
  paths: readonly string[],
): readonly string[] {
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

export function filesIn(io: Io, { project, config }: Workplace, given: readonly string[]): string[] {
  const files = listPages(given).filter(excluder(project.root, config.exclude))
  if (files.length === 0)
    throw new UserError(
      `There are no Markdown pages in ${given.map(each => `\`${toPosix(io.cwd, each)}\``).join(', ')}.`,
      'Add a first record with `adr new TITLE`.',
    )
  return files
}

/** The configuration file, as it is shown. */
export const configPathOf = (io: Io, { project }: Workplace): string | undefined =>
  project.config === undefined ? undefined : toPosix(io.cwd, project.config.file)

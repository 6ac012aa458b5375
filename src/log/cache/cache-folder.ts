import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { codeOf } from '../error-code.ts'
import { holdingOf, readingsName } from './kept-names.ts'

const logs = 'logs'

/** A file of what is kept between runs. */
export interface CacheFile {
  readonly file: string
  readonly holds: 'readings' | 'results' | 'answers'
  /** Its size. */
  readonly bytes: number
}

/** The file for the readings of one log: of the log's folders, and the one from where they are named. */
export const logCacheFile = (folder: string, places: readonly string[]): string =>
  path.join(folder, logs, readingsName(places))

/** The file for what trackers answered. */
export const answersFile = (folder: string): string => path.join(folder, 'answers.json')

/**
 * Makes a folder, for the user alone, and those above it. Node's own way to do so never ends where a file system refuses by
 * saying that the folder above is missing, as `/proc` does.
 */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error
    makePrivateFolder(path.dirname(folder))
    mkdirSync(folder, { mode: 0o700 })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** All that is kept in the folder, and nothing else that may be there. */
export function cacheFiles(folder: string): CacheFile[] {
  const ofLogs = namesIn(path.join(folder, logs)).flatMap(name => {
    const holds = holdingOf(name)
    return holds === undefined ? [] : [{ file: path.join(folder, logs, name), holds }]
  })
  const found = [...ofLogs, { file: answersFile(folder), holds: 'answers' as const }]
  return found.flatMap(each => {
    const stat = lstatSync(each.file, { throwIfNoEntry: false })
    return stat?.isFile() === true ? { ...each, bytes: stat.size } : []
  })
}

/** Removes files of the cache. Throws UserError where one cannot be. */
export function removeCacheFiles(files: readonly CacheFile[]): void {
  for (const { file } of files)
    try {
      rmSync(file, { force: true })
    } catch (error) {
      throw new UserError(
        `\`${file}\` cannot be removed (${codeOf(error) ?? 'unknown'}).`,
        'Remove it by hand, or run the command as its owner.',
      )
    }
}

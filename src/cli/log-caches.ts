import path from 'node:path'
import { digestOf } from '../log/cache/cache-file.ts'

/** Where a folder for what is kept between runs has what was read of logs. */
export const logCacheFolder = (cacheFolder: string): string => path.join(cacheFolder, 'logs')

/** The file for what was read of one log: the log's folders, and the one from where they are named. */
export const logCacheFile = (cacheFolder: string, folders: readonly string[]): string =>
  path.join(
    logCacheFolder(cacheFolder),
    `${digestOf(Buffer.from(JSON.stringify(folders))).slice(0, 22)}.cache`,
  )

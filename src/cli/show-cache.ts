import { cacheFiles, removeCacheFiles, type CacheFile } from '../log/cache/cache-folder.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { GlobalOptions } from './session.ts'

const size = (files: readonly CacheFile[]): string => {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

const kinds: Readonly<Record<CacheFile['holds'], string>> = {
  readings: 'readings of logs',
  results: 'results',
  answers: 'answers of trackers',
}

/** What files hold, in words: `readings of logs (8.1 MB), results (61 kB), answers of trackers (3 kB)`. */
function summary(files: readonly CacheFile[]): string {
  const parts = Object.entries(kinds).flatMap(([kind, name]) => {
    const own = files.filter(({ holds }) => holds === kind)
    return own.length === 0 ? [] : [`${name} (${size(own)})`]
  })
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

const nowhere = 'Nothing is remembered: neither ADR_CACHE_DIR nor HOME names a folder.\n'

/** Prints where the cache is and what it holds. */
export function showCache(io: Io): ExitCode {
  const { cacheFolder: folder } = io
  if (folder === undefined) io.err.write(nowhere)
  else io.out.write(`${folder}: ${summary(cacheFiles(folder))}\n`)
  return exitCode.clean
}

/** Removes what the cache holds, and nothing else that is in its folder. */
export function cleanCache(io: Io, { quiet }: GlobalOptions): ExitCode {
  const { cacheFolder: folder } = io
  const files = folder === undefined ? [] : cacheFiles(folder)
  removeCacheFiles(files)
  if (quiet !== true)
    io.err.write(folder === undefined ? nowhere : `Removed from ${folder}: ${summary(files)}.\n`)
  return exitCode.clean
}

import { makeFolder } from '../log/folders.ts'
import { withLock } from '../log/lock.ts'
import { finishChange, type Site } from '../log/transaction.ts'
import type { Io } from './io.ts'

/** Locks a log, finishes what a dead process began, and runs. */
export function inLog<T>(io: Io, site: Site, run: () => Promise<T> | T): Promise<T> {
  makeFolder(site.folder, site.root)
  return withLock(site.folder, () => {
    const finished = finishChange(site)
    if (finished.length > 0) io.err.write(`Finished a change that was cut off: ${finished.join(', ')}\n`)
    return run()
  })
}

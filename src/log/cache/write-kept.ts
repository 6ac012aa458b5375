import path from 'node:path'
import type { Disk } from '../disk.ts'
import { codeOf } from '../error-code.ts'
import { clearTemporaries, discard, writeBeside } from '../temporary.ts'
import { makePrivateFolder } from './cache-folder.ts'

/**
 * Writes a file of the cache, for the user alone, whole or not at all. It need not outlast a fall of the system, so that
 * nobody waits for the disk; where it cannot be written, the next run does without. Gives whether it was.
 */
export function writeKept(file: string, content: string | Iterable<Uint8Array>, disk: Disk): boolean {
  let temporary: string | undefined
  try {
    makePrivateFolder(path.dirname(file))
    clearTemporaries(disk, path.dirname(file), new Set())
    temporary = writeBeside({ ...disk, sync: () => undefined }, file, content, 0o600)
    disk.rename(temporary, file)
    return true
  } catch (error) {
    if (temporary !== undefined) discard(disk, temporary)
    if (codeOf(error) === undefined) throw error
    return false
  }
}

import { UserError } from '../model/user-error.ts'
import { realDisk, type Disk } from './disk.ts'
import { codeOf } from './error-code.ts'
import { discard, writeBeside } from './temporary.ts'

/**
 * Creates a file with its whole text, never over another: false where one of that name is there already. A reader never
 * sees a part of it, since it gets its name only when it is written.
 */
export function createFile(file: string, text: string, disk: Disk = realDisk): boolean {
  let temporary: string | undefined
  try {
    temporary = writeBeside(disk, file, text)
    disk.link(temporary, file)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (code === undefined) throw error
    throw new UserError(
      `\`${file}\` cannot be created (${code}).`,
      'See that the folder is there, has room and may be written to.',
    )
  } finally {
    if (temporary !== undefined) discard(disk, temporary)
  }
}

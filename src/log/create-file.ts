import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { UserError } from '../model/user-error.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

/**
 * Creates a file with its whole text, never over another: false where one of that name is there already. A reader never
 * sees a part of it, since it gets its name only when it is written.
 */
export function createFile(file: string, text: string): boolean {
  const temporary = path.join(path.dirname(file), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const descriptor = openSync(temporary, 'wx')
    try {
      writeFileSync(descriptor, text)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    linkSync(temporary, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw new UserError(
      `\`${file}\` cannot be created (${codeOf(error)}).`,
      'See that the folder is there and may be written to.',
    )
  } finally {
    rmSync(temporary, { force: true })
  }
}

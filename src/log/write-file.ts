import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../model/user-error.ts'
import { realDisk, type Disk } from './disk.ts'
import { isInside } from './paths.ts'
import { asUserError, discard, writeBeside } from './temporary.ts'

/** What a file must still hold for it to be replaced; `absent` where it must not be there. */
export type Expected = { readonly text: string } | 'absent'

/** Throws UserError where a file lies outside of the project, is a link, or may not be written to. */
export function checkTarget(file: string, root: string): void {
  const folder = realpathSync(path.dirname(file))
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!isInside(realpathSync(root), folder) || stat?.isSymbolicLink() === true)
    throw new UserError(
      `\`${file}\` leads out of the project.`,
      'Nothing is written outside of it; give the path of the file itself.',
    )
  if (stat !== undefined && (stat.mode & 0o222) === 0)
    throw new UserError(`\`${file}\` is read-only.`, 'Nothing was changed; make it writable first.')
}

/** Throws UserError where a file is not as it was read. */
export function checkUnchanged(file: string, expected: Expected): void {
  const there = lstatSync(file, { throwIfNoEntry: false }) !== undefined
  if (expected === 'absent' ? there : !there || readFileSync(file, 'utf8') !== expected.text)
    throw new UserError(
      `\`${file}\` has changed since it was read.`,
      'Nothing was written; run the command again.',
    )
}

/** The permissions that the file has now, for the one that takes its place. */
export const modeOf = (file: string): number => lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o666

/**
 * Replaces a file by a text, whole or not at all: written beside it, counted, flushed, renamed. Nothing is left behind
 * on failure. Throws UserError where the file is not what was expected or lies outside of `root`.
 */
export function writeFile(
  file: string,
  text: string,
  expected: Expected,
  root: string,
  disk: Disk = realDisk,
): void {
  checkTarget(file, root)
  checkUnchanged(file, expected)
  let temporary: string | undefined
  try {
    temporary = writeBeside(disk, file, text, modeOf(file))
    disk.rename(temporary, file)
  } catch (error) {
    if (temporary !== undefined) discard(disk, temporary)
    throw asUserError(error, file)
  }
}

import {
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { UserError } from '../model/user-error.ts'
import { isInside } from './paths.ts'

/** What a file must still hold for it to be replaced; `absent` where it must not be there. */
export type Expected = { readonly text: string } | 'absent'

function checkTarget(file: string, root: string): void {
  const folder = realpathSync(path.dirname(file))
  if (
    !isInside(realpathSync(root), folder) ||
    lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
  )
    throw new UserError(
      `\`${file}\` leads out of the project.`,
      'Nothing is written outside of it; give the path of the file itself.',
    )
}

function checkUnchanged(file: string, expected: Expected): void {
  const there = lstatSync(file, { throwIfNoEntry: false }) !== undefined
  if (expected === 'absent' ? there : !there || readFileSync(file, 'utf8') !== expected.text)
    throw new UserError(`\`${file}\` has changed since it was read.`, 'Run the command again.')
}

/** Writes every byte or throws: one call of `write` may take fewer than it is given. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written, bytes.length - written)
  fsyncSync(descriptor)
  if (fstatSync(descriptor).size !== bytes.length) throw new Error('The disk did not take the whole file.')
}

/**
 * Replaces a file by a text, whole or not at all: written beside it, counted, flushed, renamed. Nothing is left behind
 * on failure. Throws UserError where the file is not what was expected or lies outside of `root`.
 */
export function writeFile(file: string, text: string, expected: Expected, root: string): void {
  checkTarget(file, root)
  checkUnchanged(file, expected)
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`,
  )
  const mode = lstatSync(file, { throwIfNoEntry: false })?.mode ?? 0o666
  try {
    const descriptor = openSync(temporary, 'wx', mode)
    try {
      writeAll(descriptor, Buffer.from(text, 'utf8'))
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw asUserError(error, file)
  }
}

function asUserError(error: unknown, file: string): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
  if (code === undefined) return error instanceof Error ? error : new Error(String(error))
  return new UserError(
    `\`${file}\` cannot be written (${code}).`,
    'See that the disk has room and the folder may be written to.',
  )
}

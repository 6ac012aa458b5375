import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../model/user-error.ts'
import type { Disk } from './disk.ts'
import { codeOf } from './error-code.ts'
import { isAlive } from './process.ts'

const pattern = /^\.(\d+)-[0-9a-f]{12}\.adr-tmp$/

/** A refusal of the file system as a message for the user; any other error as it is. */
export function asUserError(error: unknown, file: string): Error {
  const code = codeOf(error)
  if (code === undefined) return error instanceof Error ? error : new Error(String(error))
  return new UserError(
    `\`${file}\` cannot be written (${code}).`,
    'See that the disk has room and the folder may be written to.',
  )
}

const full = (): Error =>
  Object.assign(new Error('The disk did not take the whole file.'), { code: 'ENOSPC' })

function writePiece(disk: Disk, descriptor: number, bytes: Uint8Array): void {
  let written = 0
  // One call may take fewer bytes than it is given, and says so.
  while (written < bytes.length) {
    const taken = disk.write(descriptor, bytes, written)
    if (taken <= 0) throw full()
    written += taken
  }
}

function writeAll(disk: Disk, descriptor: number, pieces: Iterable<Uint8Array>): void {
  let length = 0
  for (const piece of pieces) {
    writePiece(disk, descriptor, piece)
    length += piece.length
  }
  disk.sync(descriptor)
  if (disk.size(descriptor) !== length) throw full()
}

/** Twelve digits. A file of that name is never written over, so that it need not be hard to guess. */
const unlikelyName = (): string =>
  Math.floor(Math.random() * 16 ** 12)
    .toString(16)
    .padStart(12, '0')

/** Writes content to a new file beside `target`, whole and flushed, and gives its path. Leaves nothing where it fails. */
export function writeBeside(
  disk: Disk,
  target: string,
  content: string | Iterable<Uint8Array>,
  mode = 0o666,
): string {
  const name = `.${process.pid}-${unlikelyName()}.adr-tmp`
  const temporary = path.join(path.dirname(target), name)
  try {
    const descriptor = disk.open(temporary, 'wx', mode)
    try {
      writeAll(disk, descriptor, typeof content === 'string' ? [Buffer.from(content, 'utf8')] : content)
    } finally {
      disk.close(descriptor)
    }
    return temporary
  } catch (error) {
    discard(disk, temporary)
    throw error
  }
}

/** Removes a file of ours where that can be done; what stays is cleared by the next run. */
export function discard(disk: Disk, file: string): void {
  try {
    disk.remove(file)
  } catch {
    // A disk that refuses this as well leaves the file to clearTemporaries.
  }
}

/** Removes what processes that have died left beside the pages. */
export function clearTemporaries(disk: Disk, folder: string, keep: ReadonlySet<string>): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return
  for (const name of readdirSync(folder)) {
    const owner = pattern.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner)) && !keep.has(path.join(folder, name)))
      disk.remove(path.join(folder, name))
  }
}

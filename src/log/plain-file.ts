import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { isLink } from './kinds.ts'
import { stampOf, type Stamp } from './stamp.ts'
import { codeOf } from './error-code.ts'

/** Why a file was not read, as the file system's code: ELOOP for a link, EISDIR, ENXIO for a pipe or device, EFBIG … */
export interface Unread {
  readonly code: string
  readonly size?: number
}

/** A file that was read, or why not. */
export type PlainFile = { readonly bytes: Buffer; readonly stamp: Stamp } | Unread

/** An open file, of which stretches can be read. */
export interface OpenFile {
  readonly size: number
  /** The stamp that it has before anything is read. */
  readonly stamp: Stamp
  /** The bytes from one offset to another; fewer where the file has ended. */
  readonly read: (start: number, end: number) => Buffer
}

/** Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Windows has none, and is asked beforehand. */
const noFollow = constants.O_NOFOLLOW ?? 0

function unfit(stat: Stats, limit: number): Unread | undefined {
  if (stat.isDirectory()) return { code: 'EISDIR' }
  if (!stat.isFile()) return { code: 'ENXIO' }
  return stat.size > limit ? { code: 'EFBIG', size: stat.size } : undefined
}

function readStretch(descriptor: number, start: number, end: number): Buffer {
  const buffer = Buffer.allocUnsafe(end - start)
  let length = 0
  while (length < buffer.length) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, start + length)
    if (read === 0) break
    length += read
  }
  return buffer.subarray(0, length)
}

/**
 * Opens a plain file of at most `limit` bytes, and hands it to `use`; synchronously, which is by far the fastest way in Node.
 * A link is followed only where it is to be. Throws nothing of the file system's.
 */
export function withPlainFile<T>(
  file: string,
  limit: number,
  use: (open: OpenFile) => T,
  follow = false,
): T | Unread {
  let descriptor: number | undefined
  try {
    if (!follow && noFollow === 0 && isLink(file)) return { code: 'ELOOP' }
    const opened = openSync(file, follow ? flags : flags | noFollow)
    descriptor = opened
    const stat = fstatSync(opened)
    const read: OpenFile['read'] = (start, end) => readStretch(opened, start, end)
    return unfit(stat, limit) ?? use({ size: stat.size, stamp: stampOf(stat), read })
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return { code }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** Reads a plain file of at most `limit` bytes, with the stamp that it had before. Throws nothing. */
export function readPlainFile(file: string, limit: number, follow = false): PlainFile {
  return withPlainFile(
    file,
    limit,
    ({ size, stamp, read }): PlainFile => ({ bytes: read(0, size), stamp }),
    follow,
  )
}

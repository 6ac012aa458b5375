import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { isLink } from './kinds.ts'
import { stampOf, type Stamp } from './stamp.ts'
import { codeOf } from './temporary.ts'

/** A file that was read; or why not, as the file system's code: ELOOP for a link, EISDIR, ENXIO for a pipe or device, EFBIG … */
export type PlainFile =
  { readonly bytes: Buffer; readonly stamp: Stamp } | { readonly code: string; readonly size?: number }

/** Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Windows has none, and is asked beforehand. */
const noFollow = constants.O_NOFOLLOW ?? 0

function unfit(stat: Stats, limit: number): PlainFile | undefined {
  if (stat.isDirectory()) return { code: 'EISDIR' }
  if (!stat.isFile()) return { code: 'ENXIO' }
  return stat.size > limit ? { code: 'EFBIG', size: stat.size } : undefined
}

function readAll(descriptor: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, buffer, length, size - length, length)
    if (read === 0) break
    length += read
  }
  return buffer.subarray(0, length)
}

/**
 * Reads a plain file of at most `limit` bytes, synchronously, which is by far the fastest way in Node, with the stamp that
 * it had before. A link is read only where it is to be followed. Throws nothing.
 */
export function readPlainFile(file: string, limit: number, follow = false): PlainFile {
  let descriptor: number | undefined
  try {
    if (!follow && noFollow === 0 && isLink(file)) return { code: 'ELOOP' }
    descriptor = openSync(file, follow ? flags : flags | noFollow)
    const stat = fstatSync(descriptor)
    return unfit(stat, limit) ?? { bytes: readAll(descriptor, stat.size), stamp: stampOf(stat) }
  } catch (error) {
    return { code: codeOf(error) ?? 'unknown' }
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

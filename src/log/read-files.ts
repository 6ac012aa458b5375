import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import type { SourceFile } from '../model/source-file.ts'
import { toPosix } from './paths.ts'
import { leadsOut } from './list-pages.ts'

/** The largest page that is read at all, in bytes. */
export const pageBytes = 1024 * 1024

// Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Unexpected refusal by the file system, expected a page that may be read',
  EPERM: 'Unexpected refusal by the file system, expected a page that may be read',
  ENOENT: 'Unexpected absence: the file is gone or its link leads nowhere',
  ELOOP: 'Unexpected circle of links, expected a page',
  EISDIR: 'Unexpected folder, expected a page',
}

function refused(path: string, message: string, rule = 'unreadable-page'): SourceFile {
  return { path, problem: { rule, message, place: undefined } }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

function unfit(stat: Stats): { message: string; rule: string } | undefined {
  if (stat.isDirectory()) return { message: reasons['EISDIR'] ?? '', rule: 'unreadable-page' }
  if (!stat.isFile())
    return { message: 'Unexpected pipe, socket or device, expected a page', rule: 'unreadable-page' }
  if (stat.size > pageBytes)
    return {
      message: `Unexpected size of ${stat.size} bytes, expected at most ${pageBytes}`,
      rule: 'too-large',
    }
  return undefined
}

function readAll(descriptor: number, size: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, buffer, length, size - length, length)
    if (read === 0) break
    length += read
  }
  return buffer.subarray(0, length)
}

function readFile(file: string, path: string): SourceFile {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, flags)
    const stat = fstatSync(descriptor)
    const bad = unfit(stat)
    return bad === undefined
      ? { path, bytes: readAll(descriptor, stat.size) }
      : refused(path, bad.message, bad.rule)
  } catch (error) {
    const code = errorCode(error)
    return refused(
      path,
      reasons[code] ?? `Unexpected fault of the file system (${code}), expected a page that may be read`,
    )
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/**
 * Reads pages, one at a time and synchronously, which is by far the fastest way in Node. A file that cannot be had is a
 * problem of that page; a link that leads out of `root` is not followed. Paths come back relative to `cwd`.
 */
export function readFiles(files: readonly string[], cwd: string, root: string): SourceFile[] {
  return files.map(file => {
    const path = toPosix(cwd, file)
    if (leadsOut(root, file))
      return refused(path, 'Unexpected link that leads out of the project, expected a page within it')
    return readFile(file, path)
  })
}

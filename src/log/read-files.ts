import type { SourceFile } from '../model/source-file.ts'
import { leadsOut } from './list-pages.ts'
import { toPosix } from './paths.ts'
import { readPlainFile, type PlainFile } from './plain-file.ts'
import type { Stamp } from './stamp.ts'

/** The largest page that is read at all, in bytes: an index of 10,000 records takes a third of it. */
export const pageBytes = 8 * 1024 * 1024

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Unexpected refusal by the file system, expected a page that may be read',
  EPERM: 'Unexpected refusal by the file system, expected a page that may be read',
  ENOENT: 'Unexpected absence: the file is gone or its link leads nowhere',
  ELOOP: 'Unexpected circle of links, expected a page',
  EISDIR: 'Unexpected folder, expected a page',
  ENXIO: 'Unexpected pipe, socket or device, expected a page',
}

/** A page's file as read, with the stamp by which a change shows; without one where it is reached by a link. */
export type StampedFile = SourceFile & { readonly stamp?: Stamp }

function refused(path: string, message: string, rule = 'unreadable-page'): SourceFile {
  return { path, problem: { rule, message, place: undefined } }
}

function sourceOf(path: string, read: PlainFile): SourceFile {
  if ('bytes' in read) return { path, bytes: read.bytes }
  const { code, size } = read
  return size === undefined
    ? refused(
        path,
        reasons[code] ?? `Unexpected fault of the file system (${code}), expected a page that may be read`,
      )
    : refused(path, `Unexpected size of ${size} bytes, expected at most ${pageBytes}`, 'too-large')
}

/**
 * Reads one page. A file that cannot be had is a problem of that page; a link that leads out of `root` is not followed.
 * `path` is what the page is called.
 */
export function readFile(file: string, path: string, root: string): StampedFile {
  const direct = readPlainFile(file, pageBytes)
  if ('bytes' in direct) return { path, bytes: direct.bytes, stamp: direct.stamp }
  if (direct.code !== 'ELOOP') return sourceOf(path, direct)
  return leadsOut(root, file)
    ? refused(path, 'Unexpected link that leads out of the project, expected a page within it')
    : sourceOf(path, readPlainFile(file, pageBytes, true))
}

/** Reads pages, one at a time. Paths come back relative to `cwd`. */
export function readFiles(files: readonly string[], cwd: string, root: string): SourceFile[] {
  return files.map(file => readFile(file, toPosix(cwd, file), root))
}

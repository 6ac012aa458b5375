import type { SourceFile } from '../model/source-file.ts'
import { leadsOut } from './list-pages.ts'
import { toPosix } from './paths.ts'
import { readPlainFile, type PlainFile } from './plain-file.ts'
import type { Stamp } from './stamp.ts'

/** The largest page that is read at all, in bytes: an index of 10,000 records takes a third of it. */
export const pageBytes = 8 * 1024 * 1024

const noPermission = 'You may not read this page; ask for permission, or name it under `exclude`.'

const reasons: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  ENOENT: 'This file is gone, or is a link that leads nowhere; put it back, or take the link out.',
  ELOOP: 'This link leads in a circle; let it lead to a page, or take it out.',
  EISDIR: 'This folder has the name of a page; rename it, or name it under `exclude`.',
  ENXIO: 'This is a pipe, socket or device, and no page; name it under `exclude`.',
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
        reasons[code] ??
          `The file system could not read this page (${code}); try again, or name it under \`exclude\`.`,
      )
    : refused(
        path,
        `This file has ${size} bytes, and at most ${pageBytes} are read; split it, or name it under \`exclude\`.`,
        'too-large',
      )
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
    ? refused(
        path,
        'This link leads out of the project, where nothing is read; copy the page, or name the link under `exclude`.',
      )
    : sourceOf(path, readPlainFile(file, pageBytes, true))
}

/** Reads pages, one at a time. Paths come back relative to `cwd`. */
export function readFiles(files: readonly string[], cwd: string, root: string): SourceFile[] {
  return files.map(file => readFile(file, toPosix(cwd, file), root))
}

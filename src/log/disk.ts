import { closeSync, fstatSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** The operations by which files change. They are handed in, so that a test can let any one of them fail. */
export interface Disk {
  readonly open: (file: string, flags: 'wx', mode: number) => number
  /** Writes some of the bytes from an index on and says how many. */
  readonly write: (descriptor: number, bytes: Uint8Array, from: number) => number
  readonly sync: (descriptor: number) => void
  readonly size: (descriptor: number) => number
  readonly close: (descriptor: number) => void
  readonly rename: (from: string, to: string) => void
  /** Gives a file a second name; fails where that name is taken. */
  readonly link: (from: string, to: string) => void
  readonly remove: (file: string) => void
}

export const realDisk: Disk = {
  open: openSync,
  write: (descriptor, bytes, from) => writeSync(descriptor, bytes, from, bytes.length - from),
  sync: fsyncSync,
  size: descriptor => fstatSync(descriptor).size,
  close: closeSync,
  rename: renameSync,
  link: linkSync,
  remove: file => rmSync(file, { force: true }),
}

import { lstatSync, type Stats } from 'node:fs'

/**
 * What the file system says of a file and changes with its content: size in bytes, the times of the last change of content
 * and of anything, in milliseconds since 1970 to the microsecond, and the inode. Any write changes the last but one, which
 * no program can set.
 */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number]

export const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp => [size, mtimeMs, ctimeMs, ino]

/** The stamp of a file as it is now; undefined for links and all else that is no plain file. */
export function stampAt(file: string): Stamp | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat?.isFile() === true ? stampOf(stat) : undefined
}

/** Whether two stamps are equal, or both absent. */
export const isSame = (a: Stamp | undefined, b: Stamp | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((value, at) => value === b[at]))

/** The coarsest clock of a file system: two seconds, of FAT. */
const coarsest = 2_000

/**
 * Whether a file that was read at `now` with this stamp cannot change any more without another stamp. One as young as the
 * reading can: a second write may fall into the same tick of the file system's clock.
 */
export const isSettled = ([, modified, changed]: Stamp, now: number): boolean =>
  Math.max(modified, changed) < now - coarsest

import { fstatSync, statSync, writeSync, type Stats } from 'node:fs'
import { isatty } from 'node:tty'
import { codeOf } from './error-code.ts'

/** Told by its number: to ask Node whether a device is a terminal takes as long as making a stream. */
const isNullDevice = ({ rdev }: Stats): boolean =>
  rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev

/**
 * Whether a descriptor of this process leads to a pipe, a file or the like, to which bytes are written as they are. Terminals
 * are left to Node, whose streams know them, and so is all of Windows.
 */
export function takesBytes(descriptor: number): boolean {
  if (process.platform === 'win32') return false
  try {
    const stat = fstatSync(descriptor)
    if (stat.isFIFO() || stat.isSocket() || stat.isFile()) return true
    return stat.isCharacterDevice() && (isNullDevice(stat) || !isatty(descriptor))
  } catch {
    return false
  }
}

/** Lets other processes go on for as many milliseconds. */
function pause(time: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time)
}

/**
 * Writes all of a text to such a descriptor, and waits where the other end is slow. To make one of Node's streams takes a
 * sixth of the time in which Node starts. Throws what the file system throws, as EPIPE.
 */
export function writeStream(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;)
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      // Another process that has the pipe may have asked that nobody waits for it.
      if (codeOf(error) !== 'EAGAIN') throw error
      pause(2)
    }
}

/** Prints a text for which it is not worth to make anything; where nobody reads it any more, it is lost. */
export function printText(text: string): void {
  if (!takesBytes(1)) return void process.stdout.write(text)
  try {
    writeStream(1, text)
  } catch (error) {
    if (codeOf(error) === 'EPIPE') return
    process.exitCode = 2
    process.stderr.write(`error: The output cannot be written (${codeOf(error) ?? 'unknown'}).\n`)
  }
}

import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Disk } from '../disk.ts'
import { readPlainFile } from '../plain-file.ts'
import { digestOf } from './cache-file.ts'
import { holdingOf, logOf } from './kept-names.ts'
import { writeKept } from './write-kept.ts'

/** A text that was made of a whole log. */
export interface Result {
  /** Names all that it was made from. */
  readonly made: string
  /** The paths beside the log's pages of which it was asked whether they exist. */
  readonly asked: readonly string[]
  readonly text: string
}

const digestLength = 43
const largest = 256 * 1024 * 1024

/** So many results of one log are kept: those that were written last. */
const most = 16

function printResult({ made, asked, text }: Result): string {
  const body = `${JSON.stringify([made, ...asked])}\n${text}`
  return body + digestOf(Buffer.from(body))
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** A result as it was written; undefined where there is none, or it is not whole. Throws nothing. */
export function readResult(file: string): Result | undefined {
  const read = readPlainFile(file, largest)
  if (!('bytes' in read)) return undefined
  const { bytes } = read
  const end = Math.max(0, bytes.length - digestLength)
  if (bytes.toString('latin1', end) !== digestOf(bytes.subarray(0, end))) return undefined
  const line = bytes.indexOf('\n')
  const head: unknown = JSON.parse(bytes.toString('utf8', 0, line))
  const [made, ...asked] = Array.isArray(head) ? head.filter(isText) : []
  return made === undefined ? undefined : { made, asked, text: bytes.toString('utf8', line + 1, end) }
}

/** Removes the oldest results of a log where there are too many. */
function clearOld(file: string): void {
  const folder = path.dirname(file)
  const own = readdirSync(folder).filter(name => holdingOf(name) === 'results' && logOf(name) === logOf(file))
  if (own.length <= most) return
  const dated = own.map(name => {
    const each = path.join(folder, name)
    return { each, time: statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0 }
  })
  for (const { each } of dated.toSorted((a, b) => b.time - a.time).slice(most)) rmSync(each, { force: true })
}

/** Keeps a result; where it cannot be written, the next run makes it anew. */
export function writeResult(file: string, result: Result, disk: Disk): void {
  writeKept(file, printResult(result), disk)
  try {
    clearOld(file)
  } catch {
    // What is left too many is seen to next time.
  }
}

import { hash } from 'node:crypto'
import { readPlainFile } from '../plain-file.ts'
import type { Stamp } from '../stamp.ts'

/** What is remembered of a page. */
export interface Entry {
  /** The stamp that the page had when it was read; undefined where it could change without another. */
  readonly stamp: Stamp | undefined
  /** Of the page's bytes. */
  readonly digest: string
  /** What was made of them. */
  readonly text: string
}

/** Entries by what they are looked up by. */
export interface Entries {
  readonly size: number
  readonly get: (key: string) => Entry | undefined
}

/** Everything but the texts, as JSON. Columns, since one list of numbers is read faster than many. */
interface Index {
  /** What made the file and for which settings: of anything else, nothing is to be taken. */
  readonly made: string
  readonly keys: readonly string[]
  readonly lengths: readonly number[]
  /** Four numbers for each entry; the first is negative where there is no stamp. */
  readonly stamps: readonly number[]
  readonly digests: readonly string[]
}

const digestLength = 43
const numberLength = 12
const largest = 1024 * 1024 * 1024
const nothing: Entries = { size: 0, get: () => undefined }

/** SHA-256 in 43 characters. */
export const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url')

/** Entries → a file: the texts, the index, its length, and the digest of all that. In one piece of memory, since a large log has much of it. */
export function printCache(made: string, keys: readonly string[], get: (key: string) => Entry): Buffer {
  const index = indexFor(made, keys, get)
  const tail = Buffer.from(JSON.stringify(index))
  const start = index.lengths.reduce((sum, length) => sum + length, 0)
  const bytes = Buffer.allocUnsafe(start + tail.length + numberLength + digestLength)
  let at = 0
  for (const key of keys) at += bytes.write(get(key).text, at)
  tail.copy(bytes, start)
  bytes.write(String(tail.length).padStart(numberLength), start + tail.length)
  bytes.write(digestOf(bytes.subarray(0, -digestLength)), bytes.length - digestLength)
  return bytes
}

function indexFor(made: string, keys: readonly string[], get: (key: string) => Entry): Index {
  const lengths: number[] = []
  const stamps: number[] = []
  const digests: string[] = []
  for (const key of keys) {
    const { text, stamp, digest } = get(key)
    lengths.push(Buffer.byteLength(text))
    stamps.push(...(stamp ?? [-1, 0, 0, 0]))
    digests.push(digest)
  }
  return { made, keys, lengths, stamps, digests }
}

/** The index of a cache file; undefined where the file is not as it was written. */
function indexOf(bytes: Buffer): Index | undefined {
  const end = bytes.length - digestLength - numberLength
  if (end < 0) return undefined
  const body = bytes.subarray(0, end + numberLength)
  if (bytes.toString('latin1', body.length) !== digestOf(body)) return undefined
  const index: unknown = JSON.parse(bytes.toString('utf8', end - Number(body.toString('latin1', end)), end))
  return isIndex(index) ? index : undefined
}

/** By its digest the file is as we wrote it, so that this is all there is to ask. */
const isIndex = (value: unknown): value is Index =>
  typeof value === 'object' && value !== null && 'made' in value

function stampIn(stamps: readonly number[], at: number): Stamp | undefined {
  const size = stamps[at * 4] ?? -1
  const rest = [stamps[at * 4 + 1] ?? 0, stamps[at * 4 + 2] ?? 0, stamps[at * 4 + 3] ?? 0] as const
  return size < 0 ? undefined : [size, ...rest]
}

function entriesOf(bytes: Buffer, { keys, lengths, stamps, digests }: Index): Entries {
  const places = new Map<string, { readonly at: number; readonly start: number; readonly end: number }>()
  let end = 0
  for (const [at, key] of keys.entries()) {
    const start = end
    end += lengths[at] ?? 0
    places.set(key, { at, start, end })
  }
  const get = (key: string): Entry | undefined => {
    const place = places.get(key)
    if (place === undefined) return undefined
    const text = bytes.toString('utf8', place.start, place.end)
    return { stamp: stampIn(stamps, place.at), digest: digests[place.at] ?? '', text }
  }
  return { size: places.size, get }
}

/**
 * What a cache file holds: nothing where there is none, where it is not whole, or where another version or other settings
 * made it. Throws nothing.
 */
export function readCache(file: string, made: string): Entries {
  const read = readPlainFile(file, largest)
  const index = 'bytes' in read ? indexOf(read.bytes) : undefined
  return 'bytes' in read && index?.made === made ? entriesOf(read.bytes, index) : nothing
}

import { createHash, hash } from 'node:crypto'
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
  readonly get: (key: string) => Entry | undefined
}

/** Everything but the texts, as JSON. Columns, since one list of numbers is read faster than many. */
interface Index {
  /** What made the file and for which settings: of anything else, nothing is to be taken. */
  readonly made: string
  readonly keys: string[]
  readonly lengths: number[]
  /** Four numbers for each entry; the first is negative where there is no stamp. */
  readonly stamps: number[]
  readonly digests: string[]
}

const digestLength = 43
const numberLength = 12
const largest = 1024 * 1024 * 1024
const nothing: Entries = { get: () => undefined }

/** SHA-256 in 43 characters. */
export const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url')

const pieceLength = 1024 * 1024

/** Texts in pieces of about a megabyte, since a large log has many and long ones. */
function* inPieces(texts: Iterable<string>): Iterable<Buffer> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < pieceLength) continue
    yield Buffer.from(piece)
    piece = ''
  }
  yield Buffer.from(piece)
}

/** Entries → the pieces of a file: the texts, the index, its length, and the digest of all that. */
export function* printCache(made: string, entries: Iterable<readonly [string, Entry]>): Iterable<Buffer> {
  const sum = createHash('sha256')
  const index: Index = { made, keys: [], lengths: [], stamps: [], digests: [] }
  function* texts(): Iterable<string> {
    for (const [key, { text, stamp, digest }] of entries) {
      index.keys.push(key)
      index.lengths.push(Buffer.byteLength(text))
      index.stamps.push(...(stamp ?? [-1, 0, 0, 0]))
      index.digests.push(digest)
      yield text
    }
    const tail = JSON.stringify(index)
    yield tail + String(Buffer.byteLength(tail)).padStart(numberLength)
  }
  for (const piece of inPieces(texts())) {
    sum.update(piece)
    yield piece
  }
  yield Buffer.from(sum.digest('base64url'))
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
  return {
    get: key => {
      const place = places.get(key)
      if (place === undefined) return undefined
      const text = bytes.toString('utf8', place.start, place.end)
      return { stamp: stampIn(stamps, place.at), digest: digests[place.at] ?? '', text }
    },
  }
}

/**
 * What a cache file holds: nothing where there is none, where it is not whole, or where another version or other settings
 * made it. Throws nothing.
 */
export function readCache(file: string, made: string): Entries {
  const read = readPlainFile(file, largest)
  if (!('bytes' in read)) return nothing
  const index = indexOf(read.bytes)
  return index?.made === made ? entriesOf(read.bytes, index) : nothing
}

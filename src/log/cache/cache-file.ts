import { createHash, hash } from 'node:crypto'
import { once } from '../../model/once.ts'
import { inPieces } from '../../model/pieces.ts'
import { withPlainFile, type OpenFile } from '../plain-file.ts'
import { isSame, type Stamp } from '../stamp.ts'

/** What is remembered of a page. */
export interface Entry {
  /** The stamp that the page had when it was read; undefined where it could change without another. */
  readonly stamp: Stamp | undefined
  /** Of the page's bytes. */
  readonly digest: string
  /** What was made of them. */
  readonly text: string
}

/** What a cache file holds, of which only what is asked for is made: of ten thousand pages, that shows. */
export interface KeptEntries {
  readonly keys: readonly string[]
  /** Where the entry of a key is. */
  readonly rowOf: (key: string) => number | undefined
  readonly stamp: (row: number) => Stamp | undefined
  readonly hasStamp: (row: number, stamp: Stamp) => boolean
  readonly digest: (row: number) => string
  /** Undefined where the texts are not as they were written. */
  readonly text: (row: number) => string | undefined
  readonly isWhole: () => boolean
  /** Lets go of the texts, until one is asked for again. */
  readonly release: () => void
}

/** Said of a file before anything else is looked at. */
interface Head {
  /** What made the file and for which settings: of anything else, nothing is to be taken. */
  readonly made: string
  readonly keys: string[]
  /** The digest of all texts. They are most of the file, and read only where one is asked for. */
  readonly texts: string
}

const digestBytes = 32
const digestLength = 43
const numbers = 5
const rowLength = numbers * 8 + digestBytes
const numberLength = 12
/** The lengths of rows and head, and the digest of all three. */
const lengthsLength = 2 * numberLength
const footLength = lengthsLength + digestLength
const largest = 1024 * 1024 * 1024
export const noEntries: KeptEntries = {
  keys: [],
  rowOf: () => undefined,
  stamp: () => undefined,
  hasStamp: () => false,
  digest: () => '',
  text: () => undefined,
  isWhole: () => true,
  release: () => undefined,
}

/** SHA-256 in 43 characters. */
export const digestOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url')

const pieceLength = 1024 * 1024

/** Where the text of an entry ends; size, times and inode of its page, the size negative where there is no stamp; digest. */
function rowFor({ stamp, digest }: Entry, end: number): Buffer {
  const row = Buffer.alloc(rowLength)
  for (const [at, number] of [end, ...(stamp ?? [-1, 0, 0, 0])].entries()) row.writeDoubleLE(number, at * 8)
  row.write(digest, numbers * 8, 'base64url')
  return row
}

/** Entries → the pieces of a file: texts; rows of one length and the head; and the foot. */
export function* printCache(made: string, entries: Iterable<readonly [string, Entry]>): Iterable<Buffer> {
  const rows: Buffer[] = []
  const keys: string[] = []
  let end = 0
  function* texts(): Iterable<string> {
    for (const [key, entry] of entries) {
      end += Buffer.byteLength(entry.text)
      keys.push(key)
      rows.push(rowFor(entry, end))
      yield entry.text
    }
  }
  const sum = createHash('sha256')
  for (const piece of inPieces(texts(), pieceLength)) {
    const bytes = Buffer.from(piece)
    sum.update(bytes)
    yield bytes
  }
  const head: Head = { made, keys, texts: sum.digest('base64url') }
  const tail = Buffer.from(JSON.stringify(head))
  const lengths = [rows.length * rowLength, tail.length].map(each => String(each).padStart(numberLength))
  const index = Buffer.concat([...rows, tail, Buffer.from(lengths.join(''))])
  yield index
  yield Buffer.from(digestOf(index))
}

/** By its digest the head is as we wrote it, so that this is all there is to ask. */
const isHead = (value: unknown): value is Head =>
  typeof value === 'object' && value !== null && 'made' in value

/** All of a file but its texts. */
interface Index {
  readonly head: Head
  readonly rows: Buffer
  readonly textsEnd: number
  readonly stamp: Stamp
}

function indexIn({ size, stamp, read }: OpenFile): Index | undefined {
  const end = Math.max(0, size - footLength)
  const foot = read(end, size).toString('latin1')
  const rows = Number(foot.slice(0, numberLength))
  const textsEnd = end - rows - Number(foot.slice(numberLength, lengthsLength))
  if (!(textsEnd >= 0)) return undefined
  const index = read(textsEnd, end + lengthsLength)
  if (digestOf(index) !== foot.slice(lengthsLength)) return undefined
  const head: unknown = JSON.parse(index.toString('utf8', rows, end - textsEnd))
  return isHead(head) ? { head, rows: index.subarray(0, rows), textsEnd, stamp } : undefined
}

/** All texts of the file that an index is from; undefined where another has taken its place, or they are not as they were. */
function readTexts(file: string, { head, textsEnd, stamp }: Index): Buffer | undefined {
  const texts = withPlainFile(file, largest, open => isSame(open.stamp, stamp) && open.read(0, textsEnd))
  return Buffer.isBuffer(texts) && digestOf(texts) === head.texts ? texts : undefined
}

function entriesIn(file: string, index: Index): KeptEntries {
  const { keys } = index.head
  const rows = new Map(keys.map((key, row) => [key, row]))
  const readOnce = (): (() => Buffer | undefined) => once(() => readTexts(file, index))
  let texts = readOnce()
  const number = (row: number, at: number): number => index.rows.readDoubleLE(row * rowLength + at * 8)
  const digestAt = (row: number): number => row * rowLength + numbers * 8
  return {
    keys,
    rowOf: key => rows.get(key),
    stamp: row =>
      number(row, 1) < 0 ? undefined : [number(row, 1), number(row, 2), number(row, 3), number(row, 4)],
    hasStamp: (row, [size, modified, changed, inode]) =>
      number(row, 1) === size &&
      number(row, 2) === modified &&
      number(row, 3) === changed &&
      number(row, 4) === inode,
    digest: row => index.rows.toString('base64url', digestAt(row), digestAt(row) + digestBytes),
    text: row => texts()?.toString('utf8', row === 0 ? 0 : number(row - 1, 0), number(row, 0)),
    isWhole: () => texts() !== undefined,
    release: () => {
      texts = readOnce()
    },
  }
}

/**
 * What a cache file holds: nothing where there is none, where it is not whole, or where another version or other settings
 * made it. Throws nothing.
 */
export function readCache(file: string, made: string): KeptEntries {
  const index = withPlainFile(file, largest, indexIn)
  return index !== undefined && 'head' in index && index.head.made === made
    ? entriesIn(file, index)
    : noEntries
}

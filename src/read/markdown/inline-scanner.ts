import { attentionMark, resolveAttention } from './attention.ts'
import { addressEndOf, mailAt, protocolAt, wwwAt, type AddressStart } from './bare-address.ts'
import { Brackets } from './brackets.ts'
import {
  ampersand,
  asterisk,
  backslash,
  backtick,
  carriageReturn,
  colon,
  commercialAt,
  dot,
  exclamation,
  isLineEnd,
  isPunctuation,
  leftBracket,
  less,
  lineFeed,
  rightBracket,
  runEnd,
  slash,
  tilde,
  trimBlanks,
  underscore,
} from './characters.ts'
import { entityAt } from './entity.ts'
import { readAngle } from './html-inline.ts'
import { InlinePieces, type InlineSource } from './inline-pieces.ts'
import type { Inline } from './nodes.ts'
import { unsure } from './unsure.ts'

interface Scanner {
  readonly pieces: InlinePieces
  readonly brackets: Brackets
  /** Whether a run of tildes was seen. */
  tildes: boolean
}

/** Reads what a special character begins → the index to go on from. */
type Read = (scanner: Scanner, index: number) => number

const readLineEnd: Read = ({ pieces }, index) => {
  const { text } = pieces
  const next = index + (text.charCodeAt(index) === carriageReturn ? 2 : 1)
  const trimmed = trimBlanks(text, pieces.pending, index)
  if (trimmed === index) return next
  if (index - trimmed >= 2 && !text.slice(trimmed, index).includes('\t'))
    return pieces.addBreak(trimmed, next)
  pieces.flush(trimmed)
  pieces.pending = index
  return next
}

/** Whether an escape stands in what may be an address: mdast finds addresses in the text that is left of it. */
function isInAddress(text: string, index: number): boolean {
  const code = text.charCodeAt(index + 1)
  if (code === commercialAt) return true
  return (code === colon || code === dot || code === slash) && /[wps:/]/i.test(text.charAt(index - 1))
}

const readEscape: Read = ({ pieces }, index) => {
  const { text } = pieces
  const next = index + 1 < pieces.end ? text.charCodeAt(index + 1) : Number.NaN
  if (isLineEnd(next)) return pieces.addBreak(index, index + (next === carriageReturn ? 3 : 2))
  if (!isPunctuation(next)) return index + 1
  if (isInAddress(text, index)) throw unsure
  return pieces.addValue('text', text.charAt(index + 1), index, index + 2)
}

const readCode: Read = ({ pieces }, index) => {
  const { text, end } = pieces
  const opened = runEnd(text, index, end, backtick)
  for (let at = text.indexOf('`', opened); at >= 0 && at < end; at = text.indexOf('`', at)) {
    const closed = runEnd(text, at, end, backtick)
    if (closed - at === opened - index)
      return pieces.addValue('inlineCode', codeValue(pieces.source, opened, at), index, closed)
    at = closed
  }
  return opened
}

/** What code says: without one space at either end, where it is not all spaces. */
function codeValue({ text, flush, inTable }: InlineSource, from: number, to: number): string {
  const inner = text.slice(from, to)
  if (inner.includes('\n') && (!flush || /^\s|\s$/.test(inner))) throw unsure
  if (inTable && inner.includes('\\')) throw unsure
  const padded = inner.length > 1 && inner.startsWith(' ') && inner.endsWith(' ') && /[^ ]/.test(inner)
  return padded ? inner.slice(1, -1) : inner
}

const readAttention: Read = ({ pieces }, index) => {
  const { text, source } = pieces
  const behind = runEnd(text, index, pieces.end, text.charCodeAt(index))
  const before = index > source.from ? text.charCodeAt(index - 1) : Number.NaN
  const after = behind < pieces.end ? text.charCodeAt(behind) : Number.NaN
  const start = pieces.startAt(index)
  const mark = attentionMark(text.charAt(index), before, after, start, start + behind - index)
  return pieces.add(mark, index, behind)
}

/** One run of tildes is text; with two, it depends. */
const readTilde: Read = (scanner, index) => {
  if (scanner.tildes) throw unsure
  scanner.tildes = true
  return runEnd(scanner.pieces.text, index, scanner.pieces.end, tilde)
}

const readExclamation: Read = ({ pieces, brackets }, index) => {
  const opens = index + 1 < pieces.end && pieces.text.charCodeAt(index + 1) === leftBracket
  return opens ? brackets.add(index, true) : index + 1
}

const readEntity: Read = ({ pieces }, index) => {
  const found = entityAt(pieces.text, index)
  return found === undefined ? index + 1 : pieces.addValue('text', found.value, index, index + found.length)
}

const readMail: Read = ({ pieces, brackets }, index) => {
  const { text, end } = pieces
  const found = mailAt(text, index, pieces.pending, end)
  if (found === undefined) return index + 1
  if (!brackets.isOpen)
    return pieces.addAddress(`mailto:${text.slice(found.start, found.end)}`, found.start, found.end, 0)
  brackets.refuseAddress()
  return index + 1
}

function readAddress({ pieces, brackets }: Scanner, index: number, found: AddressStart | undefined): number {
  if (found === undefined) return index + 1
  if (brackets.isOpen) {
    brackets.refuseAddress()
    return index + 1
  }
  const end = addressEndOf(pieces.text, found, pieces.end)
  const value = pieces.text.slice(found.start, end)
  return pieces.addAddress(/^w/i.test(value) ? `http://${value}` : value, found.start, end, 0)
}

const readProtocol: Read = (scanner, index) =>
  readAddress(scanner, index, protocolAt(scanner.pieces.text, index, scanner.pieces.pending))

const readWww: Read = (scanner, index) =>
  readAddress(scanner, index, wwwAt(scanner.pieces.text, index, scanner.pieces.source.from))

const readers: (Read | undefined)[] = Array.from({ length: 128 })
readers[lineFeed] = readLineEnd
readers[carriageReturn] = readLineEnd
readers[exclamation] = readExclamation
readers[ampersand] = readEntity
readers[asterisk] = readAttention
readers[underscore] = readAttention
readers[colon] = readProtocol
readers[less] = ({ pieces }, index) => readAngle(pieces, index)
readers[commercialAt] = readMail
readers[leftBracket] = ({ brackets }, index) => brackets.add(index, false)
readers[rightBracket] = ({ brackets }, index) => brackets.close(index)
readers[backslash] = readEscape
readers[backtick] = readCode
readers[tilde] = readTilde
for (const letter of 'wW') readers[letter.charCodeAt(0)] = readWww

/** A character that has a reader; a `w` only before another one. Patterns pass over the text between much faster than we. */
const special = /[\n\r!&*_:<@[\]\\`~]|w(?=w)/gi

/** The first index from `from` on where a reader has work; `end` where none has. */
function nextSpecial(text: string, from: number, end: number): number {
  special.lastIndex = from
  return special.test(text) ? Math.min(special.lastIndex - 1, end) : end
}

function plainText({ text, from, end, offsetAt }: InlineSource): Inline[] {
  if (from >= end) return []
  return [{ type: 'text', value: text.slice(from, end), start: offsetAt(from), end: offsetAt(end - 1) + 1 }]
}

/** Inline content → its nodes, as remark has them. Throws unsure where that is not proved. */
export function scanInline(source: InlineSource): Inline[] {
  const { text, from, end } = source
  const first = nextSpecial(text, from, end)
  if (first === end) return plainText(source)
  const pieces = new InlinePieces(source)
  const scanner: Scanner = { pieces, brackets: new Brackets(pieces), tildes: false }
  for (let at = first; at < end;)
    at = nextSpecial(text, readers[text.charCodeAt(at)]?.(scanner, at) ?? at + 1, end)
  pieces.flush(end)
  scanner.brackets.finish()
  return resolveAttention(pieces.pieces)
}

import { dateOfName } from '../model/dated-name.ts'
import { isSeriesWord, type FileName } from './file-name.ts'

/** What a heading's page is called elsewhere, which proves what in the heading is an id. */
export interface KnownNames {
  readonly file: FileName
  /** Series that the file's name, its folder or a field gives, in lower case. */
  readonly series: readonly string[]
  /** The id that a field states. */
  readonly id: string | undefined
}

/** An id at the beginning of a text. */
export interface LeadingId {
  /** Where the text goes on behind it. */
  readonly end: number
  readonly id: string | undefined
  readonly digits: string
  /** Where its number begins; undefined if it has none, as a date. */
  readonly digitsAt: number | undefined
}

type Match = readonly [text: string, ...groups: (string | undefined)[]]
type Form = {
  readonly pattern: RegExp
  readonly read: (match: Match, rest: string, names: KnownNames) => LeadingId | undefined
}

const points = ':：.)—–|'
/** What parts a number from a title: in `3-way` and `1:1` nothing does. */
const mark = String.raw`(?:\s*[${points}]+(?![\d${points}])|\s*-+(?=\s)|\s+-+)`
const idMark = String.raw`\s*[${points}-]+(?![\d${points}-])`
const prefix = String.raw`(?:[A-Z][A-Z0-9]{0,11}|adr|rfc|Adr|Rfc|Decision)(?:[-_ ][A-Z]{1,6}){0,3}`
const hasMark = (text: string): boolean => /[^\p{L}\p{N}\s\])]/u.test(text)

function leadingId([text]: Match, id: string | undefined, digits: string): LeadingId {
  return { end: text.length, id, digits, digitsAt: text.lastIndexOf(digits) }
}

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** Whether the file's name says a text as its first words, so that it belongs to the title. */
const isTitled = (text: string, { file }: KnownNames): boolean =>
  `${wordsOf(file.slug)} `.startsWith(`${wordsOf(text)} `)

/** `2022-07-28: Use tea` in a file of that day, `ADR-2022-07-28 — Use tea`. */
function datedId([text]: Match, names: KnownNames): LeadingId | undefined {
  const found = dateOfName(text.trim())
  if (found?.value === undefined) return undefined
  const isId = found.value === names.file.date || isSeriesWord(found.prefix.replace(/[-_. ]+$/, ''))
  return isId ? { end: text.length, id: undefined, digits: '', digitsAt: undefined } : undefined
}

/** `INFRA-301-06`, if the file's name says so too, or gives no number. */
function twofoldId(match: Match, { file }: KnownNames): LeadingId | undefined {
  const [, id = '', digits = ''] = match
  const isFiled = file.number === Number(digits) || file.name.toLowerCase().includes(id.toLowerCase())
  return isFiled || (file.number === undefined && file.date === undefined)
    ? leadingId(match, id, digits)
    : undefined
}

/** `ADR-0012: …`, `KIP 25 - …`: a series that is known, or that the file shares, or whose number does. */
function seriesId(match: Match, names: KnownNames): LeadingId | undefined {
  const [text, id = '', word = '', digits = '', behind = ''] = match
  const isMarked = hasMark(behind) || /^\s*[[(]/.test(text)
  const agrees = Number(digits) === names.file.number
  const isOwn =
    names.series.includes(word.toLowerCase()) ||
    (isSeriesWord(word) && (isMarked || agrees || /^adrs?\b/i.test(word)))
  const isProven = agrees && (isMarked || id.includes('-')) && !isTitled(id, names)
  return isOwn || isProven ? leadingId(match, id, digits) : undefined
}

/** `Timber RFC 0013: …`, `Entscheidung 3 – …`: words before the file's own number. */
function wordedId(match: Match, names: KnownNames): LeadingId | undefined {
  const [text, word = '', digits = ''] = match
  const isId = Number(digits) === names.file.number && (isSeriesWord(word) || digits.startsWith('0'))
  const id = /^[A-Z]+$/.test(word) && isSeriesWord(word) ? `${word}-${digits}` : undefined
  return isId && !isTitled(text, names) ? leadingId(match, id, digits) : undefined
}

/** `3 Six pegs`: the file's own number before what begins a title, or one with zeros before it. */
function bareNumber(match: Match, rest: string, names: KnownNames): LeadingId | undefined {
  const [text, digits = ''] = match
  const isPadded = /^0\d\d/.test(digits)
  const agrees = Number(digits) === names.file.number
  const isId = isPadded
    ? agrees || names.file.number === undefined
    : agrees && (rest === '' || /^\p{Lu}/u.test(rest) || isTitled(/^\S*/.exec(rest)?.[0] ?? '', names))
  return isId && !isTitled(text, names) ? leadingId(match, undefined, digits) : undefined
}

/** The forms of an id at the beginning of a heading, in the order in which they win. */
const forms: readonly Form[] = [
  {
    pattern: /^[A-Za-z]*[-_ ]*(?:19|20)\d\d(?:[-_.]\d\d[-_.]\d\d|\d{4})(?!\d)[-_.\s:：—–]*/,
    read: (match, _, names) => datedId(match, names),
  },
  {
    pattern: new RegExp(
      `^(?:ADR[-\\s]+)?([A-Z]{2,12}-\\d{1,5}-(\\d{1,4}))(?!\\d|-\\d)(?:${idMark}\\s*|\\s+|$)`,
    ),
    read: (match, _, names) => twofoldId(match, names),
  },
  {
    pattern: new RegExp(
      String.raw`^(?:(?:[Aa]rchitectur(?:e|al)\s+)?[Dd]ecision\s+(?:[Rr]ecord\s+)?)?[[(]?((${prefix})[-_ ]{0,3}#?(?<!\d)(\d{1,6}))((?:[\])])?(?:${idMark}\s*|\s+|$))`,
    ),
    read: (match, _, names) => seriesId(match, names),
  },
  {
    pattern: new RegExp(String.raw`^(?:[^\d\s]+\s+){0,3}([^\d\s]+?)[-_ #]*(\d{1,6})${mark}\s*`),
    read: (match, _, names) => wordedId(match, names),
  },
  {
    pattern: new RegExp(`^#?(\\d{1,5})${mark}\\s*`),
    read: match => leadingId(match, undefined, match[1] ?? ''),
  },
  { pattern: /^#?(\d{1,6})(?:\s+|$)/, read: bareNumber },
]

/** The id that a text begins with, and what parts it from the title. */
export function idAtStart(text: string, names: KnownNames): LeadingId | undefined {
  for (const { pattern, read } of forms) {
    const [whole, ...groups] = pattern.exec(text) ?? []
    if (whole === undefined) continue
    const found = read([whole, ...groups], text.slice(whole.length), names)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a text is only the name that the page has by its file or a field, written in one word. */
export function isNameOf(text: string, { file, id }: KnownNames): boolean {
  if (/\s/.test(text)) return false
  const said = wordsOf(text.replace(/\.(?:md|markdown)$/i, ''))
  const isNamed = file.number !== undefined || file.date !== undefined
  return (isNamed && said === wordsOf(file.name)) || (id !== undefined && said === wordsOf(id))
}

/** Whether a text is an id of the page: its name, or a series with the file's number. */
function isOwnId(text: string, names: KnownNames): boolean {
  const found = idAtStart(text, names)
  const isWhole = found?.end === text.length && found.id !== undefined
  return isNameOf(text, names) || (isWhole && Number(found.digits) === names.file.number)
}

/** Where a text ends without an id in brackets at its end: `Use tea (ADR-0012)`. */
export function idAtEnd(text: string, names: KnownNames): number {
  const end = text.trimEnd()
  if (!/[\])）]$/.test(end)) return text.length
  const open = Math.max(...['(', '[', '（'].map(bracket => end.lastIndexOf(bracket)))
  return open > 0 && isOwnId(end.slice(open + 1, -1).trim(), names) ? open : text.length
}

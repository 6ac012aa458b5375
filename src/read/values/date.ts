import { daysInMonth } from '../../model/days.ts'
import { matchesOf } from '../matches.ts'
import { monthJoins, monthNames, ordinalEndings } from '../vocabulary/months.ts'
import { anyOf } from '../vocabulary/words.ts'

/** Which of day and month a project writes first in dates such as 03/04/2024. */
export type DayOrder = 'day-first' | 'month-first'

/** A date found in a text: where, and its calendar value or why it has none. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: string | undefined
  readonly fault: 'invalid' | 'ambiguous' | undefined
  /** Set when the numbers themselves tell which of day and month comes first. */
  readonly order: DayOrder | undefined
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number | undefined
  readonly order?: DayOrder
}

type Reading = Parts | 'ambiguous' | undefined
type Form = {
  /** What a text must hold for the form to be looked for. */
  readonly needs: RegExp
  readonly pattern: RegExp
  readonly read: (match: readonly string[], order?: DayOrder) => Reading
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 : 0) + Number(text)

function monthOf(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, '')
  return (
    monthNames.findIndex(names => names.some(n => n === word || (word.length >= 3 && n.startsWith(word)))) + 1
  )
}

function slashed(a: string, b: string, year: string, separator: string, order?: DayOrder): Reading {
  const [first, second] = [Number(a), Number(b)]
  if (separator === '.' || first > 12)
    return dayFirst(first, second, year, separator === '.' ? undefined : 'day-first')
  if (second > 12) return { year: fullYear(year), month: first, day: second, order: 'month-first' }
  if (first === second || order === 'day-first') return dayFirst(first, second, year)
  return order === undefined ? 'ambiguous' : { year: fullYear(year), month: first, day: second }
}

function dayFirst(day: number, month: number, year: string, order?: DayOrder): Parts {
  return { year: fullYear(year), month, day, ...(order === undefined ? {} : { order }) }
}

/** `1.2.18` is a version more often than a day; `01.02.18` is none. */
const isVersion = (text: string): boolean => /^\d{1,2}\.\d{1,2}\.\d\d$/.test(text) && text.length < 8

// Without bounds: a pattern that counts letters holds the table of all letters many times, and takes 40 ms to compile.
const word = String.raw`(\p{L}+)\.?`
const shortestMonth = 3
const longestMonth = 12
/** Day, month and year with blanks between them: a year that stands behind a blank, a hyphen or a comma. */
const namedDay = /^\D*\d.*[\s,-]\d{4}/s
const ordinal = String.raw`(\d{1,2})(?:${anyOf(ordinalEndings)})?`

const yearFirst = ([, y = '', m = '', d = '']: readonly string[]): Parts => ({
  year: Number(y),
  month: Number(m),
  day: Number(d),
})

/** A text that is a day and nothing else, as most dates are. */
const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/
const mayHoldDate = /\d{4}|\d[./-]\d/

/** The ways to write a date, in the order in which they win. */
export const dateForms: readonly Form[] = [
  {
    needs: /\d{4}\s*[-/.年]/,
    pattern: /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?(?![\d-])/gu,
    read: yearFirst,
  },
  {
    needs: /\d년/,
    pattern: /(?<![\d\p{L}])(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일/gu,
    read: yearFirst,
  },
  {
    needs: /\d{8}/,
    pattern: /(?<![\d\p{L}.-])((?:19|20)\d\d)(\d\d)(\d\d)(?![\d\p{L}-])/gu,
    read: yearFirst,
  },
  {
    needs: /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d\d/,
    pattern: /(?<![\d./\p{L}-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\d./-]\d|\d)/gu,
    read: ([text = '', a = '', separator = '', b = '', y = ''], order) =>
      isVersion(text) ? undefined : slashed(a, b, y, separator, order),
  },
  {
    needs: namedDay,
    pattern: new RegExp(
      String.raw`(?<![\d\p{L}])${ordinal}[\s-]+(?:(?:${anyOf(monthJoins)})\s+)?${word}[\s,-]+(?:(?:${anyOf(monthJoins)})\s+)?(\d{4})(?!\d)`,
      'gu',
    ),
    read: ([, d = '', m = '', y = '']) => named(y, m, d),
  },
  {
    needs: namedDay,
    pattern: new RegExp(String.raw`(?<![\p{L}])${word}\s+${ordinal},?\s+(\d{4})(?!\d)`, 'gu'),
    read: ([, m = '', d = '', y = '']) => named(y, m, d),
  },
  {
    needs: /[^\0-@[-`{-\x7f]\.?\s*,?\s+\d{4}/,
    pattern: new RegExp(
      String.raw`(?<![\p{L}])${word}\s*,?\s+(?:(?:${anyOf(monthJoins)})\s+)?(\d{4})(?!\d)`,
      'gu',
    ),
    read: ([, m = '', y = '']) => named(y, m, undefined),
  },
  {
    needs: /\d[-/]\d\d(?![\d/-])/,
    pattern: /(?<![\d\p{L}/-])((?:19|20)\d\d)[-/](\d\d)(?![\d/-])/gu,
    read: ([, y = '', m = '']) => ({ year: Number(y), month: Number(m), day: undefined }),
  },
]

function named(year: string, month: string, day: string | undefined): Reading {
  const found = month.length < shortestMonth || month.length > longestMonth ? 0 : monthOf(month)
  return found === 0
    ? undefined
    : { year: Number(year), month: found, day: day === undefined ? undefined : Number(day) }
}

function calendarValue({ year, month, day }: Parts): string | undefined {
  if (month < 1 || month > 12 || year < 1900 || year > 2200) return undefined
  if (day !== undefined && (day < 1 || day > daysInMonth(year, month))) return undefined
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`
}

function foundDate(match: RegExpMatchArray, reading: Parts | 'ambiguous'): FoundDate {
  const start = match.index ?? 0
  const [text] = match
  const value = reading === 'ambiguous' ? undefined : calendarValue(reading)
  const fault = reading === 'ambiguous' ? 'ambiguous' : value === undefined ? 'invalid' : undefined
  const order = reading === 'ambiguous' ? undefined : reading.order
  return { start, end: start + text.length, text, value, fault, order }
}

/** Takes the characters of a date, unless another has one of them. */
function takes(taken: Set<number>, { start, end }: FoundDate): boolean {
  for (let at = start; at < end; at++) if (taken.has(at)) return false
  for (let at = start; at < end; at++) taken.add(at)
  return true
}

/** Every date in a text, in order, each read by the calendar and never as an instant. */
export function findDates(text: string, order?: DayOrder): FoundDate[] {
  if (!mayHoldDate.test(text)) return []
  const iso = isoDay.exec(text)
  if (iso !== null) return [foundDate(iso, yearFirst(iso))]
  const found: FoundDate[] = []
  const taken = new Set<number>()
  for (const { needs, pattern, read } of dateForms) {
    if (!needs.test(text)) continue
    for (const match of matchesOf(pattern, text)) {
      const reading = read(match, order)
      if (reading === undefined) continue
      const date = foundDate(match, reading)
      if (takes(taken, date)) found.push(date)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

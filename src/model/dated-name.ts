import { daysInMonth } from './days.ts'

/** A year and what follows it in a file's name, which makes it no number: a day, a month, or a count within the year. */
export interface DatedName {
  /** `YYYY-MM-DD` or `YYYY-MM`; undefined if the digits name no day or month of the calendar. */
  readonly value: string | undefined
  /** What stands before the year: `ADR-`, `DR--`, or nothing. */
  readonly prefix: string
  /** What parts year, month and day: `-`, `_`, `.`, or nothing. */
  readonly separator: string
  /** Where the date ends in the name. */
  readonly end: number
}

const year = String.raw`((?:19|20)\d\d)`
const rest = String.raw`(?:\3(\d\d)(?!\d)|(?![\p{L}\d]))`
const compactDay = new RegExp(`^([^\\d]*[-_. ])?${year}(\\d\\d)(\\d\\d)(?!\\d)`, 'u')
const partedDate = new RegExp(`^([^\\d]*[-_. ])?${year}([-_.])(\\d{1,4})${rest}`, 'u')

/** Month and day as ISO has them; undefined if the calendar has none such. */
function calendarDate(of: string, month: string, day: string | undefined): string | undefined {
  const inYear = month.length === 2 && Number(month) >= 1 && Number(month) <= 12
  if (!inYear) return undefined
  if (day === undefined) return `${of}-${month}`
  const inMonth = Number(day) >= 1 && Number(day) <= daysInMonth(Number(of), Number(month))
  return inMonth ? `${of}-${month}-${day}` : undefined
}

/**
 * A file's name → the date in it: `2022-07-28-tea`, `2022_07_28`, `2022.07.28`, `20220728-tea`, `2022-07-tea`,
 * `DR--2022-07-28--tea`, `tea-2022-07-28`. Undefined if there is none, or if other digits stand before it.
 */
export function dateOfName(name: string): DatedName | undefined {
  const compact = compactDay.exec(name)
  if (compact !== null) {
    const [text, prefix = '', of = '', month = '', day = ''] = compact
    const value = calendarDate(of, month, day)
    return value === undefined ? undefined : { value, prefix, separator: '', end: text.length }
  }
  const parted = partedDate.exec(name)
  if (parted === null) return undefined
  const [text, prefix = '', of = '', separator = '', month = '', day] = parted
  return { value: calendarDate(of, month, day), prefix, separator, end: text.length }
}

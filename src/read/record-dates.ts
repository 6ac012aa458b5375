import type { Problem } from '../model/finding.ts'
import { compareText } from '../model/order.ts'
import type { StatedDate } from '../model/record.ts'
import type { Dialect } from './dialect.ts'
import { readFileName } from './file-name.ts'
import type { FieldVocabulary } from './meaning.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import type { RichText } from './rich-text.ts'
import { findDates, type DayOrder, type FoundDate } from './values/date.ts'
import { isNothing, isPlaceholder } from './values/nothing.ts'
import { otherDays } from './vocabulary/field-words.ts'
import { untilWords } from './vocabulary/joining-words.ts'
import { normalizeWords } from './vocabulary/normalize.ts'
import { anyOf, wholeWord } from './vocabulary/words.ts'

/** A record's date and what the reading of dates brought up. */
export interface RecordDates {
  readonly date: StatedDate | undefined
  readonly problems: readonly Problem[]
  /** The orders of day and month that the page's unambiguous dates show. */
  readonly orders: readonly DayOrder[]
  readonly ambiguous: boolean
}

const meanings = ['date', 'status-date', 'updated', 'created', 'status'] as const
type DateMeaning = (typeof meanings)[number]

interface DateField {
  readonly meaning: DateMeaning
  readonly line: RichText
  readonly found: readonly FoundDate[]
}

function isDateMeaning(meaning: string | undefined): meaning is DateMeaning {
  return meanings.some(known => known === meaning)
}

const isDated = ({ found }: DateField): boolean => found.some(date => date.value !== undefined)

/** Lines of date fields; beside a line with a date, one without is a remark. */
function dateFields(fields: readonly RawField[], vocabulary: FieldVocabulary, order?: DayOrder): DateField[] {
  return fields.flatMap(field => {
    const meaning = vocabulary.meaningOf(field.name)
    if (!isDateMeaning(meaning)) return []
    const lines = field.lines
      .filter(line => !isNothing(line.text) && !isPlaceholder(line.text))
      .map(line => ({ meaning, line, found: findDates(line.text, order) }))
    return lines.some(isDated) ? lines.filter(line => line.found.length > 0) : lines
  })
}

function problemOf({ line, found }: DateField, page: PageText): Problem | undefined {
  const bad = found.find(date => date.fault !== undefined)
  const [start, end] = bad === undefined ? [0, line.text.length] : [bad.start, bad.end]
  const place = placeOf(page, line, start, end)
  const text = line.text.slice(start, end)
  if (bad?.fault === 'ambiguous')
    return {
      rule: 'ambiguous-date',
      message: `The date \`${text}\` can be read in two ways; write it as \`YYYY-MM-DD\`.`,
      place,
    }
  if (bad !== undefined || (found.length === 0 && /\d/.test(text)))
    return {
      rule: 'invalid-date',
      message: `\`${text}\` is no day of the calendar; write the date as \`YYYY-MM-DD\`.`,
      place,
    }
  return rangeProblem(line, found, page)
}

const isRange = new RegExp(String.raw`^\s*(?:[-–—~〜/]|\.{2,}|${anyOf(untilWords)})\s*$`, 'iu')

/** Two days with only a dash or `to` between them. */
function rangeProblem(line: RichText, found: readonly FoundDate[], page: PageText): Problem | undefined {
  const [first, second] = found
  if (first === undefined || second === undefined) return undefined
  if (!isRange.test(line.text.slice(first.end, second.start))) return undefined
  return {
    rule: 'date-range',
    message: `\`${line.text.slice(first.start, second.end)}\` is a range, and its first day is read; write the day of the decision, and give the other a field of its own.`,
    place: placeOf(page, line, first.start, second.end),
  }
}

function statedDate({ line, found }: DateField, page: PageText): StatedDate | undefined {
  const date = found.find(d => d.value !== undefined)
  if (date?.value === undefined) return undefined
  return { value: date.value, place: placeOf(page, line, date.start, date.end) }
}

/** The first day that a change log tells of. */
function earliest(
  fields: readonly RawField[],
  page: PageText,
  vocabulary: FieldVocabulary,
  order?: DayOrder,
): StatedDate | undefined {
  const lines = fields
    .filter(field => vocabulary.meaningOf(field.name) === 'history')
    .flatMap(field => field.lines)
  const dates = lines.flatMap(
    line => statedDate({ meaning: 'created', line, found: findDates(line.text, order) }, page) ?? [],
  )
  return dates.toSorted((a, b) => compareText(a.value, b.value))[0]
}

/** The record's date: the decision's own, else the one beside the status, else the day it was written, else the last change. */
export function readDates(
  fields: readonly RawField[],
  statusDate: StatedDate | undefined,
  page: PageText,
  vocabulary: FieldVocabulary,
  order?: DayOrder,
): RecordDates {
  const read = dateFields(fields, vocabulary, order)
  const first = (meaning: DateMeaning): StatedDate | undefined => {
    const field = read.find(each => each.meaning === meaning && isDated(each))
    return field === undefined ? undefined : statedDate(field, page)
  }
  return {
    date:
      first('date') ??
      first('status-date') ??
      statusDate ??
      first('created') ??
      earliest(fields, page, vocabulary, order) ??
      first('updated'),
    problems: read
      .filter(({ meaning }) => meaning !== 'status')
      .flatMap(field => problemOf(field, page) ?? []),
    orders: read.flatMap(field => field.found.flatMap(date => date.order ?? [])),
    ambiguous: read.some(field => field.found.some(date => date.fault === 'ambiguous')),
  }
}

const timeOfDay = /^[T\s]*\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?/

/** The day that a text is, with nothing beside it but a time; undefined if it says more, or only a month. */
export function wholeDay({ text }: RichText, order?: DayOrder): FoundDate | undefined {
  const [date, ...others] = findDates(text, order)
  if (date?.value?.length !== 'YYYY-MM-DD'.length || others.length > 0) return undefined
  const rest = text.slice(0, date.start) + text.slice(date.end).replace(timeOfDay, '')
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : date
}

const another = new RegExp(wholeWord(otherDays), 'u')

/** The only day above the first section that stands under a name nobody knows, if the name tells of no other time. */
export function loneDay(
  fields: readonly RawField[],
  sectionsAt: number,
  page: PageText,
  { fields: vocabulary, order }: Pick<Dialect, 'fields' | 'order'>,
): StatedDate | undefined {
  const days = fields.flatMap(({ name, lines, start }) => {
    const [line] = lines
    if (start >= sectionsAt || line === undefined || lines.length > 1 || vocabulary.isKnown(name)) return []
    const date = another.test(normalizeWords(name)) ? undefined : wholeDay(line, order)
    return date === undefined ? [] : [{ line, date }]
  })
  const [only, ...others] = days
  if (only?.date.value === undefined || others.length > 0) return undefined
  return { value: only.date.value, place: placeOf(page, only.line, only.date.start, only.date.end) }
}

/** The date of last resort: the one in the page's file name, which stands nowhere on the page. */
export function dateByName(path: string, page: PageText): StatedDate | undefined {
  const { date } = readFileName(path)
  return date === undefined ? undefined : { value: date, place: page.place(0, 0) }
}

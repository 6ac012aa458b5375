import type { Place } from '../model/place.ts'
import type { RawField } from '../read/raw-field.ts'
import { endOffsetAt, offsetAt, sliceRich, type RichText } from '../read/rich-text.ts'
import { statusWord } from '../read/values/status.ts'
import type { EditablePage } from './editable-page.ts'
import { behindMarks } from './lines.ts'

/** The statement that gives a record its status: the field it stands in, its text, and its status word. */
export interface Statement {
  readonly field: RawField
  readonly rich: RichText
  readonly start: number
  readonly end: number
  /** The status word as the page spells it; undefined where the state follows from other words. */
  readonly word: { readonly text: string; readonly start: number; readonly end: number } | undefined
}

/** The first index, from a given one on, that stands at an offset of the page or behind it. */
function indexOf(line: RichText, from: number, offset: number): number | undefined {
  for (let index = from; index <= line.text.length; index++) if (offsetAt(line, index) >= offset) return index
  return undefined
}

/** The part of a line of a field that lies at a place. */
export function partAt(line: RichText, { start, end }: Place): RichText | undefined {
  const from = indexOf(line, 0, start)
  if (from === undefined || offsetAt(line, from) >= end) return undefined
  return sliceRich(line, from, indexOf(line, from + 1, end))
}

function locateWord(rich: RichText, { dialect }: EditablePage): Statement['word'] {
  const word = statusWord(rich, { words: dialect.statuses, order: dialect.order })
  if (word === undefined) return undefined
  const { start, end } = word
  return { text: rich.text.slice(start, end), start: offsetAt(rich, start), end: endOffsetAt(rich, end) }
}

/** Where a page states its status; undefined where no field holds it. */
export function statementOf(page: EditablePage): Statement | undefined {
  const { record, fields } = page
  const place = record.status?.place
  if (place === undefined) return undefined
  for (const field of fields)
    for (const line of field.lines) {
      const rich = field.start <= place.start || field.origin === 'section' ? partAt(line, place) : undefined
      if (rich === undefined) continue
      const word = locateWord(rich, page)
      return { field, rich, start: place.start, end: place.end, word }
    }
  return undefined
}

/** The words by which a statement says its state. */
export const spokenIn = ({ text }: EditablePage, { word, start, end }: Statement): string =>
  word?.text ?? text.slice(start, end)

/** Whether a status is a few words that nobody knows, of which nothing is lost if others take their place. */
export const isSpare = ({ record: { status } }: EditablePage): boolean =>
  status?.state === 'unknown' && status.text.length <= 40

/** Where a statement begins and ends with the marks that open and close it. */
export function wholeOf({ text }: EditablePage, { start, end }: Statement): readonly [number, number] {
  const open = /!?[[*_`]+$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return [start - open, behindMarks(text, end)]
}

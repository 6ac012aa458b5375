import type { Place } from '../model/place.ts'
import type { RawField } from '../read/raw-field.ts'
import { endOffsetAt, offsetAt, sliceRich, type RichText } from '../read/rich-text.ts'
import { wordOf } from '../read/values/status.ts'
import type { EditablePage } from './editable-page.ts'

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

function locateWord(rich: RichText, word: string): Statement['word'] {
  const pattern = word
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '')
    .join(String.raw`[^\p{L}\p{N}]+`)
  const match = pattern === '' ? null : new RegExp(pattern, 'iu').exec(rich.text)
  if (match === null) return undefined
  const end = match.index + match[0].length
  return { text: match[0], start: offsetAt(rich, match.index), end: endOffsetAt(rich, end) }
}

/** Where a page states its status; undefined where no field holds it. */
export function statementOf({ record, fields, dialect }: EditablePage): Statement | undefined {
  const place = record.status?.place
  if (place === undefined) return undefined
  for (const field of fields)
    for (const line of field.lines) {
      const rich = field.start <= place.start || field.origin === 'section' ? partAt(line, place) : undefined
      if (rich === undefined) continue
      const word = locateWord(rich, wordOf(rich, dialect.statuses))
      return { field, rich, start: place.start, end: place.end, word }
    }
  return undefined
}

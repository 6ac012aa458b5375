import type { Place } from '../model/place.ts'
import { endOffsetAt, offsetAt, type RichText } from './rich-text.ts'

/** A page's text and the way from an offset in it to a line and column. */
export interface PageText {
  readonly text: string
  readonly place: (start: number, end: number) => Place
}

/** Offsets at which lines start; LF, CRLF and a lone CR end a line, as in CommonMark. */
function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Wraps a page's text (without byte order mark); the lines are counted when the first place is asked for. */
export function pageText(text: string): PageText {
  let starts: number[] | undefined
  return {
    text,
    place(start, end) {
      starts ??= lineStarts(text)
      const line = lineOf(starts, start)
      return { line: line + 1, column: start - (starts[line] ?? 0) + 1, start, end }
    },
  }
}

/** Where a stretch of a rich text, all of it without indexes, stands in its page. */
export const placeOf = (page: PageText, rich: RichText, start = 0, end = rich.text.length): Place =>
  page.place(offsetAt(rich, start), endOffsetAt(rich, end))

import { backslash, bar, skipBlanks, trimBlanks } from './characters.ts'

/** Where a table's cell stands, and its content within it. */
export interface CellPlace {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** The index of the next bar that no backslash escapes, or `end`. */
function nextBar(text: string, from: number, end: number): number {
  for (let index = from; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === bar) return index
    const next = text.charCodeAt(index + 1)
    if (code === backslash && (next === bar || next === backslash)) index++
  }
  return end
}

/**
 * The cells of a row that stands from `start` to `end`. A cell goes from its bar to the next; the last takes the bar and the
 * blanks behind it as well. Source: micromark-extension-gfm-table.
 */
export function cellsOf(text: string, start: number, end: number): CellPlace[] {
  const cells: CellPlace[] = []
  let from = start
  let content = text.charCodeAt(start) === bar ? start + 1 : start
  for (;;) {
    const close = nextBar(text, content, end)
    const last = skipBlanks(text, close + 1, end) >= end
    const first = skipBlanks(text, content, close)
    cells.push({ start: from, end: last ? end : close, from: first, to: trimBlanks(text, first, close) })
    if (last) return cells
    from = close
    content = close + 1
  }
}

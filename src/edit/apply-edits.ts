import type { TextEdit } from '../model/finding.ts'

/** Edits in the order of the page, the empty ones left out. Throws where two overlap or one lies outside, which is a defect. */
export function orderedEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const ordered = edits
    .filter(({ start, end, text: by }) => text.slice(start, end) !== by)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  let last = 0
  for (const { start, end } of ordered) {
    if (start < last || end < start || end > text.length)
      throw new RangeError(`An edit of ${start}–${end} overlaps another or leaves the page.`)
    last = end
  }
  return ordered
}

/** A page's text (without byte order mark) with the edits made; every other character stays. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: by } of orderedEdits(text, edits)) {
    result += text.slice(at, start) + by
    at = end
  }
  return result + text.slice(at)
}

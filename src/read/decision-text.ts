import type { DecisionRecord } from '../model/record.ts'
import type { RawField } from './raw-field.ts'

/** Headings of ATX form and what stands below them, as far as the next heading of their depth or above. */
function withoutSections(
  text: string,
  record: DecisionRecord,
  titles: readonly string[],
): [number, number][] {
  const left = new Set(titles.map(title => title.toLowerCase()))
  return record.sections.flatMap(({ title, depth, place }, at) => {
    if (!left.has(title.toLowerCase())) return []
    const next = record.sections.slice(at + 1).find(section => section.depth <= depth)
    return [[place.start, next?.place.start ?? text.length]]
  })
}

const lineEnd = (text: string, offset: number): number => {
  const end = text.slice(offset).search(/[\r\n]/)
  return end < 0 ? text.length : offset + end
}

/**
 * The text of a page that is its decision: without metadata, without the sections that may change, without the number
 * in its heading, and however it is wrapped. Two pages decide the same exactly when these texts are equal.
 */
export function decisionText(
  text: string,
  record: DecisionRecord,
  fields: readonly RawField[],
  mayChange: readonly string[],
): string {
  const heading = record.headingNumber?.place
  const ranges: (readonly [number, number])[] = [
    ...fields.map(({ start, end }) => [start, lineEnd(text, end)] as const),
    ...withoutSections(text, record, mayChange),
    ...(heading === undefined ? [] : [[heading.start, heading.end] as const]),
  ]
  let kept = ''
  let at = 0
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (start > at) kept += text.slice(at, start)
    at = Math.max(at, end)
  }
  return (kept + text.slice(at)).replace(/[\s*_|:-]+/gu, ' ').trim()
}

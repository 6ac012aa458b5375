import type { Ignore } from '../model/page.ts'
import type { PageText } from './page-text.ts'

const comment =
  /<!--\s*adr-ignore(-page)?\s+([\w-]+)\s*(?::\s*(.*?))?\s*-->|^#\s*adr-ignore(-page)?\s+([\w-]+)\s*(?::[ \t]*(.*?))?[ \t]*$/gm

/** A comment alone on its line speaks of the next line that says something, one behind text of its own line. */
function lineMeant(page: PageText, start: number, end: number): number {
  const { line } = page.place(start, end)
  const before = page.text.slice(page.text.lastIndexOf('\n', start - 1) + 1, start)
  const newline = page.text.indexOf('\n', end)
  const after = newline < 0 ? page.text.slice(end) : page.text.slice(end, newline)
  if (before.trim() !== '' || after.trim() !== '' || newline < 0) return line
  const next = newline + 1 + Math.max(0, page.text.slice(newline + 1).search(/\S/))
  return page.place(next, next).line
}

function isCode(ranges: readonly (readonly [number, number])[], at: number): boolean {
  return ranges.some(([start, end]) => start <= at && at < end)
}

/** The findings that a page's author accepts; `code` are the ranges of the page in which a comment is only an example. */
export function readIgnores(page: PageText, code: readonly (readonly [number, number])[]): Ignore[] {
  if (!page.text.includes('adr-ignore')) return []
  return [...page.text.matchAll(comment)].flatMap(match => {
    const start = match.index
    const end = start + match[0].length
    const rule = match[2] ?? match[5]
    if (rule === undefined || isCode(code, start)) return []
    const reason = (match[3] ?? match[6])?.trim()
    const whole = (match[1] ?? match[4]) !== undefined || match[0].startsWith('#')
    return [
      {
        rule,
        reason: reason === '' ? undefined : reason,
        line: whole ? undefined : lineMeant(page, start, end),
        place: page.place(start, end),
      },
    ]
  })
}

import { foldCase } from '../vocabulary/fold-case.ts'
import type { FoundDate } from './date.ts'

const beforeDay = /(?:as of|on|since|am|seit|le|depuis|el|desde|em|il|dal|d\.|den|op|с|от)\s+$/
const edges = /^[\s.,:;–—*_。，；：-]+|[\s(（;；,，–—*_-]+$/gu

/** A text without a date and the preposition before it. */
function withoutDate(text: string, date: string): string {
  const folded = foldCase(text)
  const at = folded.indexOf(foldCase(date))
  if (at < 0) return text
  const start = beforeDay.exec(folded.slice(0, at))?.index ?? at
  const isWord = start < at && /[\p{L}\u0345]$/u.test(folded.slice(0, start))
  return `${text.slice(0, isWord ? at : start)} ${text.slice(at + date.length)}`
}

const saysAnything = (text: string): boolean =>
  /[a-z\d]/i.test(text) || (/[^\0-\x7f]/.test(text) && /[\p{L}\p{N}]/u.test(text))

/** What a status says beyond its word and its dates. */
export function noteOf(behind: string, dates: readonly FoundDate[]): string | undefined {
  let rest = behind
  for (const date of dates) rest = withoutDate(rest, date.text)
  if (!saysAnything(rest)) return undefined
  const note = rest
    .replace(/[(（]\s*[)）]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^\]\s*/, '')
    .replace(edges, '')
    .replace(/^[(（]([^()（）]*)[)）]$/u, '$1')
    .trim()
  return note === '' || !saysAnything(note) ? undefined : note
}

import type { Problem } from '../model/finding.ts'
import type { PageText } from './page-text.ts'

const longestKey = 80

/** The problem of a key that stands at an offset of the page and once before. */
export function repeatedKey(page: PageText, start: number): Problem {
  const key = /^\s*["']?([^"'=:\n]*)/.exec(page.text.slice(start, start + longestKey))?.[1]?.trim() ?? ''
  const message = `\`${key}\` stands twice in the front matter, and the first holds; take one of them out.`
  return { rule: 'front-matter', message, place: page.place(start, start + key.length) }
}

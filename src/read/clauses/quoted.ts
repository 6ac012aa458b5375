import type { Stretch } from './segments.ts'

const quotation = /["“„«「『]([^"“”„«»「」『』]*)["”»」』]/g
const letter = /\p{L}/u

/** What stands between quotation marks, where anything stands beside them: others said it, or it is a title. */
export function quotedIn(text: string): Stretch[] {
  if (!/["“„«「『]/.test(text)) return []
  const found: Stretch[] = []
  let beside = ''
  let at = 0
  quotation.lastIndex = 0
  for (let match = quotation.exec(text); match !== null; match = quotation.exec(text)) {
    const end = match.index + match[0].length
    found.push({ start: match.index + 1, end: end - 1 })
    beside += text.slice(at, match.index)
    at = end
  }
  return letter.test(beside) || letter.test(text.slice(at)) ? found : []
}

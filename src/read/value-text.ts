import type { PageText } from './page-text.ts'
import { richFromSlice } from './raw-text.ts'
import type { RichText } from './rich-text.ts'

/** Where a value's text stands in its page. */
interface Stretch {
  readonly start: number
  readonly end: number
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const inner = text.slice(start, end)
  const from = start + inner.length - inner.trimStart().length
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) }
}

const comment = /(?:^|\s)#(?:\s|$)/

/** A stretch without quotation marks around it, or without one that is never closed. */
function unquoted(text: string, { start, end }: Stretch): Stretch {
  const mark = text.charAt(start)
  if (end - start < 2 || (mark !== '"' && mark !== "'")) return { start, end }
  const next = text.slice(start + 1, end).indexOf(mark)
  if (next < 0) return { start: start + 1, end }
  return text.charAt(end - 1) === mark ? { start: start + 1, end: end - 1 } : { start, end }
}

/** The items of `[a, b]`, also where it is never closed; of anything else the whole. */
function itemsOf(text: string, whole: Stretch): Stretch[] {
  const inside = /^\[([^[\]]*)\]?$/.exec(text.slice(whole.start, whole.end))?.[1]
  if (inside === undefined) return [whole]
  let at = whole.start + 1
  return inside.split(',').map(item => {
    const start = at
    at += item.length + 1
    return { start, end: start + item.length }
  })
}

/** A value of front matter that no parser reads → its text as people read it: without quotes, item by item where it is a list. */
export function valueText({ text }: PageText, start: number, end: number): RichText[] {
  const hash = comment.exec(text.slice(start, end))
  const value = trimmed(text, { start, end: hash === null ? end : start + hash.index })
  if (/^[|>][-+\d]*$/.test(text.slice(value.start, value.end))) return []
  return itemsOf(text, value)
    .map(item => unquoted(text, trimmed(text, item)))
    .filter(item => item.end > item.start)
    .map(item => richFromSlice(text, item.start, item.end))
}

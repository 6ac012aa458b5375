import { isLineEnd, leftBracket, leftParenthesis, rightParenthesis } from './characters.ts'
import { identifierOf } from './definitions.ts'
import { matchAt } from './leaf-starts.ts'
import { unsure } from './unsure.ts'

/** What a link's text leads to, and the index behind it. */
export type Target = { readonly end: number } & (
  | { readonly to: 'address'; readonly url: string }
  | { readonly to: 'definition'; readonly identifier: string }
)

const behind = /(?:[ \t]+(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'|\((?:[^()\\\r\n]|\\.)*\)))?[ \t]*\)/y
const enclosed = /<([^<>\r\n]*)>/y
const doubtful = /[\\\x7f]|&#?\w+;/

/** The index where a bare address ends: at a blank, or at a parenthesis that none opened. */
function bareEnd(text: string, from: number, end: number): number {
  let depth = 0
  let index = from
  for (; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code <= 32) break
    if (code === leftParenthesis) depth++
    else if (code === rightParenthesis && depth-- === 0) break
  }
  // micromark allows 32 levels of parentheses; unbalanced ones make no address.
  if (depth > 0) throw unsure
  return index
}

/**
 * The resource whose parenthesis stands at `at`; undefined where it is none. Throws unsure for one of several lines, with
 * escapes, or with references to characters.
 */
function resourceAt(text: string, at: number, end: number): Target | undefined {
  let from = at + 1
  while (text.charCodeAt(from) === 32) from++
  if (from >= end || isLineEnd(text.charCodeAt(from)) || text.charCodeAt(from) === 9) throw unsure
  const inside = matchAt(enclosed, text, from)
  if (text.charAt(from) === '<' && inside === null) throw unsure
  const close = inside === null ? bareEnd(text, from, end) : from + inside[0].length
  const url = inside?.[1] ?? text.slice(from, close)
  if (doubtful.test(url)) throw unsure
  const rest = matchAt(behind, text, close)
  if (rest !== null && close + rest[0].length <= end)
    return { to: 'address', url, end: close + rest[0].length }
  return refused(text, close, end)
}

/** What is no resource on this line may still be one with the next. */
function refused(text: string, from: number, end: number): undefined {
  const line = text.indexOf('\n', from)
  if (line >= 0 && line < end) throw unsure
  return undefined
}

const reference = /\[((?:[^[\]\\]|\\.)*)\]/y

/** What the label in brackets behind `at`, or else the link's own text, is defined as. */
function referenceAt(
  text: string,
  at: number,
  end: number,
  label: string,
  defined: ReadonlySet<string>,
): Target | undefined {
  const own = identifierOf(label)
  const shortcut = defined.has(own)
  if (at >= end || text.charCodeAt(at) !== leftBracket)
    return shortcut ? { to: 'definition', identifier: own, end: at } : undefined
  const [whole, other = ''] = matchAt(reference, text, at) ?? []
  if (whole === undefined || at + whole.length > end) return undefined
  const behind = at + whole.length
  if (whole === '[]') return shortcut ? { to: 'definition', identifier: own, end: behind } : undefined
  const identifier = identifierOf(other)
  return defined.has(identifier) ? { to: 'definition', identifier, end: behind } : undefined
}

/**
 * What the text that ends in front of the bracket at `close` leads to: a resource, or one of the page's definitions;
 * undefined where it leads nowhere. `label` is that text. Throws unsure. Source: CommonMark 0.31, "look for link or image";
 * micromark's reading of it: a label behind the text, though not defined, keeps the text from being a reference.
 */
export function targetBehind(
  text: string,
  close: number,
  end: number,
  label: string,
  defined: ReadonlySet<string>,
): Target | undefined {
  const at = close + 1
  if (at < end && text.charCodeAt(at) === leftParenthesis) {
    const resource = resourceAt(text, at, end)
    if (resource !== undefined) return resource
    const identifier = identifierOf(label)
    return defined.has(identifier) ? { to: 'definition', identifier, end: at } : undefined
  }
  return referenceAt(text, at, end, label, defined)
}

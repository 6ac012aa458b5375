import {
  ampersand,
  isAlphanumeric,
  isBlank,
  isLetter,
  isLineEnd,
  leftParenthesis,
  less,
  rightBracket,
  rightParenthesis,
  slash,
} from './characters.ts'
import { matchAt } from './leaf-starts.ts'
import { unsure } from './unsure.ts'

const trailing = new Set(`!"')*,.:;?_~`.split('').map(character => character.charCodeAt(0)))
const reference = /&[A-Za-z]+;/y

const isEnd = (text: string, at: number, end: number): boolean => {
  const code = text.charCodeAt(at)
  return at >= end || isBlank(code) || isLineEnd(code) || code === less
}

/** Whether nothing but punctuation follows up to the end of the word. */
function isTrail(text: string, at: number, end: number): boolean {
  let index = at
  while (index < end && trailing.has(text.charCodeAt(index))) index++
  return isEnd(text, index, end)
}

/** The index where an address that begins at `from` ends. Source: micromark-extension-gfm-autolink-literal, path and trail. */
function addressEnd(text: string, from: number, end: number): number {
  let depth = 0
  let index = from
  for (; !isEnd(text, index, end); index++) {
    const code = text.charCodeAt(index)
    if (code > 126 || code < 32 || code === rightBracket) throw unsure
    if (code === ampersand && matchAt(reference, text, index) !== null) throw unsure
    if (code === leftParenthesis) depth++
    else if (code === rightParenthesis && depth > 0) depth--
    else if (trailing.has(code)) {
      if (isTrail(text, index, end)) break
      if (code === rightParenthesis) depth--
    }
  }
  return index
}

const mailName = /[\w.+-]+@/y
const plainHost = /[A-Za-z0-9.-]*(?=[^_A-Za-z0-9.-]|$)/y

const mailHost = /[\w-]+(?:\.[A-Za-z0-9][\w-]*)+/y
const isMailName = (code: number): boolean =>
  isAlphanumeric(code) || '_.+-'.includes(String.fromCharCode(code))

/**
 * The mail address whose `@` stands at `at`, in text that begins at `from`: where it begins and ends; undefined where it is
 * none. Throws unsure. Source: micromark-extension-gfm-autolink-literal, email.
 */
export function mailAt(
  text: string,
  at: number,
  from: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  if (at + 1 >= end || !isMailName(text.charCodeAt(at - 1)) || !isMailName(text.charCodeAt(at + 1)))
    return undefined
  let start = at
  while (start > from && isMailName(text.charCodeAt(start - 1))) start--
  const before = start > 0 ? text.charCodeAt(start - 1) : Number.NaN
  const close = at + 1 + (matchAt(mailHost, text, at + 1)?.[0].length ?? 0)
  if (before === slash || isMailName(before) || close > end || !isLetter(text.charCodeAt(close - 1)))
    throw unsure
  return { start, end: close }
}

/** Where the host stands of an address whose scheme or `www.` begins at `start`. */
export interface AddressStart {
  readonly start: number
  readonly host: number
}

/** The address that begins with a scheme or `www.` → the index where it ends. Throws unsure for hosts and ends beyond ASCII. */
export function addressEndOf(text: string, { host }: AddressStart, end: number): number {
  if (host >= end || !isAlphanumeric(text.charCodeAt(host)) || matchAt(plainHost, text, host) === null)
    throw unsure
  return addressEnd(text, host, end)
}

/** The address whose `://` has its colon at `at`, in text that begins at `from`; undefined where it is none. */
export function protocolAt(text: string, at: number, from: number): AddressStart | undefined {
  if (text.charCodeAt(at + 1) !== slash || text.charCodeAt(at + 2) !== slash) return undefined
  const size = /https?$/i.exec(text.slice(Math.max(from, at - 5), at))?.[0].length ?? 0
  const start = at - size
  if (size === 0 || (start > from && isLetter(text.charCodeAt(start - 1)))) return undefined
  return { start, host: at + 3 }
}

/** The address that begins with `www.` at `at`, in content that begins at `from`; undefined where it is none. */
export function wwwAt(text: string, at: number, from: number): AddressStart | undefined {
  if (text.slice(at, at + 4).toLowerCase() !== 'www.') return undefined
  if (at > from && isAlphanumeric(text.charCodeAt(at - 1))) return undefined
  if (at > from && !' \t\n(*_[]~'.includes(text.charAt(at - 1))) throw unsure
  if (matchAt(mailName, text, at) !== null) throw unsure
  return { start: at, host: at + 4 }
}

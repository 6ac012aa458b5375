/** Codes of the characters that Markdown gives a meaning. */
export const tab = 9
export const lineFeed = 10
export const carriageReturn = 13
export const space = 32
export const exclamation = 33
export const numberSign = 35
export const ampersand = 38
export const leftParenthesis = 40
export const rightParenthesis = 41
export const asterisk = 42
export const plus = 43
export const hyphen = 45
export const dot = 46
export const slash = 47
export const colon = 58
export const less = 60
export const equals = 61
export const greater = 62
export const commercialAt = 64
export const leftBracket = 91
export const backslash = 92
export const rightBracket = 93
export const underscore = 95
export const backtick = 96
export const bar = 124
export const tilde = 126

export const isBlank = (code: number): boolean => code === space || code === tab
export const isLineEnd = (code: number): boolean => code === lineFeed || code === carriageReturn
export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
export const isAlphanumeric = (code: number): boolean => isDigit(code) || isLetter(code)

/** ASCII punctuation: what a backslash escapes. */
export const isPunctuation = (code: number): boolean =>
  (code >= 33 && code <= 47) ||
  (code >= 58 && code <= 64) ||
  (code >= 91 && code <= 96) ||
  (code >= 123 && code <= 126)

/** What stands beside a run of `*` or `_`: blank, punctuation or a symbol, or anything else. */
export type CharacterClass = 'blank' | 'mark' | 'other'

/** The class of one UTF-16 unit, as micromark has it; NaN is the end of the text. */
export function classOf(code: number): CharacterClass {
  if (Number.isNaN(code) || isBlank(code) || isLineEnd(code)) return 'blank'
  if (code < 128) return isPunctuation(code) ? 'mark' : code > 32 && code < 127 ? 'other' : classOfRare(code)
  return classOfRare(code)
}

function classOfRare(code: number): CharacterClass {
  const character = String.fromCharCode(code)
  if (/\s/.test(character)) return 'blank'
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'other'
}

/** The first index from `from` on, before `end`, that is neither space nor tab. */
export function skipBlanks(text: string, from: number, end: number): number {
  let index = from
  while (index < end && isBlank(text.charCodeAt(index))) index++
  return index
}

/** The index behind the last character before `end`, down to `from`, that is neither space nor tab. */
export function trimBlanks(text: string, from: number, end: number): number {
  let index = end
  while (index > from && isBlank(text.charCodeAt(index - 1))) index--
  return index
}

/** The index behind the run of `code` that begins at `from`. */
export function runEnd(text: string, from: number, end: number, code: number): number {
  let index = from
  while (index < end && text.charCodeAt(index) === code) index++
  return index
}

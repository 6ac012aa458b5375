import { matchesOf } from '../matches.ts'

/** What looks like an issue, before anyone asks whether it is one. */
export interface KeyToken {
  /** `GRO-12`, `#12`, `!34`, `AB#12`, `group/project#12`. */
  readonly key: string
  readonly start: number
  readonly end: number
}

const key = String.raw`[A-Z][A-Z0-9_]{1,14}-\d{1,7}`
const number = String.raw`(?:[A-Za-z]{0,10}#|!)\d{1,7}`
const qualified = String.raw`(?:[\w.-]+\/)+[\w.-]+[#!]\d{1,7}`
const more = String.raw`\/(?:${key}|${number}|\d{1,7})`

/** One token, or several parted by slashes: `GRO-1/GRO-2`, `#12/#13`, `GRO-12/13`. No part of a path or of a longer number. */
const tokens = new RegExp(
  String.raw`(?<![\w/#&.!-])(?:(${qualified})|(?:${key}|${number})(?:${more})*)(?![\w!=-]|\.\d|\/\w)`,
  'g',
)

const digitsOf = (part: string): string => /\d+$/.exec(part)?.[0] ?? ''

/** `GRO-12/13`: a number alone has the prefix of the one before, if it is as long. */
function keyOf(part: string, before: string): string | undefined {
  if (!/^\d+$/.test(part)) return part
  const digits = digitsOf(before)
  return digits.length === part.length ? before.slice(0, -digits.length) + part : undefined
}

function partsOf(stated: string, start: number): KeyToken[] {
  const parts: KeyToken[] = []
  let at = start
  for (const part of stated.split('/')) {
    const stands = keyOf(part, parts.at(-1)?.key ?? '')
    if (stands !== undefined) parts.push(tokenOf(stands, at, at + part.length))
    at += part.length + 1
  }
  return parts
}

/** `PR#12`, `GH-12`: the number counts, not the word. */
function tokenOf(key: string, start: number, end: number): KeyToken {
  const word = /^(?:GH-|(?:gh|issues?|prs?|mrs?|bugs?|tickets?)(?=#))/i.exec(key)?.[0] ?? ''
  const bare = key.slice(word.length)
  return word === 'GH-' ? { key: `#${bare}`, start, end } : { key: bare, start: start + word.length, end }
}

const marked = /[-#!]\d/g
const blank = /\s/g

/** The words of a text that hold the number of a key: no key holds a blank. */
function markedWords(text: string): { word: string; at: number }[] {
  const words: { word: string; at: number }[] = []
  marked.lastIndex = 0
  for (let match = marked.exec(text); match !== null; match = marked.exec(text)) {
    let start = match.index
    while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--
    blank.lastIndex = match.index
    const end = blank.exec(text)?.index ?? text.length
    words.push({ word: text.slice(start, end), at: start })
    marked.lastIndex = end
  }
  return words
}

/** Every token of a text, in order. */
export function keyTokens(text: string): KeyToken[] {
  return markedWords(text).flatMap(({ word, at }) =>
    matchesOf(tokens, word).flatMap(match =>
      match[1] === undefined
        ? partsOf(match[0], match.index + at)
        : { key: match[1], start: match.index + at, end: match.index + at + match[1].length },
    ),
  )
}

/** The prefix of a key of letters: `GRO` of `GRO-12`; undefined of any other. */
export const prefixOf = (key: string): string | undefined => /^([A-Z][A-Z0-9_]*)-\d+$/.exec(key)?.[1]

import { foldCase } from '../vocabulary/fold-case.ts'

/** A stretch of a text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

interface Phrase {
  readonly words: string
  /** Written without blanks between words, so that it may stand within other text. */
  readonly wide: boolean
}

/** Phrases with the same first two characters, longest first: by the third, and those that may stand before any third. */
interface Tails {
  readonly byThird: Map<number, Phrase[]>
  readonly any: Phrase[]
}

/** The phrases by their first two characters. */
interface Index {
  readonly pairs: ReadonlyMap<number, Tails>
  /** Which pairs of ASCII characters begin a phrase: most do not, and this is told fastest. */
  readonly ascii: Uint8Array
}

/** Finds phrases that begin between two indexes: at every place the longest that stands there, no two over one another. */
export interface PhraseMatcher {
  readonly find: (text: string, from?: number, to?: number) => Stretch[]
  /** Whether any phrase stands in a folded text. */
  readonly standsIn: (folded: string) => boolean
  /** Where the longest phrase that stands at an index of a folded text ends; -1 if none does. */
  readonly endAt: (folded: string, at: number) => number
  /** Whether a text ends with a phrase, colons, brackets and marks behind it left aside. */
  readonly endsIn: (text: string) => boolean
}

const wide = /[\u3000-\u9fff\uac00-\ud7af]/u
const inWord = /[\p{L}\p{N}\u0345]/u
const blank = /\s/
const afterPhrase = /[\s:：*_([]/
const lastWord = /[a-z\d]+$/
const longestWord = 40

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)

const isSeparator = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (
      code === 32 ||
      (code >= 9 && code <= 13) ||
      code === 93 ||
      code === 41 ||
      code === 95 ||
      code === 42 ||
      code === 45
    )
  return blank.test(text.charAt(at))
}

/** Where a phrase that begins at an index ends; -1 where it does not stand there. */
function endOf(text: string, start: number, { words }: Phrase): number {
  let at = start
  for (let k = 0; k < words.length; k++) {
    const code = words.charCodeAt(k)
    if (code !== 32) {
      if (text.charCodeAt(at++) !== code) return -1
      continue
    }
    const from = at
    while (isSeparator(text, at)) at++
    if (at === from) return -1
  }
  return at
}

/** The character before an index; whole even where it takes two units. */
function characterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1)
  return /[\udc00-\udfff]/.test(unit) && /[\ud800-\udbff]/.test(text.charAt(at - 2))
    ? text.slice(at - 2, at)
    : unit
}

const isWordCharacter = (character: string): boolean =>
  character < '\x80' ? isAsciiWord(character.charCodeAt(0)) : inWord.test(character)

function isFree(text: string, start: number, end: number): boolean {
  const next = text.codePointAt(end)
  return (
    !isWordCharacter(characterBefore(text, start)) &&
    (next === undefined || !isWordCharacter(String.fromCodePoint(next)))
  )
}

function longestEnd(text: string, at: number, phrases: readonly Phrase[]): number {
  for (const phrase of phrases) {
    const end = endOf(text, at, phrase)
    if (end >= 0 && (phrase.wide || isFree(text, at, end))) return end
  }
  return -1
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

/** Adds a phrase that is no longer than those before it. */
function addTail({ byThird, any }: Tails, phrase: Phrase): void {
  const third = phrase.words.charAt(2)
  if (third === '' || third === ' ') {
    any.push(phrase)
    for (const phrases of byThird.values()) phrases.push(phrase)
    return
  }
  const key = third.charCodeAt(0)
  const phrases = byThird.get(key)
  if (phrases === undefined) byThird.set(key, [...any, phrase])
  else phrases.push(phrase)
}

function indexOf(phrases: Iterable<string>): Index {
  const pairs = new Map<number, Tails>()
  const ascii = new Uint8Array(128 * 128)
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const words = foldCase(phrase)
    const [first, second] = [words.charCodeAt(0), words.charCodeAt(1)]
    const tails = pairs.get(pairAt(words, 0)) ?? { byThird: new Map(), any: [] }
    pairs.set(pairAt(words, 0), tails)
    addTail(tails, { words, wide: wide.test(words) })
    if (first < 128 && second < 128) ascii[first * 128 + second] = 1
  }
  return { pairs, ascii }
}

/**
 * Where the longest phrase that stands at an index of a folded text ends; -1 if none does. Only a character behind no letter
 * begins a phrase of words; the rest is told apart where a phrase stands.
 */
function endAt({ pairs, ascii }: Index, text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) {
    if (at > 0 && isAsciiWord(text.charCodeAt(at - 1))) return -1
    const next = text.charCodeAt(at + 1)
    if (next < 128 && ascii[code * 128 + next] === 0) return -1
  }
  const tails = pairs.get(pairAt(text, at))
  return tails === undefined
    ? -1
    : longestEnd(text, at, tails.byThird.get(text.charCodeAt(at + 2)) ?? tails.any)
}

function find(index: Index, folded: string, from = 0, to = folded.length): Stretch[] {
  const found: Stretch[] = []
  for (let at = from; at < to; at++) {
    const end = endAt(index, folded, at)
    if (end < 0) continue
    found.push({ start: at, end })
    at = end - 1
  }
  return found
}

function endOfWords(text: string): number {
  let end = text.length
  while (end > 0 && afterPhrase.test(text.charAt(end - 1))) end--
  return end
}

/** What a text that ends with a phrase ends with; undefined where that takes more than a look at its last letters. */
function endingOf(text: string): string | undefined {
  const word = lastWord.exec(text)?.[0] ?? ''
  return text.charCodeAt(text.length - word.length - 1) >= 128 ? undefined : word
}

const allOf = ({ pairs }: Index): Phrase[] =>
  [...pairs.values()].flatMap(({ byThird, any }) => [...any, ...[...byThird.values()].flat()])

/** Phrases in lower case → what finds them; a blank in one stands for any blanks, hyphens, marks and closing brackets. */
export function phraseMatcher(phrases: Iterable<string>): PhraseMatcher {
  const index = indexOf(phrases)
  const endings = new Set(allOf(index).map(({ words }) => endingOf(words)))
  const mayEnd = (text: string): boolean => {
    const ending = endingOf(foldCase(text.slice(-longestWord)))
    return ending === undefined || endings.has(ending)
  }
  return {
    find: (text, from, to) => find(index, foldCase(text), from, to),
    standsIn: folded => {
      for (let at = 0; at < folded.length; at++) if (endAt(index, folded, at) >= 0) return true
      return false
    },
    endAt: (folded, at) => endAt(index, folded, at),
    endsIn: text => {
      const end = endOfWords(text)
      return mayEnd(text.slice(0, end)) && find(index, foldCase(text)).at(-1)?.end === end
    },
  }
}

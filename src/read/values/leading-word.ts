import { knownStates, type State } from '../../model/status.ts'
import { leadOver } from '../vocabulary/clause-words.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { statusWords } from '../vocabulary/status-words.ts'
import { anyOf, isWide, joinedIn } from '../vocabulary/words.ts'

/** Status words → states: the built-in ones and those that a project adds. */
export interface StatusVocabulary extends ReadonlyMap<string, State> {
  /** The length of the longest word. */
  readonly longest: number
  /** The state that a text names whatever blanks stand in it: `inreview`. */
  readonly joined: (text: string) => State | undefined
}

/** The built-in status words with a project's own, which win. */
export function statusVocabulary(extra: Readonly<Record<string, State>> = {}): StatusVocabulary {
  const words = new Map<string, State>(
    knownStates.flatMap(state => statusWords[state].map(word => [word, state] as const)),
  )
  for (const [word, state] of Object.entries(extra)) words.set(normalizeWords(word), state)
  const longest = Math.max(...[...words.keys()].map(word => word.length))
  return Object.assign(words, { longest, joined: joinedIn(words) })
}

/** Whether a word that ends before an index ends there for good. */
function isBehindWord(text: string, at: number): boolean {
  if (at >= text.length) return true
  const code = text.charCodeAt(at)
  if (code < 128)
    return !((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90))
  return !/[\p{L}\p{N}]/u.test(text.charAt(at))
}

/** The longest status word that a text begins with. */
export function leadingWord(text: string, words: StatusVocabulary): string | undefined {
  const isFree = isWide(text) ? (): boolean => true : isBehindWord
  for (let end = Math.min(text.length, words.longest); end >= 0; end--) {
    if (!isFree(text, end)) continue
    const word = text.slice(0, end)
    if (words.has(word) && (isBehindWord(text, end) || isWide(word))) return word
  }
  return undefined
}

/** What precedes a status word: dates, emoji, brackets, marks, `Status:` said once more, articles. */
const before = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}\u0345]+|(?:adr )?status\s*[:：]?\s+|\d[\d\-/.:年月日t ]*(?=\D|$)|(?:${anyOf(leadOver)})\s+)+`,
  'u',
)

/** A text in normal form without what precedes its status word. */
export const withoutLead = (text: string): string => text.replace(before, '')

import type { State } from '../../model/status.ts'
import { phraseMatcher, type PhraseMatcher } from '../values/phrase-matcher.ts'
import { leadingWord, withoutLead, type StatusVocabulary } from '../values/leading-word.ts'
import { beings, classOf } from '../vocabulary/clause-words.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { anyOf } from '../vocabulary/words.ts'

/** A status word where it stands. */
export interface FoundState {
  readonly start: number
  readonly end: number
  readonly state: State
}

const word = /[\p{L}\p{N}'’\u0345]+/gu

const matchers = new WeakMap<StatusVocabulary, PhraseMatcher>()

function matcherOf(states: StatusVocabulary): PhraseMatcher {
  const known = matchers.get(states)
  if (known !== undefined) return known
  const made = phraseMatcher(states.keys())
  matchers.set(states, made)
  return made
}

/**
 * The first status word of a folded text from an index on, as far as another: behind words that name the record, help a verb
 * or give its mood. `anywhere` lets any words stand before it.
 */
export function stateIn(
  text: string,
  from: number,
  to: number,
  states: StatusVocabulary,
  anywhere = false,
): FoundState | undefined {
  const matcher = matcherOf(states)
  word.lastIndex = from
  for (let match = word.exec(text); match !== null && match.index < to; match = word.exec(text)) {
    const end = matcher.endAt(text, match.index)
    const state = end < 0 ? undefined : states.get(normalizeWords(text.slice(match.index, end)))
    if (state !== undefined) return { start: match.index, end, state }
    if (!anywhere && classOf(match[0]) === undefined) return undefined
  }
  return undefined
}

const firstWord = /\p{L}+/u

/** The status word that a text begins with in another spelling: `inReview`, or a sign that a project chose. */
export function spelledState(text: string, states: StatusVocabulary): State | undefined {
  const plain = normalizeWords(text)
  const found = leadingWord(withoutLead(plain), states) ?? leadingWord(plain, states)
  if (found !== undefined) return states.get(found)
  return states.joined(plain) ?? states.joined(firstWord.exec(plain)?.[0] ?? '')
}

const helped = new RegExp(String.raw`(?<!\p{L})(?:now|${anyOf(beings)})\s+(?:\p{L}+ly\s+)?$`, 'u')

/** A state that a thing of the line is said to be in, whatever that is; no end of the record follows from it. */
export function anyState(folded: string, states: StatusVocabulary): State | undefined {
  const found = stateIn(folded, 0, folded.length, states, true)
  if (found === undefined || found.state === 'superseded' || found.state === 'deprecated') return undefined
  return helped.test(folded.slice(0, found.start)) ? found.state : undefined
}

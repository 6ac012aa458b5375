import { classOf, onlyWords, partNouns } from '../vocabulary/clause-words.ts'
import {
  forWords,
  inWords,
  noScopeWords,
  ofWords,
  scopeWords,
  withinWords,
} from '../vocabulary/prepositions.ts'
import { anyOf } from '../vocabulary/words.ts'
import type { Line } from './line.ts'
import { saysPartly } from './partly.ts'
import { thing } from './segments.ts'

const word = /[\p{L}\p{N}'’\u0345]+/gu

/** A preposition that puts the thing before it into the record behind it: *the chapter on walls in*. */
const within = new RegExp(
  String.raw`(?:^|\s)(?:${anyOf(withinWords)})\s*(?:the\s+|our\s+)?(?:adrs?|decisions?|records?|rfcs?)?[\s:([*_"“'-]*$`,
)

/** Whether the words between a verb and a reference say that something in the record is meant, and not the record. */
export function namesPart(between: string): boolean {
  if (between.trim() === '') return false
  if (between.includes('§') || partBetween.test(between)) return true
  const things = [...between.matchAll(word)].some(([text]) => classOf(text) === undefined)
  return things && within.test(between)
}

const partBetween = new RegExp(String.raw`(?<!\p{L})(?:${partNouns})\s+(?:${anyOf(ofWords)})(?!\p{L})`, 'u')

/** `’s decision on walls`, `§3`, `section 2`, `clauses 6 and 11`, `for:`, `for this layer`, `only`. */
const partPattern = new RegExp(
  String.raw`^[\])}*_"”\s]*(?:['’]s\s+\p{L}|(?:[,(]\s*)?(?:§|(?:${partNouns})\s+(?:[\divx]|[a-z](?![\p{L}\p{N}])|["“(]))|(?:${anyOf(inWords)})\s+(?:\p{L}{1,4}\s+){0,2}(?:${partNouns})(?!\p{L})|(?:${anyOf(forWords)})\s*:|for\s+(?:${anyOf(scopeWords)})\s+(?!${anyOf(noScopeWords)})\p{L}|(?:${anyOf(onlyWords)})(?!\p{L})|[(,]\s*(?:${anyOf(onlyWords)})(?!\p{L}))`,
  'u',
)

/** What stands in brackets directly behind a reference. */
const noteBehind = /^[\])}*_"”\s]*[(（]([^()（）]{1,120})[)）]/

const partInNote = new RegExp(
  String.raw`^\s*(?:only\s+)?(?:the\s+)?(?:§|(?:${partNouns})\s+(?:[\divx]|["“]))|(?<!\p{L})only(?!\p{L})`,
  'u',
)

/** `(was: accepted in part)` tells of the time before. */
const noteOfPast = /^[\])}*_"”\s]*[(（]\s*(\p{L}+)/u

/** Whether what stands behind a reference, up to another index, says that only a part of it is meant. */
export function partBehind({ words }: Line, end: number, to: number): boolean {
  const behind = words.slice(end, to)
  if (classOf(noteOfPast.exec(behind)?.[1] ?? '') === 'past') return false
  if (partPattern.test(behind) || saysPartly(behind)) return true
  const note = noteBehind.exec(words.slice(end, end + 140))?.[1]
  // A note that names another record tells of that.
  return note !== undefined && !note.includes(thing) && (partInNote.test(note) || saysPartly(note))
}

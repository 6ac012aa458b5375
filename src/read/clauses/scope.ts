import { classOf, limitWords, onlyWords, partNouns } from '../vocabulary/clause-words.ts'
import { butWords } from '../vocabulary/joining-words.ts'
import { forWords, inWords, noScopeWords, scopeWords, withinWords } from '../vocabulary/prepositions.ts'
import { anyOf } from '../vocabulary/words.ts'
import type { Line } from './line.ts'
import { word } from './opening.ts'
import { saysPartly } from './partly.ts'
import { thing } from './segments.ts'

const inRecord = anyOf(withinWords)
const forWord = anyOf(forWords)
const butWord = anyOf(butWords)
const limit = String.raw`(?<!\p{L})(?:${limitWords})(?!\p{L})`

/** A preposition that puts the thing before it into the record behind it: *the chapter on walls in*. */
const within = new RegExp(
  String.raw`(?:^|\s)(?:${inRecord})\s*(?:the\s+|our\s+)?(?:adrs?|decisions?|records?|rfcs?)?[\s:([*_"“'-]*$`,
)
const partOf = new RegExp(String.raw`(?<!\p{L})(?:${partNouns})\s+(?:${inRecord})(?!\p{L})|${limit}`, 'u')

/** Whether the words between a verb and a reference say that something in the record is meant, and not the record. */
export function namesPart(between: string): boolean {
  if (between.trim() === '') return false
  if (between.includes('§') || partOf.test(between)) return true
  const things = [...between.matchAll(word)].some(([text]) => classOf(text) === undefined)
  return things && within.test(between)
}

const listedPart = new RegExp(
  String.raw`^[\s,;&]*(?:(?:and|or|also|the|a|some|few|und|die|den|einige|et|des|les|la|y|las|e|le|og|och|het|oraz|и)\s+){0,3}(?:(?:${partNouns})(?:\s+\d+)?\s+(?:${inRecord})\s|§\s*\d+\s+(?:${inRecord})\s)`,
  'u',
)

/** Whether a list goes on with a part of a record: `ADR-3 and parts of ADR-4`. */
export const listsPart = (between: string): boolean => listedPart.test(between)

const forThing = new RegExp(String.raw`(?:^|\s)(?:${forWord})\s+(?!now|good|ever|reasons?|sake)\p{L}`, 'u')

/** Whether the words between *superseded* and *by* say for what: `superseded for the kitchen by`. */
export const saysForWhat = (between: string): boolean => forThing.test(between)

/** `’s decision on walls`, `§3`, `section 2`, `clauses 6 and 11`, `for:`, `for this layer`, `only`, `except …`. */
const partPattern = new RegExp(
  String.raw`^[\])}*_"”\s]*(?:['’]s\s+\p{L}|(?:[,(]\s*)?(?:§|(?:${partNouns})\s+(?:[\divx]|[a-z](?![\p{L}\p{N}])|["“(]))|(?:${anyOf(inWords)})\s+(?:\p{L}{1,4}\s+){0,2}(?:${partNouns})(?!\p{L})|(?:${forWord})\s*:|for\s+(?:${anyOf(scopeWords)})\s+(?!${anyOf(noScopeWords)})\p{L}|(?:${forWord})\s+[^.;,()]{1,60}?\s(?:${onlyWords})(?!\p{L})|[(,]?\s*(?:${onlyWords}|${limitWords})(?!\p{L}))`,
  'u',
)

/** What stands in brackets directly behind a reference. */
const noteBehind = /^[\])}*_"”\s]*[(（]([^()（）]{1,120})[)）]/

const partInNote = new RegExp(
  String.raw`^\s*(?:only\s+)?(?:the\s+)?(?:§|(?:${partNouns})\s+(?:[\divx]|["“]))|(?<!\p{L})(?:${onlyWords})(?!\p{L})|${limit}`,
  'u',
)

/** `(was: accepted in part)` tells of the time before. */
const noteOfPast = /^[\])}*_"”\s]*[(（]\s*(\p{L}+)/u

/** Whether what stands behind a reference, up to another index, says that only a part of it is meant. */
export function partBehind({ words }: Line, end: number, to: number): boolean {
  const behind = words.slice(end, to)
  const lead = classOf(noteOfPast.exec(behind)?.[1] ?? '')
  if (lead === 'past' || lead === 'former') return false
  if (saysPartly(behind) || (partPattern.test(behind) && !listsPart(behind))) return true
  const note = noteBehind.exec(words.slice(end, end + 140))?.[1]
  // A note that names another record tells of that.
  return note !== undefined && !note.includes(thing) && (partInNote.test(note) || saysPartly(note))
}

const forOnly = String.raw`(?<!\p{L})(?:${forWord})\s+[^.;,()]{1,60}?\s(?:${onlyWords})(?!\p{L})`
const limitsAny = new RegExp(`${limit}|${forOnly}`, 'u')

/** Whether words that name a thing leave something of it out. */
export const limitsThing = (words: string): boolean => saysPartly(words) || limitsAny.test(words)

const limits = new RegExp(
  String.raw`^[\s*_]*(?:(?:${butWord})\s+)?(?:(?:${limitWords})(?!\p{L})|(?:${onlyWords})\s+(?:${forWord}|${inRecord}|on|en|w)\s)`,
  'u',
)

/** Whether a stretch behind a comma says that what was said before it holds for a part only: `, but only for the kitchen`. */
export const limitsScope = (words: string): boolean => saysPartly(words) || limits.test(words)

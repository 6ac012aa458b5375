import { classOf, type WordClass } from '../vocabulary/clause-words.ts'
import type { Mood } from './clause.ts'
import { thing } from './segments.ts'

/** What stands before the verb or the state of a clause. */
export interface Opening {
  /** What it names as the subject: nothing, the record, a thing, or what *which* refers to. */
  readonly subject: 'none' | 'self' | 'pronoun' | 'part' | 'relative'
  readonly mood: Mood
  /** Whether it says *formerly*, and not only *was*. */
  readonly former: boolean
  /** Whether it makes what follows a condition, or follow from one. */
  readonly condition: boolean
  /** Whether it denies anything: `do not use`. */
  readonly denied: boolean
}

export const word = /[\p{L}\p{N}'’\u0345]+/gu

interface Gathered {
  subject: Opening['subject']
  mood: Mood
  former: boolean
  condition: boolean
  denied: boolean
  demonstrative: boolean
}

const moods: Partial<Record<WordClass, Mood>> = { past: 'was', former: 'was', modal: 'will', not: 'not' }

/** *This decision to rest* is this record; *the decision to rest* may be a part of it. */
function subjectWith({ subject, demonstrative }: Gathered, kind: WordClass | undefined): Opening['subject'] {
  if (kind === 'relative') return demonstrative ? subject : 'relative'
  if (kind === 'pronoun') return subject === 'none' ? 'pronoun' : subject
  if (kind === 'self' || kind === 'record') return subject === 'part' ? subject : 'self'
  return demonstrative && subject === 'self' ? subject : 'part'
}

const naming: readonly WordClass[] = ['self', 'record', 'relative', 'pronoun']

const isThis: readonly (WordClass | undefined)[] = ['self', 'record']

/** One word more: words directly before the verb give the mood, others the subject. */
function take(gathered: Gathered, kind: WordClass | undefined): void {
  gathered.denied ||= kind === 'not'
  if (kind === 'condition') gathered.condition = true
  else if (kind === undefined || naming.includes(kind)) {
    // *No decision supersedes it.*
    if (gathered.mood !== 'not' || !isThis.includes(kind)) gathered.mood = 'is'
    gathered.former = false
    gathered.subject = subjectWith(gathered, kind)
    gathered.demonstrative ||= kind === 'self'
  } else if (gathered.mood !== 'not') {
    gathered.mood = moods[kind] ?? gathered.mood
    gathered.former ||= kind === 'former'
  }
}

const number = /^\.?\s*[#\d\ufffc]/
const notPrefix = /(?<!\p{L})(?:un|de)-$/u

/** A word where it stands: *no* is short for *number* only before one. */
function kindOf([text, index]: readonly [string, number], whole: string): WordClass | undefined {
  if (text !== 'no') return classOf(text)
  return number.test(whole.slice(index + text.length, index + 8)) ? 'neutral' : 'not'
}

const silent: Opening = { subject: 'none', mood: 'is', former: false, condition: false, denied: false }

/** What the words of a folded text say of the verb behind them. */
export function openingOf(text: string): Opening {
  if (/^\s*$/.test(text)) return silent
  const gathered: Gathered = { ...silent, demonstrative: false }
  if (text.includes('§') || text.includes(thing)) take(gathered, undefined)
  for (const match of text.matchAll(word)) take(gathered, kindOf([match[0], match.index], text))
  const { demonstrative: _, ...opening } = gathered
  if (notPrefix.test(text)) return { ...opening, mood: 'not' }
  return opening.condition && opening.mood !== 'not' ? { ...opening, mood: 'will' } : opening
}

const notInList: readonly (WordClass | undefined)[] = [undefined, 'pronoun', 'relative', 'not', 'condition']

/** Whether a text between references only joins them to a list: no word of it names a thing. */
export function isList(text: string): boolean {
  if (/^[\s,;&/]*$/.test(text)) return true
  if (text.includes('§')) return false
  for (const [each] of text.matchAll(word)) if (notInList.includes(classOf(each))) return false
  return true
}

/** Whether a text denies what it stands in: *by nobody*, *does not*. */
export function denies(text: string): boolean {
  for (const [each] of text.matchAll(word)) if (classOf(each) === 'not') return true
  return /(?<!\p{L})no one(?!\p{L})/u.test(text)
}

/** Helps a verb; in a list there is none: *superseded by ADR-3, as is ADR-4*. */
export const helps =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|been|ist|sind|wird|wurde|est|sont|es|son|foi|è|sono)(?!\p{L})/u

const conditionBehind =
  /^[\s)\]*_,]*(?:only\s+)?(?:if|unless|once|as soon as|provided|when (?:accepted|approved|ratified|merged|done)|falls|sofern|sobald|zodra|si|dès que|cuando|quando)(?!\p{L})/u
const notBehind =
  /^[\s)\]*_]*(?:nicht|niet|ikke|ikkje|inte|ej)(?:\s+(?:mehr|meer|lenger|længere|längre))?\s*$/
const planBehind = /^\S{0,8}(?:予定|예정)/

/** The mood that the words behind what a verb governs leave it: `…, once it is built`, `ersetzt ADR-3 nicht`. */
export function moodBehind(words: string, mood: Mood): Mood {
  if (notBehind.test(words)) return 'not'
  return conditionBehind.test(words) || planBehind.test(words) ? 'will' : mood
}

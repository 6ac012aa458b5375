import { classOf, type WordClass } from '../vocabulary/clause-words.ts'
import type { Mood } from './clause.ts'
import { thing } from './segments.ts'

/** What stands before the verb or the state of a clause. */
export interface Opening {
  /** What it names as the subject: nothing, the record, a thing, or what *which* refers to. */
  readonly subject: 'none' | 'self' | 'pronoun' | 'part' | 'relative'
  readonly mood: Mood
}

export const word = /[\p{L}\p{N}'’\u0345]+/gu

interface Gathered {
  subject: Opening['subject']
  mood: Mood
  condition: boolean
  demonstrative: boolean
}

const moods: Partial<Record<WordClass, Mood>> = { past: 'was', modal: 'will', not: 'not' }

/** *This decision to rest* is this record; *the decision to rest* may be a part of it. */
function subjectWith({ subject, demonstrative }: Gathered, kind: WordClass | undefined): Opening['subject'] {
  if (kind === 'relative') return demonstrative ? subject : 'relative'
  if (kind === 'pronoun') return subject === 'none' ? 'pronoun' : subject
  if (kind === 'self' || kind === 'record') return subject === 'part' ? subject : 'self'
  return demonstrative && subject === 'self' ? subject : 'part'
}

const naming: readonly WordClass[] = ['self', 'record', 'relative', 'pronoun']

/** One word more: words directly before the verb give the mood, others the subject. */
function take(gathered: Gathered, kind: WordClass | undefined): void {
  if (kind === 'condition') gathered.condition = true
  else if (kind === undefined || naming.includes(kind)) {
    gathered.mood = 'is'
    gathered.subject = subjectWith(gathered, kind)
    gathered.demonstrative ||= kind === 'self'
  } else if (gathered.mood !== 'not') gathered.mood = moods[kind] ?? gathered.mood
}

/** What the words of a folded text say of the verb behind them. */
export function openingOf(text: string): Opening {
  const gathered: Gathered = { subject: 'none', mood: 'is', condition: false, demonstrative: false }
  if (text.includes('§') || text.includes(thing)) take(gathered, undefined)
  for (const [each] of text.matchAll(word)) take(gathered, classOf(each))
  const { subject, mood, condition } = gathered
  return { subject, mood: condition && mood !== 'not' ? 'will' : mood }
}

/** Whether a text between references only joins them to a list: no word of it names a thing. */
export function isList(text: string): boolean {
  if (text.includes('§')) return false
  for (const [each] of text.matchAll(word)) {
    const kind = classOf(each)
    if (
      kind === undefined ||
      kind === 'pronoun' ||
      kind === 'relative' ||
      kind === 'not' ||
      kind === 'condition'
    )
      return false
  }
  return true
}

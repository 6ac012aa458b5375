import { recordRelations, type IssueRelation, type RecordRelation } from '../../model/relation.ts'
import { once } from '../../model/once.ts'
import { saysPartly, withoutPartly } from '../clauses/partly.ts'
import { remembering } from '../remembering.ts'
import type { RichText } from '../rich-text.ts'
import { partNouns } from '../vocabulary/clause-words.ts'
import { andWords, orWords } from '../vocabulary/joining-words.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import {
  amendedWords,
  relationPhrases,
  trailingPhrases,
  type RelationPhrase,
} from '../vocabulary/relation-words.ts'
import { articles, ofWords } from '../vocabulary/prepositions.ts'
import { anyOf } from '../vocabulary/words.ts'
import { phraseMatcher, type Stretch } from './phrase-matcher.ts'
import type { Reference } from './references.ts'

/** A relation as read of a record and of an issue: the kind of reference picks one. */
export interface Verb {
  readonly record: RecordRelation
  readonly issue: IssueRelation
  readonly partial?: boolean
}

/** A verb where it stands in a text. */
export interface Hit extends Verb {
  readonly start: number
  readonly end: number
  /** Whether it is a participle without its preposition: only what stands right behind it is its object. */
  readonly alone?: boolean
}

export const mention: Verb = { record: 'mentions', issue: 'mentions' }

/** Whether a verb relates in no certain way: `See also`. */
export const isLoose = ({ record, issue }: Verb): boolean => record === 'relates-to' && issue === 'relates-to'

/** `Superseded [0019](…)`: as a status, the word needs no *by*. */
export const supersededAlone: Verb = { record: 'superseded-by', issue: 'relates-to' }

/** What helps a participle of the perfect, by the preposition that stands behind it in the passive. */
const perfect: Readonly<Record<string, readonly string[]>> = {
  by: ['has', 'have', 'had'],
  par: ['a', 'ont', 'avait'],
  por: ['ha', 'han', 'había'],
  da: ['ha', 'hanno', 'aveva'],
  av: ['har', 'hade', 'hadde'],
  af: ['har', 'havde'],
  door: ['heeft', 'hebben', 'had'],
}

const inverseOf = ({ record }: RelationPhrase): RelationPhrase | undefined =>
  relationPhrases.find(entry => entry.record === recordRelations[record])

/** `superseded by` → `has superseded`: the perfect of the relation the other way round. */
const perfectsOf = (entry: RelationPhrase): string[] =>
  entry.phrases.flatMap(phrase => {
    const [participle = '', preposition = '', ...rest] = phrase.split(' ')
    return rest.length > 0 ? [] : (perfect[preposition] ?? []).map(helper => `${helper} ${participle}`)
  })

const byPhrase = once((): ReadonlyMap<string, RelationPhrase> => {
  const stated = relationPhrases.flatMap(entry => entry.phrases.map(phrase => [phrase, entry] as const))
  const perfects = relationPhrases
    .filter(({ record }) => record.endsWith('-by'))
    .flatMap(entry => perfectsOf(entry).map(phrase => [phrase, inverseOf(entry) ?? entry] as const))
  return new Map([...perfects, ...stated])
})

/** The phrases without blanks: `supersededby` is written in one word. */
const byJoined = once(
  (): ReadonlyMap<string, RelationPhrase> =>
    new Map(
      [...byPhrase()].flatMap(([phrase, entry]) =>
        phrase.includes(' ') ? [[phrase.replaceAll(' ', ''), entry] as const] : [],
      ),
    ),
)

const matcher = once(() => phraseMatcher(byPhrase().keys()))

/** What a verb begins with: as *superseded* in `superseded, in part, by`, where other words may stand within the phrase. */
const beginnings = once(() => {
  const strong = [...byPhrase()].filter(([, { record }]) => record !== 'relates-to').map(([phrase]) => phrase)
  return phraseMatcher(
    new Set([...byPhrase().keys(), ...strong.map(phrase => phrase.split(' ')[0] ?? phrase), ...amendedWords]),
  )
})

/** Whether a folded text can hold a verb in front of what it governs: most prose does not. */
export const mayHoldVerb = (folded: string): boolean => beginnings().standsIn(folded)

const phraseOf = (text: string): RelationPhrase | undefined =>
  byPhrase().get(normalizeWords(/[\])]/.test(text) ? text.replace(/[\])]/g, '') : text))

const phraseOfLabel = (text: string): RelationPhrase | undefined =>
  phraseOf(text) ?? byJoined().get(normalizeWords(text))

const between = new RegExp(String.raw`\s*[/,&+]\s*|\s+(?:${anyOf(andWords, orWords)})\s+`, 'iu')
const partsOf = (label: string): string[] => label.split(between)

const partOf = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:${anyOf(articles)})[\s_-]+)?(?:${partNouns})(?:[\s_-]+(?:${anyOf(ofWords)}))?(?![\p{L}])`,
  'iu',
)

/** `Supersedes section of`, `Partially amends` → the label without the words that make it one of a part. */
function withoutPart(label: string): string | undefined {
  if (saysPartly(label)) return withoutPartly(label)
  return partOf.test(label) ? label.replace(partOf, ' ') : undefined
}

function labelPhrase(stated: string): Verb | undefined {
  const whole = phraseOfLabel(stated)
  const inPart = whole === undefined ? withoutPart(stated) : undefined
  const phrase = whole ?? (inPart === undefined ? undefined : phraseOfLabel(inPart))
  if (phrase === undefined) return undefined
  const { record, issue } = phrase
  return whole === undefined ? { record, issue, partial: true } : { record, issue }
}

/** A label that is made of relation phrases (`Supersedes/closes`) → its verbs; none where it is any other label. */
export const verbsOfLabel = remembering((label: string): readonly Verb[] => {
  const verbs: Verb[] = []
  for (const part of partsOf(label)) {
    const bare = part.includes('(') ? part.replace(/\s*\(.*$/, '') : part
    const verb = labelPhrase(bare)
    if (verb === undefined) return []
    verbs.push(saysPartly(part) ? { ...verb, partial: true } : verb)
  }
  // `Relates to / refines` leaves open which it is.
  const loose = verbs.find(isLoose)
  return loose === undefined ? verbs : [loose]
})

/** Every verb of a folded text, in order, that begins in a stretch of it. */
export function verbsIn(text: string, within?: Stretch): Hit[] {
  const hits: Hit[] = []
  for (const { start, end } of matcher().find(text, within?.start, within?.end)) {
    const phrase = phraseOf(text.slice(start, end))
    if (phrase !== undefined) hits.push({ record: phrase.record, issue: phrase.issue, start, end })
  }
  return hits
}

const amended = new RegExp(String.raw`^[^\p{L}\p{N}]*(${amendedWords.join('|')})(?![\p{L}\p{N}])`, 'u')

/** A participle that a stretch of a folded text begins with: `amended 2021-03-04 (ADR-7)`. */
export function participleAt(text: string, from: number, to: number): Hit | undefined {
  const match = amended.exec(text.slice(from, to))
  if (match?.[1] === undefined) return undefined
  const start = from + match[0].length - match[1].length
  return { record: 'amended-by', issue: 'relates-to', start, end: start + match[1].length, alone: true }
}

/** Every trailing phrase holds a letter beyond ASCII, but for those of Turkish, German and Dutch. */
const beginsTrail = /[^\0-\x7f]|ile\s|e[rt]/
const longestTrail = 60

/** Whether a verb can stand behind a reference in a folded text. */
export const mayTrail = (text: string, { end }: Reference): boolean =>
  beginsTrail.test(text.slice(end, end + longestTrail))

/**
 * `ADR-5로 대체됨`, `durch ADR-5 ersetzt`: in a folded text, the verb that stands behind the reference it governs. A verb with
 * another reference behind it governs that.
 */
export function trailingVerb(text: string, { start, end }: Reference, next = text.length): Hit | undefined {
  const after = text.slice(end, end + longestTrail)
  if (!beginsTrail.test(after)) return undefined
  const before = text.slice(Math.max(0, start - 20), start)
  for (const { pattern, before: asked, record, issue } of trailingPhrases) {
    const length = (asked?.test(before) ?? true) ? pattern.exec(after)?.[0].length : undefined
    const isFree = length !== undefined && (next >= text.length || /\S/.test(text.slice(end + length, next)))
    if (isFree) return { record, issue, start: end, end: end + length }
  }
  return undefined
}

const isLink = (reference: Reference): boolean =>
  reference.to === 'record'
    ? reference.label !== undefined
    : (reference.url ?? reference.elsewhere) !== undefined

/** `[Superseded by ADR-7](0007.md)`: the verb that the text of a link begins with, for the link itself. */
export function ownVerb({ text }: RichText, reference: Reference): Verb | undefined {
  if (!isLink(reference)) return undefined
  const label = foldCase(text.slice(reference.start, reference.end))
  const end = matcher().endAt(label, 0)
  return end < 0 ? undefined : phraseOf(label.slice(0, end))
}

/** Whether a text ends with a phrase whose object is still to come. */
export const endsWithPhrase = (text: string): boolean => matcher().endsIn(text)

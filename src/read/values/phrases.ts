import type { IssueRelation, RecordRelation } from '../../model/relation.ts'
import { once } from '../../model/once.ts'
import { remembering } from '../remembering.ts'
import { blankSpans, type RichText } from '../rich-text.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import {
  negationWords,
  partialWords,
  relationPhrases,
  trailingPhrases,
  type RelationPhrase,
} from '../vocabulary/relation-words.ts'
import { phraseMatcher } from './phrase-matcher.ts'
import { findReferences, type Reference } from './references.ts'

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
  readonly partial: boolean
}

/** What tells most texts without such a word from one with it. */
const anyPartialWord = new RegExp(partialWords.join('|'))
const mayBePartial = (text: string): boolean => anyPartialWord.test(foldCase(text))

const partialBefore = new RegExp(String.raw`(?:^|[\s(])(?:${partialWords.join('|')})\s*$`, 'iu')
const partialAnywhere = new RegExp(String.raw`(?<!\p{L})(?:${partialWords.join('|')})(?!\p{L})`, 'iu')

/** Whether a text has a word that makes a relation a partial one. */
export const saysPartly = (text: string): boolean => mayBePartial(text) && partialAnywhere.test(text)

export const mention: Verb = { record: 'mentions', issue: 'mentions' }

const byPhrase = once(
  (): ReadonlyMap<string, RelationPhrase> =>
    new Map(relationPhrases.flatMap(entry => entry.phrases.map(phrase => [phrase, entry] as const))),
)

const matcher = once(() => phraseMatcher(byPhrase().keys()))

const phraseOf = (text: string): RelationPhrase | undefined =>
  byPhrase().get(normalizeWords(/[\])]/.test(text) ? text.replace(/[\])]/g, '') : text))

const partsOf = (label: string): string[] =>
  /[/,&+]|and|or/i.test(label) ? label.split(/\s*(?:[/,&+]|\band\b|\bor\b)\s*/iu) : [label]

/** A label that is made of relation phrases (`Supersedes/closes`) → its verbs; none where it is any other label. */
export const verbsOfLabel = remembering((label: string): readonly Verb[] => {
  const mayBePartly = mayBePartial(label)
  const partial = mayBePartly && partialAnywhere.test(label)
  const verbs: Verb[] = []
  for (const part of partsOf(label)) {
    const stated = part.includes('(') ? part.replace(/\s*\(.*$/, '') : part
    const phrase = phraseOf(mayBePartly ? stated.replace(partialAnywhere, ' ') : stated)
    if (phrase === undefined) return []
    const { record, issue } = phrase
    verbs.push(partial ? { record, issue, partial } : { record, issue })
  }
  return verbs
})

/** Every verb of a text that begins between two indexes, in order. */
export function hitsOf(rich: RichText, from?: number, to?: number): Hit[] {
  const text = blankSpans(rich, 'code', 'delete')
  const hits: Hit[] = []
  for (const { start, end } of matcher().find(text, from, to)) {
    const phrase = phraseOf(text.slice(start, end))
    if (phrase === undefined) continue
    const before = text.slice(Math.max(0, start - 30), start)
    const { record, issue } = negationWords.test(before) ? mention : phrase
    const link = rich.spans.find(s => s.kind === 'link' && s.start <= start && s.end > start)
    hits.push({
      record,
      issue,
      partial: mayBePartial(before) && partialBefore.test(before),
      start: link?.start ?? start,
      end,
    })
  }
  return hits
}

/** Every trailing phrase holds a letter beyond ASCII, but for `ile yerini`. */
const mayTrail = /[^\0-\x7f]|ile\s/i

/** `ADR-5로 대체됨`, `由 ADR-5 取代`: languages whose verb stands behind what it governs. */
export function trailing(rich: RichText, { end }: Reference): Hit | undefined {
  const after = rich.text.slice(end, end + 40)
  if (!mayTrail.test(after)) return undefined
  const phrase = trailingPhrases.find(({ pattern }) => pattern.test(after))
  return phrase === undefined
    ? undefined
    : { record: phrase.record, issue: phrase.issue, start: end, end, partial: false }
}

/** Whether a text ends with a phrase whose object is still to come. */
export const endsWithPhrase = (text: string): boolean => matcher().endsIn(text)

/** Whether a text says that another record takes this one's place. */
export function saysSuperseded(rich: RichText): boolean {
  return (
    hitsOf(rich).some(hit => hit.record === 'superseded-by') ||
    trailingPhrases.some(
      ({ record, pattern }) =>
        record === 'superseded-by' &&
        findReferences(rich, { keyPrefixes: [] }).some(({ end }) =>
          pattern.test(rich.text.slice(end, end + 40)),
        ),
    )
  )
}

/** Whether a text begins by saying how it relates to another record, as a status that is none does. */
export function beginsWithVerb(text: string): boolean {
  const [first] = matcher().find(text)
  return first !== undefined && text.replace(/^[^\p{L}]+/u, '').startsWith(text.slice(first.start, first.end))
}

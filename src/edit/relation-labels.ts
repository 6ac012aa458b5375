import { isRecordRelation, type RecordRelation } from '../model/relation.ts'
import { relationPhrases } from '../read/vocabulary/relation-words.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'
import { supersessionLike } from './state-words.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How a relation is said on a page: `Amended by`; of a part, `Amended in part by`, `Partly amends`. */
export function relationLabel(relation: RecordRelation, partial = false): string {
  const words = relation.replaceAll('-', ' ')
  if (!partial) return capital(words)
  return words.endsWith(' by') ? `${capital(words.slice(0, -2))}in part by` : `Partly ${words}`
}

/** The relation that a word or phrase names: `amends`, `Amended by`, `superseded-by`. Undefined where it names none. */
export function relationNamed(text: string): RecordRelation | undefined {
  const plain = normalizeWords(text)
  const known = relationPhrases.find(({ phrases }) => phrases.includes(plain))
  const own = plain.replaceAll(' ', '-')
  return known?.record ?? (isRecordRelation(own) ? own : undefined)
}

/** The labels to say a relation in on a page with a status word: in the language of that word, then in English. */
export function labelsLike(relation: RecordRelation, partial: boolean | undefined, word = ''): string[] {
  const own = partial === true ? undefined : supersessionLike(word)?.[relation]
  return [...(own === undefined ? [] : [own]), relationLabel(relation, partial)]
}

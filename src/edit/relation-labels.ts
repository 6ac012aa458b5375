import { isRecordRelation, type RecordRelation } from '../model/relation.ts'
import { relationPhrases } from '../read/vocabulary/relation-words.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'

/** How a relation is said on a page: `Amended by`. */
export const relationLabel = (relation: RecordRelation): string =>
  (relation.charAt(0).toUpperCase() + relation.slice(1)).replaceAll('-', ' ')

/** The relation that a word or phrase names: `amends`, `Amended by`, `superseded-by`. Undefined where it names none. */
export function relationNamed(text: string): RecordRelation | undefined {
  const plain = normalizeWords(text)
  const known = relationPhrases.find(({ phrases }) => phrases.includes(plain))
  const own = plain.replaceAll(' ', '-')
  return known?.record ?? (isRecordRelation(own) ? own : undefined)
}

import type { RecordRelation } from '../model/relation.ts'
import { verbsOfLabel } from '../read/values/phrases.ts'
import { relationLabel } from './relation-labels.ts'

const wordsOf = (relation: RecordRelation): string[] => relation.split('-')
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** How the words of a kind of link are joined: `superseded-by`, `superseded_by`, `supersededBy`, `supersededby`. */
type Join = (words: readonly string[]) => string

/** The joint of a kind, if it has several words: `amendedby` is read as two. */
function jointOf(kind: string): Join | undefined {
  const mark = /[^-_ ]([-_ ])[^-_ ]/.exec(kind)?.[1]
  if (mark !== undefined) return words => words.join(mark)
  if (/\p{Ll}\p{Lu}/u.test(kind)) return ([first = '', ...rest]) => `${first}${rest.map(capital).join('')}`
  const [verb] = verbsOfLabel(kind)
  return verb !== undefined && wordsOf(verb.record).length > 1 ? words => words.join('') : undefined
}

/** A relation as the kind of a link in a list is spelt, where `models` are other kinds, the nearest first. */
export function kindLike(models: readonly string[], relation: RecordRelation): string {
  const joints = models.flatMap(kind => jointOf(kind) ?? [])
  const [join = (words: readonly string[]): string => words.join('-')] = joints
  const kind = join(wordsOf(relation))
  const [model = ''] = models
  if (/^\p{Lu}/u.test(model)) return /\s/.test(kind) ? relationLabel(relation) : capital(kind)
  return kind
}

import type { Dialect } from './dialect.ts'
import type { TextBlock, Walk } from './field-walk.ts'
import type { LineField } from './labels.ts'
import { isAllReferences, isOfKind } from './of-kind.ts'
import { wholeDay } from './record-dates.ts'
import { isLoose, verbsOfLabel } from './values/phrases.ts'
import { headerLabels, type FieldMeaning } from './vocabulary/field-words.ts'
import { normalizeWords } from './vocabulary/normalize.ts'
import { weakStatusWords } from './vocabulary/status-words.ts'

const notInText: readonly (FieldMeaning | undefined)[] = [
  'title',
  'id',
  'number',
  'implementation-issue',
  'related',
  'related-issue',
]
const longestLabel = 5

/** Whether a label is one of the record only above its first section: below, a thing of the domain may be *introduced*. */
const isHeaderLabel = (label: string): boolean => headerLabels.has(normalizeWords(label))

/** A bold run at the head of a sentence is a label only if what follows is of its kind. */
const isRun = (field: LineField): boolean => field.bold && !field.colon

/**
 * Above the first section any label counts; below, one that is known, in the text itself or an item of the first level, whose
 * value is of its kind.
 */
export function isMetadata(field: LineField, walk: Walk, block: TextBlock, header: boolean): boolean {
  const { vocabulary, dialect } = walk
  const meaning = vocabulary.meaningOf(field.name)
  const isKnown = vocabulary.isKnown(field.name)
  const fits = (): boolean => isOfKind(meaning, field.lines, dialect)
  if (header) return isKnown ? !isRun(field) || fits() : isUnknownLabel(field, block, dialect)
  if (!isKnown || notInText.includes(meaning) || block.depth > 1 || isHeaderLabel(field.name)) return false
  if (meaning === undefined && verbsOfLabel(field.name).every(isLoose)) return false
  const stands = meaning === undefined || meaning.endsWith('issue') || field.bold || block.depth > 0
  return stands && fits()
}

/** `Superseded: 2021-03-04 by [2. Cup](…)`: what looks like a label is a state, and the line a sentence. */
function saysItself({ name }: LineField, { statuses }: Dialect): boolean {
  const word = normalizeWords(name)
  return statuses.has(word) && !weakStatusWords.has(word)
}

/** A label that nobody knows: an emphasized one or that of an item, or one whose whole value is references. */
function isUnknownLabel(field: LineField, block: TextBlock, dialect: Dialect): boolean {
  const [line] = field.lines
  if (line === undefined || field.name.split(/\s+/).length > longestLabel) return false
  if (saysItself(field, dialect)) return false
  if (field.bold || block.depth > 0) return !isRun(field)
  if (field.lines.length > 1) return false
  return isAllReferences(line, dialect) || wholeDay(line, dialect.order) !== undefined
}

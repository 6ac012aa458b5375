import type { Block } from './blocks.ts'
import type { Clause } from './clauses/clause.ts'
import type { Dialect } from './dialect.ts'
import type { BodyFields } from './fields.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, offsetAt, type RichText } from './rich-text.ts'
import { statedLines } from './stated-lines.ts'
import { stateOfLine } from './values/status.ts'
import { classOf } from './vocabulary/clause-words.ts'
import { normalizeWords } from './vocabulary/normalize.ts'
import { weakStatusWords } from './vocabulary/status-words.ts'
import { isWide } from './vocabulary/words.ts'

/** A status that a page states without a label: a banner above the first section. */
export interface Banner {
  /** The block it takes as a whole; undefined of a line beside fields. */
  readonly block: Block | undefined
  readonly field: RawField
}

const strongAt = (rich: RichText): boolean =>
  rich.spans.some(span => span.kind === 'strong' && /^[^\p{L}]*$/u.test(rich.text.slice(0, span.start)))

const hasLetters = (text: string): boolean => /\p{L}/u.test(text)

/** Letters of scripts without blanks between words, particles among them: 已废弃的接口, 廃止の理由; but not 廃止されました. */
const wideRunOn = /^[\u4e00-\u9fff\u30a0-\u30ff\uac00-\ud7afのなをはがにとも]/u

/**
 * Whether a status word only goes before a noun: *Rejected alternatives*, 取消订单. What follows a state of the record is a
 * mark, a date, or a word such as *by* and *because*.
 */
function runsOn(behind: string): boolean {
  if (wideRunOn.test(behind)) return true
  const next = /^[*_]*[ \t]+([\p{Ll}][\p{L}'’]*)/u.exec(behind)?.[1]
  return next !== undefined && !isWide(next) && classOf(next) === undefined
}

/** The state that a line opens with, unless its word is too common to be one without a label. */
function openingState(line: RichText, { statuses, order }: Dialect): Clause | undefined {
  const clause = stateOfLine(line, { words: statuses, order })
  if (clause?.word === undefined) return undefined
  const word = normalizeWords(line.text.slice(clause.word.start, clause.word.end))
  return weakStatusWords.has(word) || runsOn(line.text.slice(clause.word.end)) ? undefined : clause
}

const namesSuccessor = ({ verbs, objects }: Clause): boolean =>
  objects.length > 0 && verbs.some(({ record }) => record === 'superseded-by')

/** Whether a text is nothing but a status: its word, with a date or the record that took its place. */
export function isStatusMark(rich: RichText, dialect: Dialect): boolean {
  const clause = openingState(rich, dialect)
  if (clause?.word === undefined || hasLetters(rich.text.slice(0, clause.start))) return false
  return !hasLetters(rich.text.slice(clause.word.end)) || namesSuccessor(clause)
}

/** Whether a line opens by shouting a status, or says which record took the place of this one. */
function isBanner(line: RichText, dialect: Dialect): boolean {
  const clause = openingState(line, dialect)
  if (clause === undefined) return false
  return (
    (strongAt(line) && !hasLetters(line.text.slice(0, clause.start))) ||
    isStatusMark(line, dialect) ||
    namesSuccessor(clause)
  )
}

/** A stretch of a page as the field `status`. */
export function statusField(line: RichText, origin: RawField['origin']): RawField {
  return {
    name: 'status',
    lines: [line],
    origin,
    start: offsetAt(line, 0),
    end: endOffsetAt(line, line.text.length),
  }
}

/** A heading directly below the title is a banner only if it names the successor. */
function headingBanner(block: Extract<Block, { kind: 'heading' }>, dialect: Dialect): Banner | undefined {
  const clause = openingState(block.text, dialect)
  const isNamed = clause !== undefined && namesSuccessor(clause)
  return isNamed ? { block, field: statusField(block.text, 'heading') } : undefined
}

/**
 * The banner of a page: the first text above its sections that opens with a status, a line among its fields that does, or the
 * heading below the title that names the successor.
 */
export function bannerOf(
  blocks: readonly Block[],
  title: Block | undefined,
  { taken, rest, sectionsAt }: BodyFields,
  dialect: Dialect,
): Banner | undefined {
  const line = rest.find(each => offsetAt(each, 0) < sectionsAt && isBanner(each, dialect))
  if (line !== undefined) return { block: undefined, field: statusField(line, 'line') }
  for (const block of blocks) {
    if (block === title || taken.has(block)) continue
    if (block.kind === 'heading') return headingBanner(block, dialect)
    if (block.kind !== 'text' || block.depth > 0) continue
    const [first] = statedLines(block.text)
    if (first !== undefined && isBanner(first, dialect))
      return { block, field: statusField(block.text, 'line') }
  }
  return undefined
}

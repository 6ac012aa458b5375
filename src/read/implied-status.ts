import type { Block } from './blocks.ts'
import type { Dialect } from './dialect.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, linesOfRich, offsetAt, type RichText } from './rich-text.ts'
import { saysSuperseded } from './values/phrases.ts'
import type { StatusVocabulary } from './values/leading-word.ts'
import { statusWordOf } from './values/status.ts'
import { weakStatusWords } from './vocabulary/status-words.ts'

/** A status that a page states without a label: a banner above the first section. */
export interface Banner {
  readonly block: Block
  readonly field: RawField
}

const strongAt = (rich: RichText): boolean =>
  rich.spans.some(span => span.kind === 'strong' && /^[^\p{L}]*$/u.test(rich.text.slice(0, span.start)))

/** Whether a text is nothing but a status: its word, with a date or the record that took its place. */
export function isStatusMark(rich: RichText, words: StatusVocabulary): boolean {
  const { word, rest } = statusWordOf(rich, words)
  if (word === undefined || weakStatusWords.includes(word)) return false
  return !/[\p{L}]/u.test(rest) || saysSuperseded(rich)
}

/** Whether a line opens by shouting a status: **SUPERSEDED** — see the new record. */
function isBanner(line: RichText, words: StatusVocabulary): boolean {
  const { word } = statusWordOf(line, words)
  if (word === undefined || weakStatusWords.includes(word)) return false
  return strongAt(line) || isStatusMark(line, words)
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

/** The banner of a page: the first text above its sections that opens with a status. */
export function bannerOf(
  blocks: readonly Block[],
  title: Block | undefined,
  taken: ReadonlySet<Block>,
  { statuses }: Dialect,
): Banner | undefined {
  for (const block of blocks) {
    if (block === title || taken.has(block)) continue
    if (block.kind === 'heading') return undefined
    if (block.kind !== 'text' || block.depth > 0) continue
    const [line] = linesOfRich(block.text)
    if (line !== undefined && isBanner(line, statuses))
      return { block, field: { ...statusField(block.text, 'line'), lines: [block.text] } }
  }
  return undefined
}

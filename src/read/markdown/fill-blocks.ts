import { offsetAt, OffsetsBuilder, type RichText } from '../rich-text.ts'
import type { BlockBuilder } from './block-builder.ts'
import type { Content } from './open-blocks.ts'
import { lineFeed, trimBlanks } from './characters.ts'
import { identifierOf } from './definitions.ts'
import type { InlineSource } from './inline-pieces.ts'
import { scanInline } from './inline-scanner.ts'
import { unsure } from './unsure.ts'

const same = (index: number): number => index

/** The lines of content, without prefixes and indents, as one text. */
function joined({ starts, end }: Content, text: string): RichText {
  const offsets = new OffsetsBuilder()
  let lines = ''
  for (const [index, start] of starts.entries()) {
    offsets.add(lines.length, start)
    lines += text.slice(start, index + 1 < starts.length ? text.indexOf('\n', start) + 1 : end)
  }
  return { text: lines, offsets, spans: [] }
}

function sourceOf(content: Content, text: string, defined: ReadonlySet<string>): InlineSource {
  const { starts, end, flush, inTable } = content
  const [from = 0] = starts
  if (starts.every((start, index) => index === 0 || text.charCodeAt(start - 1) === lineFeed))
    return { text, from, end: trimBlanks(text, from, end), offsetAt: same, flush, inTable, defined }
  const rich = joined(content, text)
  const last = trimBlanks(rich.text, 0, rich.text.length)
  const offset = (index: number): number => offsetAt(rich, index)
  return { text: rich.text, from: 0, end: last, offsetAt: offset, flush, inTable, defined }
}

/** Scans the inline content of a page's blocks; the blocks that remark has to read are added to the doubtful ones. */
export function fillBlocks({ text, contents, doubtful, labels }: BlockBuilder): void {
  const defined = new Set(labels.map(identifierOf))
  for (const content of contents) {
    if (doubtful.has(content.root)) continue
    try {
      content.children.push(...scanInline(sourceOf(content, text, defined)))
    } catch (error) {
      if (error !== unsure) throw error
      doubtful.add(content.root)
    }
  }
}

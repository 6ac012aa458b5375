import { BlockBuilder } from './block-builder.ts'
import { flushLine } from './open-blocks.ts'
import { carriageReturn, isLetter } from './characters.ts'
import { opensContainers, opensSibling, refuseLazyCode, takePrefix } from './containers.ts'
import { LineCursor } from './line-cursor.ts'
import { continuesLazily, readFence, readHtml, readText } from './text-line.ts'

/** Takes the prefixes of the open containers off a line → how many of them it goes on with. */
function takePrefixes(builder: BlockBuilder, cursor: LineCursor): number {
  let depth = 0
  for (const container of builder.open) {
    if (!takePrefix(cursor, container)) break
    depth++
  }
  return depth < builder.open.length && opensSibling(builder, cursor, depth) ? depth + 1 : depth
}

/** Reads one line. Source: CommonMark 0.31, "Phase 1: block structure"; micromark's document and flow tokenizers. */
function readLine(builder: BlockBuilder, cursor: LineCursor): void {
  const depth = takePrefixes(builder, cursor)
  const { leaf } = builder
  const all = depth === builder.open.length
  if (all && leaf.type === 'fence') return readFence(builder, cursor, leaf.start, leaf.opener)
  if (all && leaf.type === 'html') return readHtml(builder, cursor)
  const interrupts = all && (leaf.type === 'paragraph' || leaf.type === 'indented')
  const opened = opensContainers(builder, cursor, depth, interrupts)
  if (!opened && !all) {
    if (continuesLazily(builder, cursor)) return
    builder.closeTo(depth)
    refuseLazyCode(cursor)
  }
  readText(builder, cursor)
}

/** Whether a line that begins so can only go on with the paragraph before it, outside of containers. */
const isPlain = (code: number): boolean => isLetter(code) || code > 126

/** Finds the blocks of a page from an offset on, line by line. Throws unsure where their bounds are not proved. */
export function scanBlocks(text: string, from: number): BlockBuilder {
  const builder = new BlockBuilder(text)
  const cursor = new LineCursor(text)
  for (let start = from; start < text.length;) {
    const found = text.indexOf('\n', start)
    const next = found < 0 ? text.length : found
    const end = next > start && text.charCodeAt(next - 1) === carriageReturn ? next - 1 : next
    builder.line = start
    const { leaf } = builder
    if (leaf.type === 'paragraph' && builder.open.length === 0 && isPlain(text.charCodeAt(start)))
      builder.continueParagraph(leaf, start, end, flushLine)
    else {
      cursor.begin(start, end)
      readLine(builder, cursor)
    }
    start = next + 1
  }
  builder.closeTo(0)
  return builder
}

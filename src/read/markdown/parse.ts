import { offsetAt, OffsetsBuilder, type RichText } from '../rich-text.ts'
import type { BlockBuilder, Content } from './block-builder.ts'
import { scanBlocks } from './block-scanner.ts'
import { isBlank, trimBlanks } from './characters.ts'
import { identifierOf } from './definitions.ts'
import { splitFrontMatter } from './front-matter-block.ts'
import { parseFully } from './full-parser.ts'
import { scanInline, type InlineSource } from './inline-scanner.ts'
import type { Flow, Tree } from './nodes.ts'
import { shifted } from './shift.ts'
import { unsure } from './unsure.ts'

/** What the whole page is left to remark for: lone carriage returns, footnotes, a second byte order mark. */
const strange = /\r(?!\n)|\[\^[^\]\n]*\]:|^\ufeff/

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

const same = (index: number): number => index

function sourceOf(content: Content, text: string, defined: ReadonlySet<string>): InlineSource {
  const { starts, end, inTable } = content
  const [from = 0] = starts
  const common = { inTable, defined }
  if (starts.every((start, index) => index === 0 || text.charCodeAt(start - 1) === 10))
    return { text, from, end: trimBlanks(text, from, end), offsetAt: same, whole: true, ...common }
  const rich = joined(content, text)
  const last = trimBlanks(rich.text, 0, rich.text.length)
  return {
    text: rich.text,
    from: 0,
    end: last,
    offsetAt: index => offsetAt(rich, index),
    whole: false,
    ...common,
  }
}

/** Scans the inline content of the blocks; the blocks that remark has to read are added to the doubtful ones. */
function fillBlocks({ text, contents, doubtful, labels }: BlockBuilder): void {
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

/** The number of definitions in blocks. */
function definitionsIn(nodes: readonly Flow[]): number {
  let count = 0
  for (const node of nodes)
    if (node.type === 'definition') count++
    else if (node.type === 'quote') count += definitionsIn(node.children)
    else if (node.type === 'list') for (const item of node.items) count += definitionsIn(item.children)
  return count
}

/**
 * Whether a block begins on the line behind a paragraph, which says what may begin there. Throws unsure behind what has a
 * say of another kind: indented code, and a definition.
 */
function interruptsParagraph({ text, starts, children }: BlockBuilder, index: number): boolean {
  const before = children[index - 1]
  if (before?.type === 'code' && isBlank(text.charCodeAt(before.start))) throw unsure
  if (before?.type !== 'paragraph' && before?.type !== 'definition') return false
  if (/\n[ \t]*\r?\n$/.test(text.slice(starts[index - 1], starts[index]))) return false
  if (before.type === 'definition') throw unsure
  return true
}

/** One block of the page, read by remark with what bears on it: the page's definitions, and a paragraph before it. */
function readBlock(builder: BlockBuilder, index: number): readonly Flow[] {
  const { text, starts, labels } = builder
  const start = starts[index] ?? 0
  const before = interruptsParagraph(builder, index) ? 'x\n' : ''
  const definitions = labels.map(label => `[${label}]: x\n`).join('')
  const nodes = parseFully(
    `${before}${text.slice(start, starts[index + 1])}\n\n${definitions}`,
    false,
  ).children
  const read = nodes.slice(before === '' ? 0 : 1, nodes.length - labels.length)
  if (definitionsIn(builder.children.slice(index, index + 1)) !== definitionsIn(read)) throw unsure
  return shifted(read, start - before.length)
}

/** A page's text (without byte order mark) → its Markdown, by scanning alone what is plain. Throws unsure. */
function scanned(text: string): Tree {
  if (strange.test(text)) throw unsure
  const { block, end } = splitFrontMatter(text)
  const builder = scanBlocks(text, end)
  fillBlocks(builder)
  const { children, doubtful } = builder
  return {
    frontMatter: block,
    children:
      doubtful.size === 0
        ? children
        : children.flatMap((node, index) => (doubtful.has(index) ? readBlock(builder, index) : [node])),
  }
}

/**
 * A page's text (without byte order mark) → its Markdown. Gives what {@link parseFully} gives, many times faster; blocks
 * that the scanner is not sure of are read by remark. Throws RangeError where the nesting is too deep.
 */
export function parseMarkdown(text: string): Tree {
  try {
    return scanned(text)
  } catch (error) {
    if (error !== unsure) throw error
    return parseFully(text)
  }
}

import type { BlockBuilder } from './block-builder.ts'
import { isBlank } from './characters.ts'
import type { FullParser } from './full-parser.ts'
import type { Flow } from './nodes.ts'
import { shifted } from './shift.ts'
import { unsure } from './unsure.ts'

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

/** One block of the page, read in full with what bears on it: the page's definitions, and a paragraph before it. */
function readBlock(builder: BlockBuilder, index: number, full: FullParser): readonly Flow[] {
  const { text, starts, labels } = builder
  const start = starts[index] ?? 0
  const before = interruptsParagraph(builder, index) ? 'x\n' : ''
  const definitions = labels.map(label => `[${label}]: x\n`).join('')
  const block = `${before}${text.slice(start, starts[index + 1])}\n\n${definitions}`
  const nodes = full(block, false).children
  const read = nodes.slice(before === '' ? 0 : 1, nodes.length - labels.length)
  if (definitionsIn(builder.children.slice(index, index + 1)) !== definitionsIn(read)) throw unsure
  return shifted(read, start - before.length)
}

/** With more of both, reading the whole page once is less work. */
const definitionsRead = 500

/** The blocks of a page, the doubtful ones read in full. Throws unsure where that has a bearing on others. */
export function settleBlocks(builder: BlockBuilder, full: FullParser): readonly Flow[] {
  const { children, doubtful, labels } = builder
  if (doubtful.size === 0) return children
  if (doubtful.size * labels.length > definitionsRead) throw unsure
  return children.flatMap((node, index) => (doubtful.has(index) ? readBlock(builder, index, full) : [node]))
}

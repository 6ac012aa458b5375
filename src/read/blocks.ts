import { flatten, type Definitions } from './flatten.ts'
import type { Cell, Flow, Item, Tree } from './markdown/nodes.ts'
import type { RichText } from './rich-text.ts'

/**
 * The blocks of a page that can carry a field, a relation, a reference, a heading or a link, in reading order. Code,
 * HTML and front matter are no blocks. `depth` of a text is the depth of its list item, 0 for a paragraph.
 */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: RichText; readonly start: number }
  | {
      readonly kind: 'text'
      readonly depth: number
      readonly text: RichText
      readonly checked: boolean
      readonly quoted: boolean
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly RichText[])[] }

interface Context {
  readonly source: string
  readonly definitions: Definitions
  readonly blocks: Block[]
}

function definitionsOf(tree: Tree): Definitions {
  const definitions = new Map<string, string>()
  const visit = (nodes: readonly Flow[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node.url)
      else if (node.type === 'quote') visit(node.children)
      else if (node.type === 'list') for (const item of node.items) visit(item.children)
    }
  }
  visit(tree.children)
  return definitions
}

const rowOf = ({ source, definitions }: Context, row: readonly Cell[]): RichText[] =>
  row.map(cell => flatten(cell.children, source, definitions, cell.end))

interface Where {
  readonly depth: number
  readonly checked: boolean
  readonly quoted: boolean
}

const textBlock = (text: RichText, { depth, checked, quoted }: Where): Block => ({
  kind: 'text',
  depth,
  text,
  checked,
  quoted,
})

function addBlock(context: Context, node: Flow, where: Where): void {
  const { source, definitions, blocks } = context
  switch (node.type) {
    case 'heading':
      blocks.push({
        kind: 'heading',
        depth: node.depth,
        text: flatten(node.children, source, definitions, node.end),
        start: node.start,
      })
      return
    case 'paragraph':
      blocks.push(textBlock(flatten(node.children, source, definitions, node.end), where))
      return
    case 'table':
      blocks.push({ kind: 'table', rows: node.rows.map(row => rowOf(context, row)) })
      return
    case 'list':
      for (const item of node.items) addItem(context, item, where)
      return
    case 'quote':
      for (const child of node.children) addBlock(context, child, { ...where, quoted: true })
      return
    default:
  }
}

function addItem(context: Context, item: Item, where: Where): void {
  const inside = { ...where, depth: where.depth + 1, checked: item.checked }
  for (const child of item.children) addBlock(context, child, inside)
}

/** A page's Markdown and the text it came from → the page's blocks. */
export function blocksOf(tree: Tree, source: string): Block[] {
  const context: Context = { source, definitions: definitionsOf(tree), blocks: [] }
  const where: Where = { depth: 0, checked: false, quoted: false }
  for (const node of tree.children) addBlock(context, node, where)
  return context.blocks
}

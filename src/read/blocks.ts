import type { Definition, ListItem, Nodes, Root, TableRow } from 'mdast'
import { flatten, type Definitions } from './flatten.ts'
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

function definitionsOf(root: Root): Definitions {
  const definitions = new Map<string, string>()
  const visit = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition') addDefinition(definitions, node)
      else if ('children' in node && node.type !== 'paragraph') visit(node.children)
    }
  }
  visit(root.children)
  return definitions
}

function addDefinition(definitions: Map<string, string>, node: Definition): void {
  if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
}

const endOf = (node: Nodes): number => node.position?.end.offset ?? 0
const startOf = (node: Nodes): number => node.position?.start.offset ?? 0

function rowOf(context: Context, row: TableRow): RichText[] {
  return row.children.map(cell => flatten(cell.children, context.source, context.definitions, endOf(cell)))
}

interface Where {
  readonly depth: number
  readonly checked: boolean
  readonly quoted: boolean
}

function addBlock(context: Context, node: Nodes, where: Where): void {
  const { source, definitions, blocks } = context
  switch (node.type) {
    case 'heading':
      blocks.push({
        kind: 'heading',
        depth: node.depth,
        text: flatten(node.children, source, definitions, endOf(node)),
        start: startOf(node),
      })
      return
    case 'paragraph':
      blocks.push({ kind: 'text', text: flatten(node.children, source, definitions, endOf(node)), ...where })
      return
    case 'table':
      blocks.push({ kind: 'table', rows: node.children.map(row => rowOf(context, row)) })
      return
    case 'list':
      for (const item of node.children) addItem(context, item, where)
      return
    case 'blockquote':
      for (const child of node.children) addBlock(context, child, { ...where, quoted: true })
      return
    default:
  }
}

function addItem(context: Context, item: ListItem, where: Where): void {
  const inside = { ...where, depth: where.depth + 1, checked: item.checked === true }
  for (const child of item.children) addBlock(context, child, inside)
}

/** A syntax tree and the text it came from → the page's blocks. */
export function blocksOf(root: Root, source: string): Block[] {
  const context: Context = { source, definitions: definitionsOf(root), blocks: [] }
  const where: Where = { depth: 0, checked: false, quoted: false }
  for (const node of root.children) addBlock(context, node, where)
  return context.blocks
}

import type { Literal, Nodes, PhrasingContent, Root, RootContent, TableCell } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Cell, Flow, Inline, Tree } from './nodes.ts'

interface Toml extends Literal {
  type: 'toml'
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml
  }
}

const withoutMatter = unified().use(remarkParse).use(remarkGfm).freeze()
const processor = withoutMatter().use(remarkFrontmatter, ['yaml', 'toml']).freeze()

const stretchOf = ({ position }: Nodes): { readonly start: number; readonly end: number } => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
})

const inlineOf = (nodes: readonly PhrasingContent[]): Inline[] =>
  nodes.flatMap(node => inlineNode(node) ?? [])

function inlineNode(node: PhrasingContent): Inline | undefined {
  const at = stretchOf(node)
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return { type: node.type, value: node.value, ...at }
    case 'break':
      return { type: 'break', ...at }
    case 'image':
      return { type: 'image', url: node.url, alt: node.alt ?? '', ...at }
    case 'imageReference':
      return { type: 'imageReference', identifier: node.identifier, alt: node.alt ?? '', ...at }
    case 'link':
      return { type: 'link', url: node.url, children: inlineOf(node.children), ...at }
    case 'linkReference':
      return { type: 'linkReference', identifier: node.identifier, children: inlineOf(node.children), ...at }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { type: node.type, children: inlineOf(node.children), ...at }
    case 'footnoteReference':
      return undefined
  }
}

const cellOf = (cell: TableCell): Cell => ({ children: inlineOf(cell.children), ...stretchOf(cell) })

function flowNode(node: RootContent): Flow {
  switch (node.type) {
    case 'heading':
      return { type: 'heading', depth: node.depth, children: inlineOf(node.children), ...stretchOf(node) }
    case 'paragraph':
      return { type: 'paragraph', children: inlineOf(node.children), end: stretchOf(node).end }
    case 'table':
      return { type: 'table', rows: node.children.map(row => row.children.map(cellOf)) }
    case 'list': {
      const items = node.children.map(({ checked, children }) => ({
        checked: checked === true,
        children: children.map(flowNode),
      }))
      return { type: 'list', items }
    }
    case 'blockquote':
      return { type: 'quote', children: node.children.map(flowNode) }
    case 'definition':
      return { type: 'definition', identifier: node.identifier, url: node.url }
    default:
      return { type: 'other' }
  }
}

const rootNode = (node: RootContent): Flow =>
  node.type === 'code' ? { type: 'code', ...stretchOf(node) } : flowNode(node)

/**
 * A page's text (without byte order mark) → its Markdown, by remark. `matter` says whether it may begin with front
 * matter. Throws RangeError where the nesting is too deep.
 */
export function parseFully(text: string, matter = true): Tree {
  const root: Root = (matter ? processor : withoutMatter).parse(text)
  const [first, ...rest] = root.children
  const block = first?.type === 'yaml' || first?.type === 'toml' ? first : undefined
  return {
    frontMatter: block === undefined ? undefined : { type: block.type, value: block.value },
    children: (block === undefined ? root.children : rest).map(rootNode),
  }
}

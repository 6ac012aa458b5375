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

/** Where what ends with a line stands; for micromark it ends behind the prefix of the next line. */
function lineStretchOf(node: Nodes, source: string): { readonly start: number; readonly end: number } {
  const { start, end } = stretchOf(node)
  const next = source.lastIndexOf('\n', end - 1) + 1
  return { start, end: end > 0 && next > start && /^[ \t>]*$/.test(source.slice(next, end)) ? next : end }
}

const inlineOf = (nodes: readonly PhrasingContent[], source: string): Inline[] =>
  nodes.flatMap(node => inlineNode(node, source) ?? [])

function inlineNode(node: PhrasingContent, source: string): Inline | undefined {
  const at = stretchOf(node)
  switch (node.type) {
    case 'text':
      return {
        type: 'text',
        value: node.value,
        ...(node.value.endsWith('\n') ? lineStretchOf(node, source) : at),
      }
    case 'inlineCode':
    case 'html':
      return { type: node.type, value: node.value, ...at }
    case 'break':
      return { type: 'break', ...lineStretchOf(node, source) }
    case 'image':
      return { type: 'image', url: node.url, alt: node.alt ?? '', ...at }
    case 'imageReference':
      return { type: 'imageReference', identifier: node.identifier, alt: node.alt ?? '', ...at }
    case 'link':
      return { type: 'link', url: node.url, children: inlineOf(node.children, source), ...at }
    case 'linkReference':
      return {
        type: 'linkReference',
        identifier: node.identifier,
        children: inlineOf(node.children, source),
        ...at,
      }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { type: node.type, children: inlineOf(node.children, source), ...at }
    case 'footnoteReference':
      return undefined
  }
}

const cellOf = (cell: TableCell, source: string): Cell => ({
  children: inlineOf(cell.children, source),
  ...stretchOf(cell),
})

function flowNode(node: RootContent, source: string): Flow {
  switch (node.type) {
    case 'heading':
      return {
        type: 'heading',
        depth: node.depth,
        children: inlineOf(node.children, source),
        ...stretchOf(node),
      }
    case 'paragraph':
      return { type: 'paragraph', children: inlineOf(node.children, source), end: stretchOf(node).end }
    case 'table':
      return { type: 'table', rows: node.children.map(row => row.children.map(cell => cellOf(cell, source))) }
    case 'list': {
      const items = node.children.map(({ checked, children }) => ({
        checked: checked === true,
        children: children.map(child => flowNode(child, source)),
      }))
      return { type: 'list', items }
    }
    case 'blockquote':
      return { type: 'quote', children: node.children.map(child => flowNode(child, source)) }
    case 'definition':
      return { type: 'definition', identifier: node.identifier, url: node.url }
    default:
      return { type: 'other' }
  }
}

const rootNode = (node: RootContent, source: string): Flow =>
  node.type === 'code' ? { type: 'code', ...stretchOf(node) } : flowNode(node, source)

/** Reads a page, or with `matter` false a part of one that cannot begin with front matter. */
export type FullParser = (text: string, matter?: boolean) => Tree

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
    children: (block === undefined ? root.children : rest).map(node => rootNode(node, text)),
  }
}

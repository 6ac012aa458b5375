import type { Nodes, Root } from 'mdast'
import { blocksOf } from './blocks.ts'
import type { Outline } from './outline.ts'

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0

function emptyHeadings(root: Root): Set<number> {
  const empty = new Set<number>()
  for (const [at, node] of root.children.entries()) {
    if (node.type !== 'heading') continue
    const next = root.children[at + 1]
    if (next === undefined || (next.type === 'heading' && next.depth <= node.depth)) empty.add(startOf(node))
  }
  return empty
}

/** A syntax tree and the text it came from → the page's outline. */
export function outlineOfTree(root: Root, source: string): Outline {
  const first = root.children[0]
  return {
    frontMatter: first?.type === 'yaml' || first?.type === 'toml' ? first : undefined,
    blocks: blocksOf(root, source),
    emptyHeadings: emptyHeadings(root),
    code: root.children.flatMap(node =>
      node.type === 'code' ? [[startOf(node), endOf(node)] as const] : [],
    ),
    endsInCode: root.children.at(-1)?.type === 'code',
  }
}

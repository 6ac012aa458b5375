import { blocksOf } from './blocks.ts'
import type { Tree } from './markdown/nodes.ts'
import type { Outline } from './outline.ts'

function emptyHeadings({ children }: Tree): Set<number> {
  const empty = new Set<number>()
  for (const [at, node] of children.entries()) {
    if (node.type !== 'heading') continue
    const next = children[at + 1]
    if (next === undefined || (next.type === 'heading' && next.depth <= node.depth)) empty.add(node.start)
  }
  return empty
}

/** A page's Markdown and the text it came from → the page's outline. */
export function outlineOfTree(tree: Tree, source: string): Outline {
  return {
    frontMatter: tree.frontMatter,
    blocks: blocksOf(tree, source),
    emptyHeadings: emptyHeadings(tree),
    code: tree.children.filter(node => node.type === 'code').map(({ start, end }) => [start, end]),
    endsInCode: tree.children.at(-1)?.type === 'code',
  }
}

import GithubSlugger from 'github-slugger'
import type { Heading, Root } from 'mdast'
import type { Block } from './blocks.ts'
import type { Section } from '../model/record.ts'
import type { PageText } from './page-text.ts'
import { endOffsetAt, offsetAt } from './rich-text.ts'

/** Offsets of the headings under which nothing stands. */
function emptyHeadings(root: Root): Set<number> {
  const empty = new Set<number>()
  for (const [at, node] of root.children.entries()) {
    if (node.type !== 'heading') continue
    const next = root.children[at + 1]
    if (next === undefined || (next.type === 'heading' && next.depth <= node.depth)) empty.add(offsetOf(node))
  }
  return empty
}

const offsetOf = (node: Heading): number => node.position?.start.offset ?? 0

/** The page's headings, the title excepted, with the anchors that GitHub, Gitea and GitLab give them. */
export function readSections(
  blocks: readonly Block[],
  title: Block | undefined,
  root: Root,
  page: PageText,
): Section[] {
  const slugger = new GithubSlugger()
  const empty = emptyHeadings(root)
  return blocks.flatMap(block => {
    if (block.kind !== 'heading') return []
    const slug = slugger.slug(block.text.text)
    if (block === title) return []
    const place = page.place(offsetAt(block.text, 0), endOffsetAt(block.text, block.text.text.length))
    return [{ title: block.text.text.trim(), depth: block.depth, slug, empty: empty.has(block.start), place }]
  })
}

import type { Section } from '../model/record.ts'
import type { Block } from './blocks.ts'
import type { PageText } from './page-text.ts'
import { endOffsetAt, offsetAt } from './rich-text.ts'
import { anchors } from './anchors.ts'

/** The page's headings, the title excepted, with the anchors that GitHub, Gitea and GitLab give them. */
export function readSections(
  blocks: readonly Block[],
  title: Block | undefined,
  empty: ReadonlySet<number>,
  page: PageText,
): Section[] {
  const anchorOf = anchors()
  return blocks.flatMap(block => {
    if (block.kind !== 'heading') return []
    const slug = anchorOf(block.text.text)
    if (block === title) return []
    const place = page.place(offsetAt(block.text, 0), endOffsetAt(block.text, block.text.text.length))
    return [{ title: block.text.text.trim(), depth: block.depth, slug, empty: empty.has(block.start), place }]
  })
}

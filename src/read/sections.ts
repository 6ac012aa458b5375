import type { Section } from '../model/record.ts'
import type { Block } from './blocks.ts'
import { placeOf, type PageText } from './page-text.ts'
import { anchors } from './anchors.ts'

/** The page's headings, the title excepted, with the anchors that GitHub, Gitea and GitLab give them. */
export function readSections(
  blocks: readonly Block[],
  title: Block | undefined,
  empty: ReadonlySet<number>,
  page: PageText,
): Section[] {
  const anchorOf = anchors()
  const sections: Section[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    const { text, depth, start } = block
    const slug = anchorOf(text.text)
    if (block === title) continue
    const place = placeOf(page, text)
    sections.push({ title: text.text.trim(), depth, slug, empty: empty.has(start), place })
  }
  return sections
}

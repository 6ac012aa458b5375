import type { Hyperlink } from '../model/record.ts'
import type { Block } from './blocks.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RichText, Span } from './rich-text.ts'

/** The texts of blocks, those of tables cell by cell. */
function textsOf(blocks: readonly Block[]): RichText[] {
  const texts: RichText[] = []
  for (const block of blocks)
    if (block.kind === 'table') for (const row of block.rows) texts.push(...row)
    else texts.push(block.text)
  return texts
}

/** Every link and image of a page. */
export function hyperlinksOf(blocks: readonly Block[], page: PageText): Hyperlink[] {
  const links: Hyperlink[] = []
  for (const text of textsOf(blocks))
    for (const span of text.spans) {
      const link = hyperlink(span, text, page)
      if (link !== undefined) links.push(link)
    }
  return links
}

function hyperlink({ kind, url, start, end }: Span, text: RichText, page: PageText): Hyperlink | undefined {
  if (url === undefined || (kind !== 'link' && kind !== 'image')) return undefined
  const place = placeOf(page, text, start, end)
  return { url, text: text.text.slice(start, end), image: kind === 'image', place }
}

/** The headings that are neither title nor field. */
export const headingsOf = (
  blocks: readonly Block[],
  taken: ReadonlySet<Block>,
  title: Block | undefined,
): RichText[] =>
  blocks.flatMap(block =>
    block.kind === 'heading' && block !== title && !taken.has(block) ? block.text : [],
  )

/** The texts that are neither headings nor fields, those of tables cell by cell. */
export function proseOf(blocks: readonly Block[], taken: ReadonlySet<Block>): RichText[] {
  return textsOf(
    blocks.filter(
      block =>
        !taken.has(block) && block.kind !== 'heading' && !(block.kind === 'text' && block.text.text === ''),
    ),
  )
}

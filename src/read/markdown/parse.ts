import { scanBlocks } from './block-scanner.ts'
import { settleBlocks } from './doubtful-blocks.ts'
import { fillBlocks } from './fill-blocks.ts'
import { splitFrontMatter } from './front-matter-block.ts'
import { parseFully, type FullParser } from './full-parser.ts'
import type { Tree } from './nodes.ts'
import { unsure } from './unsure.ts'

/** What the whole page is read in full for: lone carriage returns, footnotes, a second byte order mark. */
const isStrange = (text: string): boolean =>
  text.startsWith('\ufeff') ||
  (text.includes('\r') && /\r(?!\n)/.test(text)) ||
  (text.includes('[^') && /\[\^[^\]\n]*\]:/.test(text))

function scan(text: string, full: FullParser): Tree {
  if (isStrange(text)) throw unsure
  const { block, end } = splitFrontMatter(text)
  const builder = scanBlocks(text, end)
  fillBlocks(builder)
  return { frontMatter: block, children: settleBlocks(builder, full) }
}

/** Named here only where it is called: what is never called is never loaded. */
const onDemand: FullParser = (text, matter) => parseFully(text, matter)

/**
 * A page's text (without byte order mark) → its Markdown, as {@link parseFully} gives it, many times faster: what the
 * scanner is sure of is not given to remark. Throws RangeError where the nesting is too deep.
 */
export function parseMarkdown(text: string, full: FullParser = onDemand): Tree {
  try {
    return scan(text, full)
  } catch (error) {
    if (error !== unsure) throw error
    return full(text)
  }
}

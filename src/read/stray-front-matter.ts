import type { Problem } from '../model/finding.ts'
import type { Block } from './blocks.ts'
import type { Outline } from './outline.ts'
import type { PageText } from './page-text.ts'
import { endOffsetAt, type RichText } from './rich-text.ts'

const keyLine = /^(?:[\p{L}_][\p{L}\p{N}_ ./()-]{0,60}:(?:\s|$)|-\s)/u

/** Whether all lines of a heading are keys with values: `---` below them made them one heading. */
const areKeys = ({ text }: RichText): boolean => {
  const lines = text.split('\n')
  return lines.length > 1 && lines.every(line => keyLine.test(line))
}

const problemAt = (page: PageText, start: number, end: number, message: string): Problem => ({
  rule: 'front-matter',
  message,
  place: page.place(start, end),
})

/** A page that opens front matter and never closes it. */
function unclosed(page: PageText): Problem[] {
  const open = /^(---|\+\+\+)[ \t]*\r?\n(?=[\w"'-]+[ \t]*[:=])/.exec(page.text)?.[1]
  if (open === undefined) return []
  const message = `The front matter is never closed; put \`${open}\` on a line of its own below it.`
  return [problemAt(page, 0, open.length, message)]
}

/** An outline, and what is wrong with front matter that is none. */
export interface Straightened {
  readonly outline: Outline
  readonly problems: readonly Problem[]
}

/**
 * Takes keys with values at the top of a page, above a line of hyphens, for what they are meant to be, where the line that
 * opens front matter is missing or not the first.
 */
export function straightenFrontMatter(outline: Outline, page: PageText): Straightened {
  if (outline.frontMatter !== undefined) return { outline, problems: [] }
  const problems = unclosed(page)
  const [first, ...rest] = outline.blocks
  if (first?.kind !== 'heading' || first.depth !== 2 || !areKeys(first.text)) return { outline, problems }
  const keys: Block = { kind: 'text', depth: 0, text: first.text, checked: false, quoted: false }
  const end = endOffsetAt(first.text, first.text.text.length)
  const message = 'Front matter begins with `---` on the first line of a page; put it there.'
  return {
    outline: { ...outline, blocks: [keys, ...rest] },
    problems: problems.length > 0 ? problems : [problemAt(page, first.start, end, message)],
  }
}

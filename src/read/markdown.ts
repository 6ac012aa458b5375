import type { Literal, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

interface Toml extends Literal {
  type: 'toml'
}

declare module 'mdast' {
  interface RootContentMap {
    toml: Toml
  }
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze()

/** A page's text (without byte order mark) → its Markdown syntax tree. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

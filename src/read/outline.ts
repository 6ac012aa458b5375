import type { Block } from './blocks.ts'

/** What the reader takes from a page's Markdown; all else in it says nothing about the record. */
export interface Outline {
  /** The content of front matter, without its fences. */
  readonly frontMatter: { readonly type: 'yaml' | 'toml'; readonly value: string } | undefined
  readonly blocks: readonly Block[]
  /** Offsets of the headings under which nothing stands. */
  readonly emptyHeadings: ReadonlySet<number>
  /** Ranges of offsets of the code blocks that stand in no list and no quote. */
  readonly code: readonly (readonly [number, number])[]
  /** Whether the page ends in such a code block. */
  readonly endsInCode: boolean
}

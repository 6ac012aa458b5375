import type { HtmlEnd } from './html-starts.ts'
import type { Cell, Flow, Inline, Item } from './nodes.ts'

/** Inline content still to be scanned: the starts of its lines behind prefix and indent, the end of the last. */
export interface Content {
  readonly children: Inline[]
  /** Index of the block of the page that it stands in. */
  readonly root: number
  readonly starts: readonly number[]
  readonly end: number
  /** Whether no line but the first has an indent of its own. */
  readonly flush: boolean
  readonly inTable: boolean
}

/** A quote or a list item whose content may go on. */
export interface Container {
  /** The code of its marker; `>` for a quote. */
  readonly kind: number
  /** Columns from the indent of the item to its content. */
  readonly width: number
  readonly children: Flow[]
  readonly items: Item[]
  /** Whether nothing but the marker was seen of the item. */
  bare: boolean
  /** Whether a blank line followed a bare marker: nothing else belongs to the item. */
  over: boolean
}

/** The block that takes the next lines of text. */
export type Leaf =
  | { readonly type: 'none' }
  | ParagraphLeaf
  | { readonly type: 'fence'; readonly start: number; readonly opener: string }
  | { readonly type: 'indented'; readonly start: number; end: number }
  | { readonly type: 'html'; readonly how: HtmlEnd }
  | { readonly type: 'table'; readonly rows: Cell[][] }

/** How a line of a paragraph stands. */
export interface LineStanding {
  /** Whether it stands outside of the containers that the paragraph is in. */
  readonly lazy: boolean
  /** Whether it is indented like code. */
  readonly indented: boolean
  /** Whether it has no indent of its own behind the prefixes of containers. */
  readonly flush: boolean
}

export interface ParagraphLeaf {
  readonly type: 'paragraph'
  /** The starts of its lines, behind prefix and indent. */
  readonly starts: number[]
  end: number
  /** How its last line stands. */
  last: LineStanding
  /** Whether no line but the first has an indent of its own. */
  flush: boolean
}

/** How a line stands that begins with text. */
export const flushLine: LineStanding = { lazy: false, indented: false, flush: true }

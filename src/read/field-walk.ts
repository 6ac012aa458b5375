import type { Block } from './blocks.ts'
import type { Dialect } from './dialect.ts'
import type { FieldVocabulary } from './meaning.ts'
import type { RawField } from './raw-field.ts'
import type { RichText } from './rich-text.ts'

export type TextBlock = Extract<Block, { kind: 'text' }>
export type HeadingBlock = Extract<Block, { kind: 'heading' }>

/** A walk over a page's blocks: what it has found, and where it is. */
export interface Walk {
  readonly blocks: readonly Block[]
  readonly dialect: Dialect
  readonly vocabulary: FieldVocabulary
  /** Headings deeper than this are parts of a section, whatever they are called, unless that is one of metadata. */
  readonly deepest: number
  /** Whether the section that the walk is in is one of metadata. */
  framed: boolean
  readonly fields: RawField[]
  readonly taken: Set<Block>
  readonly rest: RichText[]
}

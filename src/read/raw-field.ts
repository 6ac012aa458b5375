import type { Problem } from '../model/finding.ts'
import type { FieldOrigin } from '../model/record.ts'
import type { RichText } from './rich-text.ts'

/** A field before anyone asks what it means: its label, its value line by line, and where it stood. */
export interface RawField {
  readonly name: string
  readonly lines: readonly RichText[]
  readonly origin: FieldOrigin
  /** Offsets of label and value together. */
  readonly start: number
  readonly end: number
}

/** The fields of a page's front matter and what is wrong with it. */
export interface FrontMatter {
  readonly fields: readonly RawField[]
  readonly problems: readonly Problem[]
}

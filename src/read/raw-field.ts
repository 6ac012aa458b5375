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

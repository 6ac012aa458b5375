import type { DecisionRecord } from '../model/record.ts'
import type { Dialect } from './dialect.ts'
import type { RawField } from './raw-field.ts'

/** A page read as a record, with all that tells whether it is one. */
export interface JudgedPage {
  readonly record: DecisionRecord
  readonly fields: readonly RawField[]
  /** The page's text behind a byte order mark. */
  readonly text: string
  readonly dialect: Dialect
}

import type { DecisionRecord } from '../model/record.ts'
import type { Dialect } from '../read/dialect.ts'
import type { RawField } from '../read/raw-field.ts'
import { readPageWith } from '../read/read-page.ts'

/** A page with what an edit needs to know of it. `text` begins behind a byte order mark, as every place does. */
export interface EditablePage {
  readonly path: string
  readonly text: string
  readonly record: DecisionRecord
  readonly fields: readonly RawField[]
  readonly dialect: Dialect
}

/** Reads a text as the page at `path`; undefined where it cannot be read. */
export function editablePage(path: string, text: string, dialect: Dialect): EditablePage | undefined {
  const { record, fields } = readPageWith({ path, bytes: new TextEncoder().encode(text) }, dialect)
  return record === undefined ? undefined : { path, text, record, fields, dialect }
}

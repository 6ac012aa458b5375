import { withoutColon } from './labels.ts'
import type { FieldVocabulary } from './meaning.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, offsetAt, type RichText } from './rich-text.ts'

type Row = readonly RichText[]

const bareLabel = (cell: RichText): string => withoutColon(cell.text)

function fieldOf(label: RichText, values: readonly RichText[]): RawField {
  const lines = values.filter(value => value.text.trim() !== '')
  const last = lines.at(-1) ?? label
  return {
    name: bareLabel(label),
    lines,
    origin: 'table',
    start: offsetAt(label, 0),
    end: endOffsetAt(last, last.text.length),
  }
}

/** Label and value side by side; the header row is a row like any other, since GFM has no table without one. */
function vertical(rows: readonly Row[]): RawField[] {
  return rows.flatMap(row => {
    const [label, ...values] = row
    return label === undefined || bareLabel(label) === '' ? [] : [fieldOf(label, values)]
  })
}

/** Labels in the header row, values under them; of several rows the last holds. */
function horizontal(rows: readonly Row[]): RawField[] {
  const [header, ...body] = rows
  const last = body.at(-1)
  if (header === undefined || last === undefined) return []
  return header.map((label, column) => fieldOf(label, last.slice(column, column + 1)))
}

const known = (cells: readonly (RichText | undefined)[], vocabulary: FieldVocabulary): number =>
  cells.filter(cell => cell !== undefined && vocabulary.isKnown(bareLabel(cell))).length

/** The fields of a table of metadata, whichever way it is turned; none where it is a table of something else. */
export function fieldsOfTable(rows: readonly Row[], vocabulary: FieldVocabulary): RawField[] {
  const across = known(rows[0] ?? [], vocabulary)
  const down = known(
    rows.map(row => row[0]),
    vocabulary,
  )
  if (Math.max(across, down) < 2 && !(down === 1 && rows.length <= 3 && (rows[0]?.length ?? 0) === 2))
    return []
  return down >= across ? vertical(rows) : rows.length <= 3 ? horizontal(rows) : []
}

import { withoutColon } from './labels.ts'
import type { Dialect } from './dialect.ts'
import { isOfKind } from './of-kind.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, offsetAt, type RichText } from './rich-text.ts'
import { labelColumns, valueColumns } from './vocabulary/table-words.ts'
import { anyOf } from './vocabulary/words.ts'

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

const known = (cells: readonly (RichText | undefined)[], { fields }: Dialect): number =>
  cells.filter(cell => cell !== undefined && fields.isKnown(bareLabel(cell))).length

/** Names of columns that hold the values of a table, and of those that tell of them. */
const valueColumn = new RegExp(`^(?:${anyOf(valueColumns)})$`, 'i')
const labelColumn = new RegExp(`^(?:${anyOf(labelColumns)})$`, 'i')

/** The column of the values where the first row names the columns; undefined where it is a row like any other. */
function columnOfValues([header]: readonly Row[]): number | undefined {
  if (header === undefined || header.length < 2) return undefined
  const [first, ...others] = header.map(bareLabel)
  const at = others.findIndex(name => valueColumn.test(name))
  if (at >= 0 && labelColumn.test(first ?? '')) return at + 1
  return labelColumn.test(first ?? '') && (header.length > 2 || labelColumn.test(others[0] ?? ''))
    ? 1
    : undefined
}

/** Rows with labels in front, of several columns only that of the values. */
function verticalFields(rows: readonly Row[]): RawField[] {
  const column = columnOfValues(rows)
  if (column === undefined) return vertical(rows)
  return vertical(rows.slice(1).map(row => [...row.slice(0, 1), ...row.slice(column, column + 1)]))
}

/**
 * The fields of a table of metadata, whichever way it is turned; none where it is a table of something else: one that tells
 * of fields has no values of their kind. Above the first section (`header`) a value that is none stays, to be told.
 */
export function fieldsOfTable(rows: readonly Row[], dialect: Dialect, header: boolean): RawField[] {
  const across = known(rows[0] ?? [], dialect)
  const down = known(
    rows.map(row => row[0]),
    dialect,
  )
  if (Math.max(across, down) < 2 && !(down === 1 && rows.length <= 3 && (rows[0]?.length ?? 0) === 2))
    return []
  const fields = down >= across ? verticalFields(rows) : rows.length <= 3 ? horizontal(rows) : []
  const fits = ({ name, lines }: RawField): boolean =>
    !dialect.fields.isKnown(name) || isOfKind(dialect.fields.meaningOf(name), lines, dialect)
  const isMetadata = fields.some(field => dialect.fields.isKnown(field.name) && fits(field))
  if (!isMetadata) return []
  return header ? fields : fields.filter(fits)
}

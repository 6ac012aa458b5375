import { mapRows, type Rows } from './rows.ts'
import { stringWidth } from './string-width.ts'

// Latin, dashes, quotes and arrows take a column each and join with nothing: no segmenter is asked for them.
const oneColumnEach = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193]*$/

/** How many terminal columns a text takes. */
const widthOf = (text: string): number => (oneColumnEach.test(text) ? text.length : stringWidth(text))

/** A cell as wide as a short book page does not make all others of its column as wide. */
const widest = 1000

const pad = (text: string, width: number, to: number): string =>
  width < to ? text + ' '.repeat(Math.min(to, widest) - Math.min(width, widest)) : text

function* withHead(head: readonly string[], rows: Iterable<readonly string[]>): Iterable<readonly string[]> {
  yield head
  yield* rows
}

/** The width of the widest cell of every column. */
function measure(rows: Iterable<readonly string[]>): number[] {
  const columns: number[] = []
  for (const row of rows)
    for (const [at, cell] of row.entries()) columns[at] = Math.max(columns[at] ?? 0, widthOf(cell))
  return columns
}

/** Cells that are Markdown already → the lines of an aligned Markdown table, as formatters leave it. */
export function* markdownLines(head: readonly string[], rows: Rows<readonly string[]>): Iterable<string> {
  const columns = measure(withHead(head, rows)).map(width => Math.min(widest, Math.max(3, width)))
  const line = (row: readonly string[]): string => {
    const cells = columns.map((width, column) => {
      const cell = row[column] ?? ''
      return pad(cell, widthOf(cell), width)
    })
    return `| ${cells.join(' | ')} |`
  }
  yield line(head)
  yield `| ${columns.map(width => '-'.repeat(width)).join(' | ')} |`
  for (const row of rows) yield line(row)
}

/** The same as one text. */
export const markdownTable = (head: readonly string[], rows: Rows<readonly string[]>): string =>
  [...markdownLines(head, rows)].join('\n')

/** Cuts a text to a width of terminal columns, with an ellipsis. */
function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  return `${(oneColumnEach.test(text) ? text.slice(0, Math.max(0, width - 1)) : begin(text, width - 1)).trimEnd()}…`
}

/** As many whole characters of a text as have room in a width. */
function begin(text: string, width: number): string {
  let taken = 0
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    taken += stringWidth(segment)
    if (taken > width) return text.slice(0, index)
  }
  return text
}

/** How a column may be cut when the terminal is too narrow: the one that gives way, usually the title. */
export interface TextTableOptions {
  readonly columns: number | undefined
  /** Index of the column that gives way. */
  readonly flexible: number
}

/** A line of a table, and the row that it shows; the first line shows none. */
export interface TableLine<T> {
  readonly text: string
  readonly row: T | undefined
}

/** As wide as each column is to be, where the table has so much room. */
function fit(wanted: readonly number[], { columns, flexible }: TextTableOptions): number[] {
  const total = wanted.reduce((sum, width) => sum + width + 2, -2)
  const room = columns ?? Number.POSITIVE_INFINITY
  return wanted.map((width, at) =>
    at === flexible ? Math.max(12, Math.min(width, width - (total - room))) : width,
  )
}

/** A cell of plain text, cut or filled to a width. */
function fitCell(text: string, to: number): string {
  const width = widthOf(text)
  if (width <= to) return pad(text, width, to)
  const short = truncate(text, to)
  return pad(short, widthOf(short), to)
}

/** Rows, of which `cells` gives the plain text → lines of a table without borders, fitted to the terminal where its width is known. */
export function* textTable<T>(
  head: readonly string[],
  rows: Rows<T>,
  cells: (row: T) => readonly string[],
  options: TextTableOptions,
): Iterable<TableLine<T>> {
  const fitted = fit(measure(withHead(head, mapRows(rows, cells))), options)
  const line = (row: readonly string[]): string => {
    const text = fitted
      .map((to, column) => fitCell(row[column] ?? '', to))
      .join('  ')
      .trimEnd()
    return options.columns === undefined ? text : truncate(text, options.columns)
  }
  yield { text: line(head), row: undefined }
  for (const row of rows) yield { text: line(cells(row)), row }
}

import { stringWidth } from './string-width.ts'

// Latin, dashes, quotes and arrows take a column each and join with nothing: no segmenter is asked for them.
const oneColumnEach = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193]*$/

/** How many terminal columns a text takes. */
const widthOf = (text: string): number => (oneColumnEach.test(text) ? text.length : stringWidth(text))

/** A cell as wide as a short book page does not make all others of its column as wide. */
const widest = 1000

const pad = (text: string, width: number, to: number): string =>
  width < to ? text + ' '.repeat(Math.min(to, widest) - Math.min(width, widest)) : text

/** Cells by row, the width of each, and the greatest of every column. */
interface Measured {
  readonly widths: readonly (readonly number[])[]
  readonly columns: readonly number[]
}

function measure(rows: readonly (readonly string[])[]): Measured {
  const widths = rows.map(row => row.map(widthOf))
  const columns: number[] = []
  for (const row of widths) row.forEach((width, at) => (columns[at] = Math.max(columns[at] ?? 0, width)))
  return { widths, columns }
}

/** Cells that are Markdown already → an aligned Markdown table, as formatters leave it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const measured = measure(all)
  const columns = measured.columns.map(width => Math.min(widest, Math.max(3, width)))
  const [first = '', ...lines] = all.map((row, at) => {
    const cells = columns.map((width, column) =>
      pad(row[column] ?? '', measured.widths[at]?.[column] ?? 0, width),
    )
    return `| ${cells.join(' | ')} |`
  })
  return [first, `| ${columns.map(width => '-'.repeat(width)).join(' | ')} |`, ...lines].join('\n')
}

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

/** Cells of plain text → lines of a table without borders, fitted to the terminal where its width is known. */
export function textTable(
  rows: readonly (readonly string[])[],
  { columns, flexible }: TextTableOptions,
): string[] {
  const { widths, columns: wanted } = measure(rows)
  const total = wanted.reduce((sum, width) => sum + width + 2, -2)
  const room = columns === undefined ? Number.POSITIVE_INFINITY : columns
  const fitted = wanted.map((width, at) =>
    at === flexible ? Math.max(12, Math.min(width, width - (total - room))) : width,
  )
  const cell = (text: string, width: number, to: number): string => {
    if (width <= to) return pad(text, width, to)
    const short = truncate(text, to)
    return pad(short, widthOf(short), to)
  }
  return rows.map((row, at) => {
    const cells = fitted.map((to, column) => cell(row[column] ?? '', widths[at]?.[column] ?? 0, to))
    const line = cells.join('  ').trimEnd()
    return columns === undefined ? line : truncate(line, columns)
  })
}

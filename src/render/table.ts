import stringWidth from 'string-width'

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

function widths(rows: readonly (readonly string[])[]): number[] {
  const columns = Math.max(0, ...rows.map(row => row.length))
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[column] ?? '')), 0),
  )
}

/** Cells that are Markdown already → an aligned Markdown table, as formatters leave it. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = widths([head, ...rows]).map(width => Math.max(3, width))
  const line = (cells: readonly string[]): string =>
    `| ${columns.map((width, at) => pad(cells[at] ?? '', width)).join(' | ')} |`
  return [line(head), `| ${columns.map(width => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  )
}

/** Cuts a text to a width of terminal columns, with an ellipsis. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(cut + segment) > width - 1) break
    cut += segment
  }
  return `${cut.trimEnd()}…`
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
  const wanted = widths(rows)
  const total = wanted.reduce((sum, width) => sum + width + 2, -2)
  const room = columns === undefined ? Number.POSITIVE_INFINITY : columns
  const fitted = wanted.map((width, at) =>
    at === flexible ? Math.max(12, Math.min(width, width - (total - room))) : width,
  )
  return rows.map(row => {
    const line = fitted
      .map((width, at) => pad(truncate(row[at] ?? '', width), width))
      .join('  ')
      .trimEnd()
    return columns === undefined ? line : truncate(line, columns)
  })
}

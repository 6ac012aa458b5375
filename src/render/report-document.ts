import { markdownCell, markdownLink, oneLine } from './escape.ts'
import { relativeLink } from './relative-link.ts'
import type { ReportData } from './report-data.ts'
import { mapRows } from './rows.ts'
import { reportSections, type Cell, type ReportSection } from './report-sections.ts'
import { isPlain, type Style } from './style.ts'
import { markdownLines, textTable } from './table.ts'

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const summary = ({ records, issues, date }: ReportData): string =>
  `${plural(records, 'record')} citing ${plural(issues, 'issue')}, on ${date}.`

function markdownPiece(folder: string, { text, path, url }: Cell): string {
  if (path !== undefined) return markdownLink(text, relativeLink(folder, path))
  // A separator keeps the blanks around it.
  if (url === undefined) return text.replace(/\S(?:.*\S)?/s, markdownCell)
  return markdownLink(text, url)
}

const longTable = 30

function* markdownSection(folder: string, { title, note, head, rows }: ReportSection): Iterable<string> {
  const isLong = rows.length > longTable
  yield `\n## ${title}\n\n${note === '' ? '' : `${note}\n\n`}`
  if (isLong) yield `<details>\n<summary>${plural(rows.length, 'row')}</summary>\n\n`
  const cell = (pieces: readonly Cell[]): string => pieces.map(piece => markdownPiece(folder, piece)).join('')
  for (const line of markdownLines(
    head,
    mapRows(rows, row => row.map(cell)),
  ))
    yield `${line}\n`
  if (isLong) yield '\n</details>\n'
}

/** The status report as Markdown for a document that stands in `folder`, in pieces. */
export function* markdownPieces(data: ReportData, folder: string): Iterable<string> {
  yield `# Status of the decision log\n\n${summary(data)}\n`
  for (const part of reportSections(data)) yield* markdownSection(folder, part)
}

/** The status report as Markdown for a document that stands in `folder`. */
export const reportMarkdown = (data: ReportData, folder: string): string =>
  [...markdownPieces(data, folder)].join('')

/** Colours the cells of a row that was laid out as text: the layout counts no colour codes. */
function toned(line: string, row: readonly (readonly Cell[])[], style: Style): string {
  let rest = line
  let done = ''
  for (const cell of row)
    for (const { text, tone } of cell) {
      const at = tone === undefined ? -1 : rest.indexOf(oneLine(text))
      if (tone === undefined || at < 0 || text === '') continue
      done += rest.slice(0, at) + style(tone, oneLine(text))
      rest = rest.slice(at + oneLine(text).length)
    }
  return done + rest
}

function cellText(pieces: readonly Cell[]): string {
  let text = ''
  for (const piece of pieces) text += piece.text
  return text
}

const textOf = (row: readonly (readonly Cell[])[]): string[] => row.map(cell => oneLine(cellText(cell)))

function* textSection(
  { title, note, head, rows, flexible }: ReportSection,
  columns: number | undefined,
  style: Style,
): Iterable<string> {
  yield `\n${style('strong', title)}${note === '' ? '' : style('dim', ` — ${note.replaceAll('`', '')}`)}\n`
  for (const { text, row } of textTable(head, rows, textOf, { columns, flexible })) {
    if (row === undefined) yield `${style('dim', text)}\n`
    else yield `${isPlain(style) ? text : toned(text, row, style)}\n`
  }
}

/** The status report for a terminal of `columns` columns, or for a pipe where that is undefined, in pieces. */
export function* textPieces(data: ReportData, columns: number | undefined, style: Style): Iterable<string> {
  yield `${summary(data)}\n`
  for (const part of reportSections(data)) yield* textSection(part, columns, style)
}

/** The status report for a terminal of `columns` columns, or for a pipe where that is undefined. */
export const reportText = (data: ReportData, columns: number | undefined, style: Style): string =>
  [...textPieces(data, columns, style)].join('')

/** The status report as data for other tools. */
export function reportJson(data: ReportData): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

import type { PageKind } from '../model/page.ts'
import type { Explanation, Reading } from '../model/explanation.ts'
import { oneLine } from './escape.ts'
import type { Style } from './style.ts'
import { textTable } from './table.ts'

const kinds: Readonly<Record<PageKind, string>> = {
  record: 'a record: it states what only records state, or stands among records',
  index: 'no record but a list of pages: it links to several, its name says so, or `adr index` wrote it',
  template: 'no record but a template: its name, its place or the prompts that it still holds say so',
  other:
    'no record: it has no status, number, date, decider or sections of a decision, or its name says that it is about the log',
  unreadable: 'unreadable',
}

const cells = ({ property, text, place, rule, lost }: Reading): string[] => [
  property,
  oneLine(text).slice(0, 100),
  place === undefined ? '-' : `${place.line}:${place.column}`,
  lost === undefined ? rule : `${rule}; not taken: ${lost}`,
]

/** How a page was read: a line for each value with its place and rule, those that lost included, then what was doubtful. */
export function explainDocument(
  { page, readings }: Explanation,
  columns: number | undefined,
  style: Style,
): string {
  const table = textTable(['PROPERTY', 'READ', 'PLACE', 'RULE'], readings, cells, { columns, flexible: 1 })
  const lines = [...table].map(({ text, row }) =>
    row === undefined || row.lost !== undefined ? style('dim', text) : text,
  )
  const problems = page.problems.map(
    ({ rule, message, place }) =>
      `${style('warning', rule)}  ${oneLine(message)}${place === undefined ? '' : `  [${place.line}:${place.column}]`}`,
  )
  return `${[`${style('strong', oneLine(page.path))}: ${kinds[page.kind]}`, '', ...lines, ...(problems.length > 0 ? ['', ...problems] : [])].join('\n')}\n`
}

import type { Graph } from '../graph/graph.ts'
import type { DecisionRecord } from '../model/record.ts'
import { oneLine } from './escape.ts'
import { recordView, type RecordView } from './record-view.ts'
import { mapRows } from './rows.ts'
import { isPlain, type Style, type Tone } from './style.ts'
import { textTable, type TableLine } from './table.ts'

const tones: Partial<Record<string, Tone>> = {
  accepted: 'good',
  proposed: 'warning',
  draft: 'warning',
  deferred: 'warning',
  unknown: 'warning',
}

const statusOf = ({ status }: RecordView): string => oneLine(status === '' ? '-' : status).slice(0, 40)

function cellsOf(view: RecordView): string[] {
  const { date, title, deciders } = view.record
  return [
    view.record.id,
    statusOf(view),
    date?.value ?? '-',
    oneLine(title),
    oneLine(deciders.map(decider => decider.name).join(', ')).slice(0, 60),
  ]
}

function toned({ text, row }: TableLine<RecordView>, style: Style): string {
  if (row === undefined) return style('dim', text)
  const status = statusOf(row)
  return text.replace(status, () => style(tones[row.state ?? ''] ?? 'dim', status))
}

/** Records as the lines of a table for a terminal of `columns` columns, or for a pipe, uncut, where that is undefined. */
export function* listLines(
  records: readonly DecisionRecord[],
  graph: Graph,
  columns: number | undefined,
  style: Style,
): Iterable<string> {
  const views = mapRows(records, record => recordView(graph, record))
  const table = textTable(['ID', 'STATUS', 'DATE', 'TITLE', 'DECIDERS'], views, cellsOf, {
    columns,
    flexible: 3,
  })
  for (const line of table) yield `${isPlain(style) ? line.text : toned(line, style)}\n`
}

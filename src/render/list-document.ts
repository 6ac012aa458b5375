import type { Graph } from '../graph/graph.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { State } from '../model/status.ts'
import { oneLine } from './escape.ts'
import { recordView, type RecordView } from './record-view.ts'
import { isPlain, type Style, type Tone } from './style.ts'
import { textTable, type TableLine } from './table.ts'

const tones: Partial<Record<string, Tone>> = {
  accepted: 'good',
  proposed: 'warning',
  draft: 'warning',
  deferred: 'warning',
  unknown: 'warning',
}

/** A record as a list shows it. */
interface Row {
  readonly state: State | undefined
  readonly cells: readonly [id: string, status: string, date: string, title: string, deciders: string]
}

function rowOf({ record, state, status }: RecordView): Row {
  return {
    state,
    cells: [
      record.id,
      oneLine(status === '' ? '-' : status).slice(0, 40),
      record.date?.value ?? '-',
      oneLine(record.title),
      oneLine(record.deciders.map(decider => decider.name).join(', ')).slice(0, 60),
    ],
  }
}

function toned({ text, row }: TableLine<Row>, style: Style): string {
  if (row === undefined) return style('dim', text)
  const [, status] = row.cells
  return text.replace(status, () => style(tones[row.state ?? ''] ?? 'dim', status))
}

/** Records as the lines of a table for a terminal of `columns` columns, or for a pipe, uncut, where that is undefined. */
export function* listLines(
  records: readonly DecisionRecord[],
  graph: Graph,
  columns: number | undefined,
  style: Style,
): Iterable<string> {
  const rows = records.map(record => rowOf(recordView(graph, record)))
  const table = textTable(['ID', 'STATUS', 'DATE', 'TITLE', 'DECIDERS'], rows, row => row.cells, {
    columns,
    flexible: 3,
  })
  for (const line of table) yield `${isPlain(style) ? line.text : toned(line, style)}\n`
}

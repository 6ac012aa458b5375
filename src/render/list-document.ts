import type { Graph } from '../graph/graph.ts'
import type { DecisionRecord } from '../model/record.ts'
import { oneLine } from './escape.ts'
import { recordView } from './record-view.ts'
import { isPlain, type Style, type Tone } from './style.ts'
import { textTable } from './table.ts'

const tones: Partial<Record<string, Tone>> = {
  accepted: 'good',
  proposed: 'warning',
  draft: 'warning',
  deferred: 'warning',
  unknown: 'warning',
}

/** Records as a table for a terminal of `columns` columns, or for a pipe, uncut, where that is undefined. */
export function listDocument(
  records: readonly DecisionRecord[],
  graph: Graph,
  columns: number | undefined,
  style: Style,
): string {
  const views = records.map(record => recordView(graph, record))
  const rows = views.map(({ record, status }) => [
    record.id,
    oneLine(status === '' ? '-' : status).slice(0, 40),
    record.date?.value ?? '-',
    oneLine(record.title),
    oneLine(record.deciders.map(decider => decider.name).join(', ')).slice(0, 60),
  ])
  const [head = '', ...lines] = textTable([['ID', 'STATUS', 'DATE', 'TITLE', 'DECIDERS'], ...rows], {
    columns,
    flexible: 3,
  })
  if (isPlain(style)) return `${[head, ...lines].join('\n')}\n`
  const body = lines.map((line, at) => {
    const status = rows[at]?.[1] ?? ''
    return line.replace(status, () => style(tones[views[at]?.state ?? ''] ?? 'dim', status))
  })
  return `${[style('dim', head), ...body].join('\n')}\n`
}

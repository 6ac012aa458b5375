import type { Graph } from '../graph/graph.ts'
import { partialSuccessors, successors } from '../graph/supersession.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { Status } from '../model/status.ts'
import { defineCheck } from './define-check.ts'

/** Whether a status says more than its state and a day: by what, in words, or by an address. */
function saysMore({ text, note }: Status): boolean {
  const words = `${text} ${note ?? ''}`.replace(/\d+([-./])\d+\1\d+|[:_*~`]\w+[:_*~`]/g, ' ')
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).length > 1
}

/** Whether anything tells what took a record's place: a record, an issue, a page elsewhere. */
function isNamed(graph: Graph, { path, links, issues }: DecisionRecord): boolean {
  const bySupersession = (graph.incoming.get(path) ?? []).some(({ relation }) => relation === 'supersedes')
  return (
    bySupersession ||
    links.some(link => link.relation === 'superseded-by' || link.relation === 'deprecated-by') ||
    issues.some(issue => issue.from === 'metadata' && issue.relation !== 'mentions')
  )
}

export const supersededWithoutSuccessor = defineCheck({
  id: 'superseded-without-successor',
  severity: 'warning',
  summary: 'a superseded record names its successor',
  docs: `A record's status is superseded, but neither it nor any other record says by what. Name the successor:
\`Superseded by ADR-0012\`, or an address if it is kept elsewhere. If nothing took its place, the status is \`deprecated\`.`,
  *run({ graph }) {
    for (const record of graph.records) {
      const { status } = record
      if (status?.state !== 'superseded' || saysMore(status)) continue
      if (successors(graph, record).length > 0 || partialSuccessors(graph, record).length > 0) continue
      if (isNamed(graph, record)) continue
      const message =
        'This record is superseded, and nothing says by what; write `Superseded by …`, or `Deprecated` if nothing took its place.'
      yield { path: record.path, place: status.place, message }
    }
  },
})

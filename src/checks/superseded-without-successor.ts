import { partialSuccessors, successors } from '../graph/supersession.ts'
import { defineCheck } from './define-check.ts'

export const supersededWithoutSuccessor = defineCheck({
  id: 'superseded-without-successor',
  severity: 'warning',
  summary: 'a superseded record names its successor',
  docs: `A record's status is superseded, but neither it nor any other record says by what. Name the successor:
\`Superseded by ADR-0012\`. Where nothing took its place, the status is \`deprecated\`.`,
  *run({ graph }) {
    for (const record of graph.records) {
      if (record.status?.state !== 'superseded') continue
      const stated = record.links.some(link => link.relation === 'superseded-by')
      if (stated || successors(graph, record).length > 0 || partialSuccessors(graph, record).length > 0)
        continue
      const message =
        'Unexpected status `superseded` without a successor, expected the record that supersedes this one'
      yield { path: record.path, place: record.status.place, message }
    }
  },
})

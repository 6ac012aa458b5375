import { recordRelations } from '../model/relation.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { defineCheck } from './define-check.ts'

function isAnswered(graph: Graph, edge: Edge): boolean {
  if (edge.target.kind !== 'record') return true
  const inverse = recordRelations[edge.relation]
  return (graph.outgoing.get(edge.target.record.path) ?? []).some(
    other =>
      other.relation === inverse && other.target.kind === 'record' && other.target.record === edge.from,
  )
}

export const oneSidedSupersession = defineCheck({
  id: 'one-sided-supersession',
  severity: 'warning',
  summary: 'both records of a supersession say so',
  docs: `One record says that it supersedes another, or is superseded by it, and the other does not say the inverse. Whoever
opens the other page does not learn that it no longer holds (or what it replaced). Add the missing line to the page
that the message names. The graph derives the inverse all the same.`,
  *run({ graph }) {
    for (const edge of graph.edges) {
      if (edge.relation !== 'supersedes' && edge.relation !== 'superseded-by') continue
      if (edge.link.from === 'body' || edge.target.kind !== 'record' || edge.target.record === edge.from)
        continue
      if (isAnswered(graph, edge)) continue
      const { record } = edge.target
      const line =
        edge.relation === 'supersedes' ? `Superseded by ${edge.from.id}` : `Supersedes ${edge.from.id}`
      yield {
        path: edge.from.path,
        place: edge.link.place,
        message: `Unexpected silence of \`${record.path}\` on this supersession, expected it to say \`${line}\``,
      }
    }
  },
})

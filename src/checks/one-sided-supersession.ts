import { recordRelations, type RecordRelation } from '../model/relation.ts'
import type { Edge } from '../graph/graph.ts'
import { defineCheck } from './define-check.ts'

const keyOf = (from: string, relation: RecordRelation, to: string): string => `${from}\n${relation}\n${to}`

/** What is stated of supersession, to be asked by both ends. */
function statedIn(edges: readonly Edge[]): ReadonlySet<string> {
  return new Set(
    edges.flatMap(({ from, relation, target }) =>
      target.kind === 'record' ? keyOf(from.path, relation, target.record.path) : [],
    ),
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
    const stated = statedIn(graph.supersession.edges)
    for (const edge of graph.supersession.edges) {
      if (edge.link.from === 'body' || edge.target.kind !== 'record' || edge.target.record === edge.from)
        continue
      const { record } = edge.target
      if (stated.has(keyOf(record.path, recordRelations[edge.relation], edge.from.path))) continue
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

import type { Graph } from '../graph/graph.ts'
import { isUndecided, predecessors, successors } from '../graph/supersession.ts'
import type { DecisionRecord } from '../model/record.ts'
import { defineCheck } from './define-check.ts'

/** The successors that are no mere proposals, and that no other of them has superseded in turn. */
function lastSuccessors(graph: Graph, record: DecisionRecord): DecisionRecord[] {
  const decided = successors(graph, record).filter(other => !isUndecided(other))
  if (decided.length < 2) return decided
  const replaced = new Set(decided.flatMap(other => predecessors(graph, other)))
  return decided.filter(other => !replaced.has(other))
}

export const severalSuccessors = defineCheck({
  id: 'several-successors',
  severity: 'info',
  summary: 'a superseded record has one successor',
  docs: `Several records supersede this one as a whole. That may be meant (a decision was split), or two people replaced it
without knowing of each other. Say \`partially\` if each replaces a part.`,
  *run({ graph }) {
    for (const record of graph.records) {
      const last = lastSuccessors(graph, record)
      if (last.length < 2) continue
      const ids = last.map(other => `\`${other.id}\``).join(', ')
      yield {
        path: record.path,
        place: record.status?.place ?? record.titlePlace,
        message: `Each of ${ids} supersedes this record as a whole; say which part each replaces, or which one holds.`,
      }
    }
  },
})

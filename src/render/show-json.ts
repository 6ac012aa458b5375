import type { Graph } from '../graph/graph.ts'
import { relationsOf } from '../graph/relations-of.ts'
import { current, effectiveState } from '../graph/supersession.ts'
import type { DecisionRecord } from '../model/record.ts'
import { exportRecord } from './export-document.ts'

/** A record as in the export, with what the graph derives: inverse relations, effective state, current records. */
export function showJson(graph: Graph, record: DecisionRecord): string {
  const relations = relationsOf(graph, record).map(({ relation, target, derived, edge }) => ({
    relation,
    derived,
    partial: edge.link.partial,
    target: target.kind === 'record' ? target.record.id : edge.link.target,
    path: target.kind === 'record' ? target.record.path : target.kind === 'page' ? target.path : null,
    unresolved: target.kind === 'unresolved' ? target.reason : null,
  }))
  const graphData = {
    effectiveState: record.status === undefined ? null : effectiveState(graph, record),
    current: current(graph, record).map(other => other.path),
    relations,
  }
  return `${JSON.stringify({ version: 1, record: exportRecord(graph, record), graph: graphData }, null, 2)}\n`
}

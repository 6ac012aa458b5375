import type { DecisionRecord } from '../model/record.ts'
import type { Graph, IssueNode } from './graph.ts'

/** A part of the graph. */
export interface Neighbourhood {
  readonly records: readonly DecisionRecord[]
  readonly issues: readonly IssueNode[]
}

function next(graph: Graph, record: DecisionRecord): DecisionRecord[] {
  const out = (graph.outgoing.get(record.path) ?? []).flatMap(({ target }) =>
    target.kind === 'record' ? target.record : [],
  )
  return [...out, ...(graph.incoming.get(record.path) ?? []).map(edge => edge.from)]
}

/** The records within `depth` relations of a record, either way, and the issues that they cite. */
export function neighbourhood(graph: Graph, record: DecisionRecord, depth: number): Neighbourhood {
  const seen = new Set([record])
  let border = [record]
  for (let step = 0; step < depth && border.length > 0; step++) {
    const reached = new Set(border.flatMap(record => next(graph, record)))
    border = [...reached].filter(found => !seen.has(found))
    for (const found of border) seen.add(found)
  }
  const records = graph.records.filter(candidate => seen.has(candidate))
  const issues = graph.issues.filter(issue => issue.citations.some(citation => seen.has(citation.record)))
  return { records, issues }
}

import type { DecisionRecord } from '../model/record.ts'
import { recordRelations, type RecordRelation } from '../model/relation.ts'
import type { Edge, Graph, Target } from './graph.ts'

/** A relation of a record as seen from it: stated on its own page, or derived from another page's statement. */
export interface Relation {
  readonly relation: RecordRelation
  readonly target: Target
  readonly derived: boolean
  readonly edge: Edge
}

const nameOf = (target: Target, edge: Edge): string =>
  target.kind === 'record' ? target.record.path : target.kind === 'page' ? target.path : edge.link.target

/** Every relation of a record once: its own statements first, then the inverses of what others say of it. */
export function relationsOf(graph: Graph, record: DecisionRecord): Relation[] {
  const relations = new Map<string, Relation>()
  const add = (relation: Relation): void => {
    const key = `${relation.relation} ${nameOf(relation.target, relation.edge)}`
    if (!relations.has(key)) relations.set(key, relation)
  }
  for (const edge of graph.outgoing.get(record.path) ?? [])
    add({ relation: edge.relation, target: edge.target, derived: false, edge })
  for (const edge of graph.incoming.get(record.path) ?? []) {
    const target: Target = { kind: 'record', record: edge.from }
    if (edge.from !== record) add({ relation: recordRelations[edge.relation], target, derived: true, edge })
  }
  return [...relations.values()]
}

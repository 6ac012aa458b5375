import type { DecisionRecord } from '../model/record.ts'
import type { State } from '../model/status.ts'
import type { Graph } from './graph.ts'

/** The records that supersede this one as a whole, by their own statement or by this record's. */
export function successors({ supersession }: Graph, { path }: DecisionRecord): readonly DecisionRecord[] {
  return supersession.successors.get(path) ?? []
}

/** The records that this one supersedes as a whole. */
export function predecessors({ supersession }: Graph, { path }: DecisionRecord): readonly DecisionRecord[] {
  return supersession.predecessors.get(path) ?? []
}

/** The records that supersede a part of this one. */
export function partialSuccessors(
  { supersession }: Graph,
  { path }: DecisionRecord,
): readonly DecisionRecord[] {
  return supersession.partialSuccessors.get(path) ?? []
}

/** Whether parts of a record, but not the whole, are superseded. */
export function isPartlySuperseded(graph: Graph, record: DecisionRecord): boolean {
  return successors(graph, record).length === 0 && partialSuccessors(graph, record).length > 0
}

const undecided: readonly State[] = ['draft', 'proposed', 'deferred', 'rejected', 'withdrawn']

/** Whether a record says that it was never in force: it takes the place of no other one. */
export const isUndecided = ({ status }: DecisionRecord): boolean =>
  status !== undefined && undecided.includes(status.state)

/** The records that hold in place of this one: the ends of its chain, itself where nothing supersedes it. */
export function current({ supersession }: Graph, record: DecisionRecord): readonly DecisionRecord[] {
  return supersession.ends.get(record.path) ?? [record]
}

/** What a record's state comes to: a record that another supersedes is superseded, whatever it says itself. */
export function effectiveState(graph: Graph, record: DecisionRecord): State {
  const stated = record.status?.state ?? 'unknown'
  const over = successors(graph, record).some(successor => successor.status?.state === 'accepted')
  return over && stated === 'accepted' ? 'superseded' : stated
}

/** Chains of supersession, each from its oldest record to its newest; a record with several successors starts each of its branches. */
export function supersessionChains(graph: Graph): DecisionRecord[][] {
  const chains: DecisionRecord[][] = []
  for (const record of graph.records) {
    const before = predecessors(graph, record)
    const after = successors(graph, record)
    const only = before.length === 1 && before[0] !== undefined && successors(graph, before[0]).length === 1
    if (after.length === 0 || only) continue
    for (const next of after) chains.push(chainFrom(graph, record, next))
  }
  return chains
}

function chainFrom(graph: Graph, first: DecisionRecord, second: DecisionRecord): DecisionRecord[] {
  const chain = new Set([first, second])
  let last = second
  for (;;) {
    const next = successors(graph, last)
    const [only] = next
    if (next.length !== 1 || only === undefined || chain.has(only) || predecessors(graph, only).length > 1)
      return [...chain]
    chain.add(only)
    last = only
  }
}

/** Circles of supersession: sets of records that all supersede each other in the end. */
export function supersessionCycles(graph: Graph): (readonly DecisionRecord[])[] {
  return graph.supersession.components.filter(({ length }) => length > 1)
}

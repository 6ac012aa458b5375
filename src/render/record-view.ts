import type { Graph } from '../graph/graph.ts'
import { effectiveState, isPartlySuperseded, partialSuccessors, successors } from '../graph/supersession.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { State } from '../model/status.ts'

/** What documents show of a record: plain data, nothing invented. */
export interface RecordView {
  readonly record: DecisionRecord
  readonly state: State | undefined
  /** The state in words: what the page says where the words are unknown, with `?` behind. */
  readonly status: string
  readonly supersededBy: readonly DecisionRecord[]
  readonly partlySupersededBy: readonly DecisionRecord[]
}

function statusOf(graph: Graph, record: DecisionRecord): string {
  const { status } = record
  if (status === undefined) return ''
  if (status.state === 'unknown') return `${status.text}?`
  const effective = effectiveState(graph, record)
  return isPartlySuperseded(graph, record) && effective === 'accepted'
    ? 'accepted, partly superseded'
    : effective
}

/** A record as documents show it. */
export function recordView(graph: Graph, record: DecisionRecord): RecordView {
  return {
    record,
    state: record.status === undefined ? undefined : effectiveState(graph, record),
    status: statusOf(graph, record),
    supersededBy: successors(graph, record),
    partlySupersededBy: partialSuccessors(graph, record),
  }
}

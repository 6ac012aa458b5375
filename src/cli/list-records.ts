import type { Graph } from '../graph/graph.ts'
import { effectiveState } from '../graph/supersession.ts'
import { compareNumber, compareText } from '../model/order.ts'
import type { DecisionRecord } from '../model/record.ts'
import { states } from '../model/status.ts'
import { UserError } from '../model/user-error.ts'

interface Filter {
  readonly status?: string
  readonly issue?: string
  readonly sort?: string
}

const stateOf = (graph: Graph, record: DecisionRecord): string =>
  record.status === undefined ? 'none' : effectiveState(graph, record)

function wantedStates(stated: string | undefined): ReadonlySet<string> | undefined {
  if (stated === undefined) return undefined
  const wanted = stated.split(',').map(word => word.trim().toLowerCase())
  const unknown = wanted.find(word => word !== 'none' && !states.some(state => state === word))
  if (unknown !== undefined)
    throw new UserError(`Unknown status \`${unknown}\`.`, `Accepted are ${states.join(', ')} and none.`)
  return new Set(wanted)
}

function comparator(
  graph: Graph,
  sort: string | undefined,
): (a: DecisionRecord, b: DecisionRecord) => number {
  const folder = ({ path }: DecisionRecord): string => path.slice(0, path.lastIndexOf('/') + 1)
  switch (sort) {
    case undefined:
    case 'number':
      return (a, b) => compareText(folder(a), folder(b)) || compareNumber(a.number, b.number)
    case 'date':
      return (a, b) => compareText(b.date?.value ?? '', a.date?.value ?? '')
    case 'status':
      return (a, b) => compareText(stateOf(graph, a), stateOf(graph, b)) || compareNumber(a.number, b.number)
    case 'title':
      return (a, b) => compareText(a.title, b.title)
    default:
      throw new UserError(`Unknown order \`${sort}\`.`, 'Accepted are number, date, status and title.')
  }
}

/** The records that a person asked for, sorted. Throws UserError for words that mean nothing. */
export function listRecords(graph: Graph, { status, issue, sort }: Filter): DecisionRecord[] {
  const wanted = wantedStates(status)
  const compare = comparator(graph, sort)
  return graph.records
    .filter(record => wanted === undefined || wanted.has(stateOf(graph, record)))
    .filter(
      record =>
        issue === undefined || record.issues.some(({ key }) => key.toLowerCase() === issue.toLowerCase()),
    )
    .sort((a, b) => compare(a, b) || compareText(a.path, b.path))
}

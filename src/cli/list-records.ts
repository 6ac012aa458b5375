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

/** A record with what it is sorted by, found once for each record and not for each comparison. */
interface Sorted {
  readonly record: DecisionRecord
  readonly folder: string
  readonly state: string
}

type Comparator = (a: Sorted, b: Sorted) => number

const byNumber: Comparator = (a, b) => compareNumber(a.record.number, b.record.number)

const comparators: Readonly<Record<string, Comparator>> = {
  number: (a, b) => compareText(a.folder, b.folder) || byNumber(a, b),
  date: (a, b) => compareText(b.record.date?.value ?? '', a.record.date?.value ?? ''),
  status: (a, b) => compareText(a.state, b.state) || byNumber(a, b),
  title: (a, b) => compareText(a.record.title, b.record.title),
}

function comparatorFor(order: string): Comparator {
  const found = Object.hasOwn(comparators, order) ? comparators[order] : undefined
  if (found === undefined)
    throw new UserError(`Unknown order \`${order}\`.`, 'Accepted are number, date, status and title.')
  return found
}

const folderOf = ({ path }: DecisionRecord): string => path.slice(0, path.lastIndexOf('/') + 1)

/** The records that a person asked for, sorted. Throws UserError for words that mean nothing. */
export function listRecords(graph: Graph, { status, issue, sort = 'number' }: Filter): DecisionRecord[] {
  const wanted = wantedStates(status)
  const compare = comparatorFor(sort)
  const key = issue?.toLowerCase()
  return graph.records
    .filter(({ issues }) => key === undefined || issues.some(each => each.key.toLowerCase() === key))
    .map(record => ({ record, folder: folderOf(record), state: stateOf(graph, record) }))
    .filter(({ state }) => wanted === undefined || wanted.has(state))
    .sort((a, b) => compare(a, b) || compareText(a.record.path, b.record.path))
    .map(({ record }) => record)
}

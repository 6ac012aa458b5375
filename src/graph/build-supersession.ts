import { once } from '../model/once.ts'
import type { DecisionRecord } from '../model/record.ts'
import { recordRelations } from '../model/relation.ts'
import type { Edge, Supersession } from './graph.ts'
import { stronglyConnected } from './strongly-connected.ts'

type Beside = ReadonlyMap<string, readonly DecisionRecord[]>

/** One statement of supersession between two records of the log. */
interface Statement {
  readonly from: DecisionRecord
  readonly to: DecisionRecord
  readonly relation: Edge['relation']
}

/** What metadata states of the whole, or of parts. What prose tells puts no record out of force. */
function statementsIn(edges: readonly Edge[], partial: boolean): Statement[] {
  return edges.flatMap(({ from, relation, link, target }) =>
    link.from === 'metadata' && link.partial === partial && target.kind === 'record' && target.record !== from
      ? { from, to: target.record, relation }
      : [],
  )
}

/** The older record of a statement, and the newer one. */
const ends = ({ from, to, relation }: Statement): readonly [DecisionRecord, DecisionRecord] =>
  relation === 'supersedes' ? [to, from] : [from, to]

/** What is stated of the whole, less what the other page says of a part only while the older record is said to hold. */
function wholeOf(whole: readonly Statement[], inPart: readonly Statement[]): readonly Statement[] {
  const keyOf = (statement: Statement): string =>
    ends(statement)
      .map(({ path }) => path)
      .join('\n')
  const parts = new Set(inPart.map(keyOf))
  return parts.size === 0
    ? whole
    : whole.filter(each => !parts.has(keyOf(each)) || ends(each)[0].status?.state === 'superseded')
}

/** Records reached by a relation from either side's statement, each once: those a record states first, in its order. */
function beside(statements: readonly Statement[], stated: 'supersedes' | 'superseded-by'): Beside {
  const reached = new Map<string, Set<DecisionRecord>>()
  const add = ({ path }: DecisionRecord, other: DecisionRecord): void => {
    const others = reached.get(path)
    if (others === undefined) reached.set(path, new Set([other]))
    else others.add(other)
  }
  for (const { from, to, relation } of statements) if (relation === stated) add(from, to)
  for (const { from, to, relation } of statements) if (relation === recordRelations[stated]) add(to, from)
  return new Map([...reached].map(([path, others]) => [path, [...others]]))
}

/** The ends that lie behind a record, those in fewest steps first. */
function walk(record: DecisionRecord, successors: Beside): DecisionRecord[] {
  const seen = new Set([record])
  const ends: DecisionRecord[] = []
  for (const reached of seen) {
    const next = successors.get(reached.path) ?? []
    if (next.length === 0) ends.push(reached)
    for (const successor of next) seen.add(successor)
  }
  return ends
}

/**
 * The ends that all members of a component share, known from those of their successors; undefined where there are several
 * and their order is only known by walking.
 */
function sharedEnds(
  component: readonly DecisionRecord[],
  successors: Beside,
  endsOf: (record: DecisionRecord) => readonly DecisionRecord[],
): readonly DecisionRecord[] | undefined {
  const members = new Set(component)
  const next = component.flatMap(({ path }) => successors.get(path) ?? [])
  const behind = next.filter(record => !members.has(record)).map(endsOf)
  const [first = []] = behind
  if (next.length === 1) return first
  const all = behind.filter(ends => ends.length > 0)
  const [end] = all[0] ?? []
  return all.every(ends => ends.length === 1 && ends[0] === end) ? (all[0] ?? []) : undefined
}

/** Ends by record; a chain of any length is gone through once, from its end. */
function endsBehind(components: Supersession['components'], successors: Beside): Beside {
  const ends = new Map<string, readonly DecisionRecord[]>()
  const endsOf = (record: DecisionRecord): readonly DecisionRecord[] => ends.get(record.path) ?? [record]
  for (const component of components) {
    const shared = sharedEnds(component, successors, endsOf)
    for (const record of component)
      if (successors.has(record.path)) ends.set(record.path, shared ?? walk(record, successors))
  }
  return ends
}

/** The statements of supersession in a log → who supersedes whom. */
export function buildSupersession(records: readonly DecisionRecord[], edges: readonly Edge[]): Supersession {
  const inPart = statementsIn(edges, true)
  const whole = wholeOf(statementsIn(edges, false), inPart)
  const successors = beside(whole, 'superseded-by')
  const predecessors = once(() => beside(whole, 'supersedes'))
  const partialSuccessors = beside(inPart, 'superseded-by')
  const superseded = once(() => records.filter(({ path }) => successors.has(path)))
  const components = once(() => stronglyConnected(superseded(), ({ path }) => successors.get(path) ?? []))
  const chainEnds = once(() => endsBehind(components(), successors))
  return {
    edges,
    successors,
    partialSuccessors,
    get predecessors() {
      return predecessors()
    },
    get components() {
      return components()
    },
    get ends() {
      return chainEnds()
    },
  }
}

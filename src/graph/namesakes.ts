import { groupBy } from '../model/group-by.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { Target } from './graph.ts'
import { folderOf, seriesOf } from './lookup.ts'

/** What a name that several records share leads to: from a record's series, from its folder, from anywhere else. */
interface Namesakes {
  readonly bySeries: ReadonlyMap<string, Target>
  readonly byFolder: ReadonlyMap<string, Target>
  readonly all: Target
}

const seriesKey = (record: DecisionRecord): string => `${folderOf(record.path)}\n${seriesOf(record)}`

function targetOf(records: readonly DecisionRecord[]): Target {
  const [only] = records
  if (records.length === 1 && only !== undefined) return { kind: 'record', record: only }
  return { kind: 'unresolved', reason: 'ambiguous', candidates: records.map(record => record.path) }
}

function targetsBy(
  records: readonly DecisionRecord[],
  keyOf: (record: DecisionRecord) => string,
): ReadonlyMap<string, Target> {
  return new Map([...groupBy(records, keyOf)].map(([key, group]) => [key, targetOf(group)]))
}

// Told apart once for each shared name: a log may hold thousands of records of one number, and thousands of references to it.
const known = new WeakMap<readonly DecisionRecord[], Namesakes>()

function namesakesOf(records: readonly DecisionRecord[]): Namesakes {
  const before = known.get(records)
  if (before !== undefined) return before
  const namesakes = {
    bySeries: targetsBy(records, seriesKey),
    byFolder: targetsBy(records, ({ path }) => folderOf(path)),
    all: targetOf(records),
  }
  known.set(records, namesakes)
  return namesakes
}

/** Of several candidates those of the same folder and series count; more than one left is ambiguous. */
export function choose(
  candidates: readonly DecisionRecord[] | undefined,
  from: DecisionRecord | undefined,
): Target | undefined {
  if (candidates === undefined || candidates.length === 0) return undefined
  if (candidates.length === 1) return targetOf(candidates)
  const { bySeries, byFolder, all } = namesakesOf(candidates)
  if (from === undefined) return all
  return bySeries.get(seriesKey(from)) ?? byFolder.get(folderOf(from.path)) ?? all
}

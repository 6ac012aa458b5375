import { groupBy } from '../model/group-by.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { Log, Logs, Target } from './graph.ts'
import { homeOf } from './logs.ts'
import { baseOf, seriesOf } from './lookup.ts'

/** What a name that several records share leads to: from a record's series, from its folder, from its log, from anywhere else. */
interface Namesakes {
  readonly bySeries: ReadonlyMap<string, Target>
  readonly byFolder: ReadonlyMap<string, Target>
  readonly byLog: ReadonlyMap<Log | undefined, Target>
  /** By the digits in their file names, and log. */
  readonly bySpelling: ReadonlyMap<string, Target>
  readonly all: Target
}

const seriesKey = (record: DecisionRecord): string => `${homeOf(record.path)}\n${seriesOf(record)}`

const spellingKey = (digits: string, log: Log | undefined): string => `${log?.folder ?? ''}\n${digits}`

const digitsOf = ({ path }: DecisionRecord): string => /\d+/.exec(baseOf(path))?.[0] ?? ''

function targetOf(records: readonly DecisionRecord[]): Target {
  const [only] = records
  if (records.length === 1 && only !== undefined) return { kind: 'record', record: only }
  return { kind: 'unresolved', reason: 'ambiguous', candidates: records.map(record => record.path) }
}

function targetsBy<K>(
  records: readonly DecisionRecord[],
  keyOf: (record: DecisionRecord) => K,
): ReadonlyMap<K, Target> {
  return new Map([...groupBy(records, keyOf)].map(([key, group]) => [key, targetOf(group)]))
}

// Told apart once for each shared name: a log may hold thousands of records of one number, and thousands of references to it.
const known = new WeakMap<readonly DecisionRecord[], Namesakes>()

function namesakesOf(records: readonly DecisionRecord[], logs: Logs): Namesakes {
  const before = known.get(records)
  if (before !== undefined) return before
  const namesakes = {
    bySeries: targetsBy(records, seriesKey),
    byFolder: targetsBy(records, ({ path }) => homeOf(path)),
    byLog: targetsBy(records, ({ path }) => logs.get(path)),
    bySpelling: targetsBy(records, record => spellingKey(digitsOf(record), logs.get(record.path))),
    all: targetOf(records),
  }
  known.set(records, namesakes)
  return namesakes
}

/** Who asks for a name. */
export interface Asker {
  /** The record whose page states the name; undefined for a person who types it. */
  readonly from: DecisionRecord | undefined
  readonly logs: Logs
}

/** Of several candidates those of the same series, folder and log count, in this order; more than one left is ambiguous. */
export function choose(
  candidates: readonly DecisionRecord[] | undefined,
  { from, logs }: Asker,
): Target | undefined {
  if (candidates === undefined || candidates.length === 0) return undefined
  if (candidates.length === 1) return targetOf(candidates)
  const { bySeries, byFolder, byLog, all } = namesakesOf(candidates, logs)
  if (from === undefined) return all
  return (
    bySeries.get(seriesKey(from)) ?? byFolder.get(homeOf(from.path)) ?? byLog.get(logs.get(from.path)) ?? all
  )
}

/** Like {@link choose}, of the own log only. */
export function chooseOwn(
  candidates: readonly DecisionRecord[] | undefined,
  asker: Asker,
): Target | undefined {
  if (asker.from === undefined || candidates === undefined) return choose(candidates, asker)
  const { byLog } = namesakesOf(candidates, asker.logs)
  return byLog.has(asker.logs.get(asker.from.path)) ? choose(candidates, asker) : undefined
}

/** Of an ambiguous number, the record whose file spells it alike: `ADR-001` is `adr-001-x.md`, not `adr-0001-y.md`. */
export function spelt(
  target: Target | undefined,
  candidates: readonly DecisionRecord[] | undefined,
  digits: string,
  { from, logs }: Asker,
): Target | undefined {
  const isDoubtful = target?.kind === 'unresolved' && target.reason === 'ambiguous'
  if (!isDoubtful || from === undefined || candidates === undefined || !digits.startsWith('0')) return target
  const alike = namesakesOf(candidates, logs).bySpelling.get(spellingKey(digits, logs.get(from.path)))
  return alike?.kind === 'record' && target.candidates.includes(alike.record.path) ? alike : target
}

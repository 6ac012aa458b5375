import type { DecisionRecord } from '../model/record.ts'
import type { Log, Logs, Target } from './graph.ts'
import type { Lookup } from './lookup.ts'
import type { Asker } from './namesakes.ts'

/** The records that references are resolved among. */
export interface Scope {
  readonly lookup: Lookup
  readonly logs: Logs
  /** Address under which the log's pages are published. */
  readonly siteUrl: string | undefined
}

/** A reference, and the page that makes it; a person makes it from no page. */
export interface Asked extends Scope, Asker {
  readonly stated: string
}

export const unresolved = (
  reason: 'missing' | 'unknown' | 'outside',
  candidates: readonly string[] = [],
): Target => ({ kind: 'unresolved', reason, candidates })

/** The log of the page that asks. */
export const ownLog = ({ logs, from }: Asked): Log | undefined =>
  from === undefined ? undefined : logs.get(from.path)

/** The first paths of records, as many as anyone compares. */
export const pathsOf = (records: readonly DecisionRecord[]): string[] =>
  records.slice(0, 20).map(({ path }) => path)

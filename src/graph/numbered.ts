import type { DecisionRecord } from '../model/record.ts'
import { ownLog, pathsOf, unresolved, type Asked } from './asked.ts'
import type { Target } from './graph.ts'
import { idKey, pageName, seriesOf } from './lookup.ts'
import { choose, chooseOwn, spelt } from './namesakes.ts'

/** What a number or an id begins with, and its digits: `ADR #012` is `adr` and `012`. */
export interface Numbered {
  readonly series: string | undefined
  readonly digits: string
}

/** An id or a number → its parts; undefined for any other name. */
export function numberedIn(name: string): Numbered | undefined {
  const bare = /^#?(\d{1,6})$/.exec(name)?.[1]
  if (bare !== undefined) return { series: undefined, digits: bare }
  const series = idKey(name)?.replace(/-\d+$/, '')
  const digits = /\d+$/.exec(name)?.[0]
  return series === undefined || digits === undefined ? undefined : { series, digits }
}

/** Whether a number is called what all records are. */
export const isGeneric = (series: string | undefined): boolean =>
  series === undefined || /^adrs?$/.test(series)

/** Whether a page may call itself by a number only: its id has the series that all records have, and its name has none. */
const hasBareNumber = (record: DecisionRecord): boolean =>
  isGeneric(seriesOf(record)) && /^\d/.test(pageName(record.path))

/**
 * The records of a number that are called what a reference calls them: all of them if that is what all records are; those
 * with a bare number if it is what most of their log's records are.
 */
function calledSo(
  records: readonly DecisionRecord[] | undefined,
  series: string | undefined,
  main: string | undefined,
): readonly DecisionRecord[] | undefined {
  if (isGeneric(series)) return records
  return series === main ? records?.filter(hasBareNumber) : undefined
}

/** What an id or a number leads to: to a record of its own log, unless its series is that of another one. */
export function byNumbered(asked: Asked, { series, digits }: Numbered): Target {
  const { lookup, from } = asked
  const log = ownLog(asked)
  const isOwn = log === undefined || series === undefined || log.series.has(series)
  const ids = series === undefined ? undefined : lookup.byId.get(`${series}-${Number(digits)}`)
  const byId = isOwn ? chooseOwn(ids, asked) : choose(ids, asked)
  if (byId !== undefined) return spelt(byId, ids, digits, asked) ?? byId
  const numbers = lookup.byNumber.get(Number(digits))
  const called = calledSo(numbers, series, log?.mainSeries)
  const byNumber = chooseOwn(called, asked)
  if (byNumber !== undefined) return spelt(byNumber, called, digits, asked) ?? byNumber
  const isMissing = from === undefined || (isOwn && log !== undefined && log.series.size > 0)
  return unresolved(isMissing ? 'missing' : 'unknown', pathsOf(numbers ?? []))
}

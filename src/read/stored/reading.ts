import { setAsides, type Page } from '../../model/page.ts'
import type { DecisionRecord } from '../../model/record.ts'
import type { Reading } from '../reading.ts'
import type { DayOrder } from '../values/date.ts'
import { Items, listOf, oneOf, optional, type Item } from './codec.ts'
import { ignore, problem } from './parts.ts'
import { readRecord, writeRecord } from './record.ts'

const kind = oneOf<Page['kind']>(['record', 'index', 'template', 'other', 'unreadable'])
const setAside = optional(oneOf(setAsides))
const problems = listOf(problem)
const ignores = listOf(ignore)
const orders = listOf(oneOf<DayOrder>(['day-first', 'month-first']))

function writeOptional(record: DecisionRecord | undefined, to: Item[]): void {
  if (record === undefined) to.push(null)
  else writeRecord(record, to)
}

function write({ page, candidate, orders: shown, ambiguous }: Reading, to: Item[]): void {
  kind.write(page.kind, to)
  writeOptional(page.record, to)
  problems.write(page.problems, to)
  ignores.write(page.ignores, to)
  setAside.write(page.setAside, to)
  writeOptional(candidate, to)
  orders.write(shown, to)
  to.push(ambiguous)
}

const recordAt = (path: string, from: Items): DecisionRecord | undefined =>
  from.isAbsent() ? undefined : readRecord(path, from)

const read = (path: string, from: Items): Reading => ({
  page: {
    path,
    kind: kind.read(from),
    record: recordAt(path, from),
    problems: problems.read(from),
    ignores: ignores.read(from),
    setAside: setAside.read(from),
  },
  candidate: recordAt(path, from),
  orders: orders.read(from),
  ambiguous: from.flag(),
})

/** A reading as one line of JSON. */
export function printReading(reading: Reading): string {
  const items: Item[] = []
  write(reading, items)
  return JSON.stringify(items)
}

/** The reading of the page at `path`, from what {@link printReading} gave of it. Throws where the text is from elsewhere. */
export function parseReading(path: string, text: string): Reading {
  const items: unknown = JSON.parse(text)
  return read(path, new Items(Array.isArray(items) ? items : []))
}

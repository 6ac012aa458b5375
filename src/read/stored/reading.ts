import type { Page } from '../../model/page.ts'
import type { Reading } from '../reading.ts'
import type { DayOrder } from '../values/date.ts'
import { Items, listOf, oneOf, optional, type Codec, type Item } from './codec.ts'
import { ignore, problem } from './parts.ts'
import { record } from './record.ts'

const kind = oneOf<Page['kind']>(['record', 'index', 'template', 'other', 'unreadable'])
const optionalRecord = optional(record)
const problems = listOf(problem)
const ignores = listOf(ignore)
const orders = listOf(oneOf<DayOrder>(['day-first', 'month-first']))

const reading: Codec<Omit<Reading, 'page'> & { readonly page: Omit<Page, 'path'> }> = {
  write: ({ page, candidate, orders: shown, ambiguous }, to) => {
    kind.write(page.kind, to)
    optionalRecord.write(page.record, to)
    problems.write(page.problems, to)
    ignores.write(page.ignores, to)
    optionalRecord.write(candidate, to)
    orders.write(shown, to)
    to.push(ambiguous)
  },
  read: from => ({
    page: {
      kind: kind.read(from),
      record: optionalRecord.read(from),
      problems: problems.read(from),
      ignores: ignores.read(from),
    },
    candidate: optionalRecord.read(from),
    orders: orders.read(from),
    ambiguous: from.flag(),
  }),
}

/** A reading as one line of JSON. */
export function printReading(read: Reading): string {
  const items: Item[] = []
  reading.write(read, items)
  return JSON.stringify(items)
}

/** The reading of the page at `path`, from what {@link printReading} gave of it. Throws where the text is from elsewhere. */
export function parseReading(path: string, text: string): Reading {
  const items: unknown = JSON.parse(text)
  const { page, ...rest } = reading.read(new Items(Array.isArray(items) ? items : []))
  return { page: { path, ...page }, ...rest }
}

import type { Page } from '../../model/page.ts'
import type { Reading } from '../reading.ts'
import { maybe } from './codec.ts'
import { ignores, problems } from './parts.ts'
import { record } from './record.ts'

const optionalRecord = maybe(record)

const pack = ({ page, candidate, orders, ambiguous }: Reading) =>
  [
    page.kind,
    optionalRecord.pack(page.record ?? candidate),
    problems.pack(page.problems),
    ignores.pack(page.ignores),
    orders,
    ambiguous,
  ] as const

type StoredReading = ReturnType<typeof pack>

/** A reading as one line of JSON. */
export const printReading = (reading: Reading): string => JSON.stringify(pack(reading))

/** Of a text that is known to come from {@link printReading}, so that this is all there is to ask. */
const isStored = (value: unknown): value is StoredReading => Array.isArray(value) && value.length === 6

/** The reading of the page at `path`, from what {@link printReading} gave of it; throws where it did not. */
export function parseReading(path: string, text: string): Reading {
  const stored: unknown = JSON.parse(text)
  if (!isStored(stored)) throw new Error('This is no stored reading.')
  const read = optionalRecord.unpack(stored[1])
  const isRecord = stored[0] === 'record'
  const page: Page = {
    path,
    kind: stored[0],
    record: isRecord ? read : undefined,
    problems: problems.unpack(stored[2]),
    ignores: ignores.unpack(stored[3]),
  }
  return { page, candidate: isRecord ? undefined : read, orders: stored[4], ambiguous: stored[5] }
}

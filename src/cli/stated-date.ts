import { UserError } from '../model/user-error.ts'
import type { Io } from './io.ts'

/** A date given on the command line, today's without one. Throws UserError for what is no date of the calendar. */
export function dateFrom(io: Io, date: string | undefined): string {
  if (date === undefined) return io.today()
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const shaped = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date)
  if (!shaped || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    throw new UserError(`\`${date}\` is not a date.`, 'Write it as YYYY-MM-DD.')
  return date
}

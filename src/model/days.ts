const dayOf = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Whole days from one calendar date (YYYY-MM-DD, or YYYY-MM for the first of the month) to another. */
export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from)

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The days of a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

const dayOf = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Whole days from one calendar date (YYYY-MM-DD, or YYYY-MM for the first of the month) to another. */
export const daysBetween = (from: string, to: string): number => dayOf(to) - dayOf(from)

/** Days from one calendar date to another (YYYY-MM-DD); undefined where either gives no day. */
export function daysBetween(from: string, to: string): number | undefined {
  const [a, b] = [dayNumber(from), dayNumber(to)]
  return a === undefined || b === undefined ? undefined : b - a
}

/** Days since 1 March of year 0 in the proleptic Gregorian calendar: March begins the year, so that leap days end it. */
function dayNumber(date: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const y = month <= 2 ? year - 1 : year
  const m = (month + 9) % 12
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((m * 306 + 5) / 10) +
    day
  )
}

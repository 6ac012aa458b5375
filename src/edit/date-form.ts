const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const pad = (n: number): string => String(n).padStart(2, '0')

/**
 * An ISO date written as another date of the page is; ISO where that form is not one of the usual. `value` is what that
 * other date was read as, which tells whether its day or its month comes first.
 */
export function dateLike(model: string, date: string, value?: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const iso = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/.exec(model)
  if (iso?.[1] !== undefined) return date.replaceAll('-', iso[1])
  if (/^\d{8}$/.test(model)) return date.replaceAll('-', '')
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(model)
  if (parts !== null) return parted(parts, value, [year, month, day])
  return worded(model, year, months[month - 1] ?? '', day) ?? date
}

/** `02.01.2020`, `3/25/20`: the same order, the same number of digits. */
function parted(
  [, first = '', separator = '', second = '', last = '']: readonly string[],
  value: string | undefined,
  [year, month, day]: readonly [number, number, number],
): string {
  const monthFirst =
    value !== undefined &&
    Number(value.slice(5, 7)) === Number(first) &&
    Number(value.slice(8)) === Number(second)
  const wide =
    first.length === 2 &&
    second.length === 2 &&
    (first.startsWith('0') || second.startsWith('0') || separator === '.')
  const [a, b] = (monthFirst ? [month, day] : [day, month]).map(n => (wide ? pad(n) : String(n)))
  return [a, b, String(year).slice(-last.length)].join(separator)
}

/** `12 March 2024`, `Mar 12, 2024`: long or short as the month of the model. */
function worded(model: string, year: number, month: string, day: number): string | undefined {
  const before = /^\d{1,2} ([A-Z][a-z]+) \d{4}$/.exec(model)?.[1]
  const after = /^([A-Z][a-z]+) \d{1,2}(,?) \d{4}$/.exec(model)
  const named = before ?? after?.[1]
  if (named === undefined || !months.some(each => each.startsWith(named))) return undefined
  const name = named.length === 3 ? month.slice(0, 3) : month
  return before === undefined ? `${name} ${day}${after?.[2] ?? ''} ${year}` : `${day} ${name} ${year}`
}

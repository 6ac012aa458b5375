const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

const pad = (n: number): string => String(n).padStart(2, '0')

/** An ISO date written as another date of the page is; ISO where that form is not one of the usual. */
export function dateLike(model: string, date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const iso = /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/.exec(model)
  if (iso?.[1] !== undefined) return date.replaceAll('-', iso[1])
  if (/^\d{8}$/.test(model)) return date.replaceAll('-', '')
  const dotted = /^\d{1,2}\.\d{1,2}\.(\d{2,4})$/.exec(model)
  if (dotted?.[1] !== undefined) return `${pad(day)}.${pad(month)}.${String(year).slice(-dotted[1].length)}`
  return worded(model, year, months[month - 1] ?? '', day) ?? date
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

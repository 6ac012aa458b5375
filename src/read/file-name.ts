import { dateOfName, type DatedName } from '../model/dated-name.ts'
import { logWords, seriesWords } from './vocabulary/series-words.ts'

/** What a page's file name says of its record. */
export interface FileName {
  /** The name without extension and wiki marker; that of its folder for a README. */
  readonly name: string
  readonly number: number | undefined
  /** The id as the name spells it (`ADR-0012`, `API-003`), if it has a prefix. */
  readonly id: string | undefined
  /** The day (YYYY-MM-DD) or month (YYYY-MM) that the name gives. */
  readonly date: string | undefined
  /** What the name says beside number, id and date. */
  readonly slug: string
}

const series = String.raw`[A-Za-z]+(?:[-_ ](?:[A-Z]{1,12}|[A-Z][a-z]+))*`
const numbered = new RegExp(`^(?:(${series})([-_ ]*))?(\\d{1,6})(?=$|[-_. ])`)
/** `INFRA-301-06`, `ADR-INFRA-301-06`: the number of the record behind that of its project. */
const twice = /^(?:[Aa][Dd][Rr]s?[-_ ])?([A-Z]{2,12}[-_ ][1-9]\d{0,4}[-_ ])(0\d{1,3})(?=$|[-_. ])/
/** Behind a date: `_017-glue`. Of four digits, only those that are no time of day. */
const behindDate = /^[-_. ]+(0(?:\d\d|0\d\d|\d{4,5}))(?=$|[-_. ])/
const leadingGaps = /^[-_. ]+/

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The base name of a page without extension; Gitea's wiki marks names that hold hyphens with `.-` at the end. */
export function pageName(path: string): string {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|txt)$/i, '')
  return base.endsWith('.-') ? decoded(base.slice(0, -2)) : base
}

/** Whether a word before a number makes an id of it in any log: `ADR`, `rfc`, `ADR-L`. */
export const isSeriesWord = (text: string): boolean =>
  seriesWords.includes(text.toLowerCase().replace(/[-_ ][a-z]{1,6}$/, ''))

const isChapter = (slug: string): boolean =>
  slug
    .toLowerCase()
    .split(/[-_. ]+/)
    .every(word => logWords.includes(word))

/** Whether what stands before a date names a series, or nothing. */
function isSeries(prefix: string): boolean {
  const words = prefix.replace(/[-_. ]+$/, '')
  return words === '' || isSeriesWord(words) || words === words.toUpperCase()
}

function datedName(name: string, { value, prefix, end }: DatedName): FileName {
  const number = value === undefined ? undefined : behindDate.exec(name.slice(end))
  const behind = name.slice(end + (number?.[0].length ?? 0)).replace(leadingGaps, '')
  const parts = [isSeries(prefix) ? '' : prefix.replace(/[-_. ]+$/, ''), behind].filter(part => part !== '')
  return {
    name,
    number: number?.[1] === undefined ? undefined : Number(number[1]),
    id: undefined,
    date: value,
    slug: value === undefined ? name : parts.join(' '),
  }
}

/** A letter and a digit in a word (`java11`, `v4`) are no id, but `adr013` and `T001` are. */
const isJoinedWord = (prefix: string, gap: string, digits: string): boolean =>
  prefix !== '' && gap === '' && !isSeriesWord(prefix) && !digits.startsWith('0')

function numberedName(name: string): FileName {
  const both = twice.exec(name)
  const match = numbered.exec(name)
  const [text = '', prefix = '', gap = '', digits = ''] = match ?? []
  if (both?.[2] !== undefined)
    return named(name, both[0], Number(both[2]), both[0].replace(/^adrs?[-_ ]/i, ''))
  if (match === null || isJoinedWord(prefix, gap, digits))
    return { name, number: undefined, id: undefined, date: undefined, slug: name }
  return named(name, text, Number(digits), prefix === '' ? undefined : text)
}

const named = (name: string, text: string, number: number, id: string | undefined): FileName => ({
  name,
  number,
  id,
  date: undefined,
  slug: name.slice(text.length).replace(leadingGaps, ''),
})

/** A page's path → what its name says. A README or index speaks for its folder, but for one that is named as a log. */
export function readFileName(path: string): FileName {
  const base = pageName(path)
  const speaksForFolder = /^(?:readme|index)$/i.test(base)
  const name = speaksForFolder ? pageName(path.slice(0, Math.max(0, path.lastIndexOf('/')))) : base
  const dated = dateOfName(name)
  if (dated !== undefined) return datedName(name, dated)
  const read = numberedName(name)
  if (!speaksForFolder || read.id !== undefined || read.slug === '' || !isChapter(read.slug)) return read
  return { ...read, number: undefined }
}

/** Whether a page is called by a day, as records of dated logs are: `2021-03-04-tea`, `DR--2021-03-04--tea`. */
export function isDatedName(path: string): boolean {
  const dated = dateOfName(readFileName(path).name)
  return dated?.value?.length === 'YYYY-MM-DD'.length && isSeries(dated.prefix)
}

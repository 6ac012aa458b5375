import { matchesOf } from '../matches.ts'
import { remembering } from '../remembering.ts'
import { isOfOtherProject } from './other-project.ts'
import type { RecordMention, ReferenceOptions } from './reference.ts'

const before = String.raw`(?<![\w/.#-])`
const after = String.raw`(?![\w\\]|-\w|\.\d|\/(?!adr)[a-z]\w{0,40}(?:[-/]|\.[a-z]))`
const parts = String.raw`\d{1,5}(?:-\d{1,3}(?!\d))*`

/** `ADR-0012`, `ADR 12`, `ADR #12`, `ADR-L-0022`, `ADR INFRA-301-06`; a word in lower case between is none of the id. */
const ofAdrs = String.raw`(?:ADR|Adr|adr)s?(?:[-_ ][A-Z]{1,12}[-_]${parts}|[-_][a-z]{1,4}-\d{1,5}|[-_ ]?#?\d{1,5})`
const adrs = new RegExp(`${before}${ofAdrs}${after}`, 'g')

const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '[-_ ]')

/** What ids of a series look like in a text: `KIP-25`, `KIP 25`, `kip-25` for `KIP`. A word and a number are none. */
const patternOf = remembering((prefix: string): RegExp => {
  const others = [prefix.toLowerCase(), prefix.charAt(0) + prefix.slice(1).toLowerCase()].map(escaped)
  const own = String.raw`${escaped(prefix)}s?[-_ ]?#?${parts}|(?:${others.join('|')})-${parts}`
  return new RegExp(`${before}(?:${ofAdrs}|${own})${after}`, 'g')
})

interface Series {
  readonly prefix: string
  /** The number of the page's own record in it. */
  readonly number: number
}

/** A page's id → its series; undefined if `ADR` says it all. */
const seriesOf = remembering((id: string): Series | undefined => {
  const match = /^(\p{L}[\p{L}_-]*?)[-_]*(\d+)(?:-\d+)*$/u.exec(id)
  const prefix = match?.[1]
  return prefix === undefined || prefix === 'ADR' ? undefined : { prefix, number: Number(match?.[2]) }
})

/** The standards of the internet are called RFC too, and number thousands. */
function isInternetStandard(target: string, own: number): boolean {
  const number = /^rfcs?[-_ ]?#?([1-9]\d*)$/i.exec(target)?.[1]
  return number !== undefined && Number(number) >= 700 && Number(number) > own
}

/** What goes on behind an id: `/0013`, and behind `ADRs 3` also `, 4 and 5`. */
const nextOf = (plural: boolean): RegExp =>
  plural
    ? /\s*(?:[,/&]|,?\s(?:and|or|und|oder|et|ou|y|o|e|og|och|en|i|и|или)\s)\s*#?(\d{1,5})(?![\w%]|-\w|\.\d)/uy
    : /\s?\/\s?(?:(?:ADR|Adr|adr)[-_ ]?#?)?(\d{1,5})(?![\w%]|-\w|\.\d)/uy
const nexts = { true: nextOf(true), false: nextOf(false) }

interface Numbered {
  readonly digits: string
  readonly start: number
  readonly end: number
}

/** The numbers that go on a list behind the id that ends at an index; a number alone is as long as the one before. */
function numbersAfter(text: string, first: string, end: number): Numbered[] {
  const plural = /^\p{L}+s(?!\p{L})/u.test(first)
  const next = plural ? nexts.true : nexts.false
  const length = /\d+$/.exec(first)?.[0].length
  const numbers: Numbered[] = []
  next.lastIndex = end
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const [stated, digits = ''] = match
    if (!plural && digits.length !== length) break
    const stop = match.index + stated.length
    numbers.push({ digits, start: stop - digits.length, end: stop })
  }
  return numbers
}

const mentionOf = (target: string, start: number, end: number): RecordMention => ({
  to: 'record',
  target,
  label: undefined,
  weak: false,
  start,
  end,
})

/** An id, and the numbers that follow it as a list, each as an id of the same form. */
function mentionsAt(text: string, stated: string, start: number): RecordMention[] {
  const end = start + stated.length
  const form = stated.replace(/^(\p{L}+)s(?!\p{L})/u, '$1').replace(/\d+$/, '')
  const first = mentionOf(/^adr/i.test(stated) ? stated : form + (/\d+$/.exec(stated)?.[0] ?? ''), start, end)
  return [
    first,
    ...numbersAfter(text, stated, end).map(next => mentionOf(form + next.digits, next.start, next.end)),
  ]
}

/** Whether a text can name a record of a page's series by its id. */
export function mayNameRecord(text: string, id: string | undefined): boolean {
  if (/adr/i.test(text)) return true
  const series = seriesOf(id ?? '')
  return series !== undefined && /\d/.test(text) && text.search(patternOf(series.prefix)) >= 0
}

/** Whether a text begins with the id of a record of the page's series. */
export function beginsWithId(text: string, id: string | undefined): boolean {
  const series = seriesOf(id ?? '')
  return series !== undefined && text.trimStart().search(patternOf(series.prefix)) === 0
}

/** Every mention of a record by its id, in order; another project's are left out. `text` has blanks for what is not to be read. */
export function recordMentions(text: string, shown: string, { id }: ReferenceOptions): RecordMention[] {
  const series = seriesOf(id ?? '')
  return matchesOf(series === undefined ? adrs : patternOf(series.prefix), text)
    .filter(({ 0: stated, index }) => !isOfOtherProject(shown, index, index + stated.length))
    .filter(match => !isInternetStandard(match[0], series?.number ?? 0))
    .flatMap(match => mentionsAt(text, match[0], match.index))
}

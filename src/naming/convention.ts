import { dateOfName, type DatedName } from '../model/dated-name.ts'
import { slug } from './slug.ts'

/** How a log names its files. */
export type Convention =
  | {
      readonly kind: 'numbered'
      readonly prefix: string
      readonly width: number
      readonly separator: string
      readonly titled: boolean
    }
  | {
      readonly kind: 'dated'
      readonly prefix: string
      /** What parts year, month and day. */
      readonly separator: string
      readonly precision: 'day' | 'month'
      /** What parts the date from the title. */
      readonly gap: string
    }
  | { readonly kind: 'wiki'; readonly prefix: string; readonly width: number }

const usual: Convention = { kind: 'numbered', prefix: '', width: 4, separator: '-', titled: true }

const numbered = /^((?:[A-Za-z][A-Za-z]*[-_ ])*)(\d{1,6})(?:([-_ .])(.*))?\.(?:md|markdown)$/

/** The date that a file's name begins with, behind the name of a series. */
function datedName(name: string): DatedName | undefined {
  const date = dateOfName(name)
  return date !== undefined && /^(?:[A-Za-z]+[-_ ]+)?$/.test(date.prefix) ? date : undefined
}

/** A wiki's page as if it were a file of a folder. */
const plainName = (name: string): string =>
  name.endsWith('.-.md') ? `${name.slice(0, -'.-.md'.length)}.md` : name

interface Numbered {
  readonly prefix: string
  readonly digits: string
  readonly number: number
  readonly separator: string
  readonly titled: boolean
}

function readNumbered(name: string): Numbered | undefined {
  const match = datedName(name) === undefined ? numbered.exec(name) : null
  if (match?.[2] === undefined) return undefined
  return {
    prefix: match[1] ?? '',
    digits: match[2],
    number: Number(match[2]),
    separator: match[3] ?? '-',
    titled: match[4] !== undefined,
  }
}

function mostCommon<T>(items: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: T | undefined
  for (const [item, count] of counts) if (best === undefined || count >= (counts.get(best) ?? 0)) best = item
  return best
}

const isWiki = (names: readonly string[]): boolean =>
  names.some(
    name => name.endsWith('.-.md') || (name.startsWith('_') && /^_(?:Sidebar|Footer)\.md$/i.test(name)),
  )

function wiki(names: readonly string[]): Convention {
  const found = names.flatMap(name => readNumbered(plainName(name)) ?? [])
  return {
    kind: 'wiki',
    prefix: mostCommon(found.map(each => each.prefix)) ?? 'ADR-',
    width: mostCommon(found.map(each => each.digits.length)) ?? 4,
  }
}

function datedAs(names: readonly string[]): Convention {
  const last = names.at(-1) ?? ''
  const { prefix = '', separator = '-', value = '', end = 0 } = datedName(last) ?? {}
  const gap = /^[-_. ]+(?!\w+$)/.exec(last.slice(end))?.[0] ?? '-'
  return { kind: 'dated', prefix, separator, gap, precision: value.length === 7 ? 'month' : 'day' }
}

/** A day (YYYY-MM-DD) as names of the convention give it. */
function dateLike({ separator, precision }: Extract<Convention, { kind: 'dated' }>, date: string): string {
  const shown = precision === 'month' ? date.slice(0, 7) : date
  return shown.replaceAll('-', separator)
}

/** File names of a folder → its convention: the series that most of them belong to, of equals the last. */
export function conventionOf(names: readonly string[]): Convention {
  if (isWiki(names)) return wiki(names)
  const numbers = names.flatMap(name => readNumbered(name) ?? [])
  // A name is numbered or dated or neither, so that few are left to be dated in a log of numbers.
  if (numbers.length * 2 < names.length) {
    const dates = names.filter(name => datedName(name)?.value !== undefined)
    if (dates.length > numbers.length) return datedAs(dates)
  }
  const prefix = mostCommon(numbers.map(each => each.prefix))
  if (prefix === undefined) return usual
  const series = numbers.filter(each => each.prefix === prefix)
  const padded = series.filter(each => each.digits.startsWith('0'))
  const width = padded.reduce((most, { digits }) => Math.max(most, digits.length), 1)
  return {
    kind: 'numbered',
    prefix,
    width,
    separator: mostCommon(series.map(each => each.separator)) ?? '-',
    titled: series.some(each => each.titled),
  }
}

/** The number after the highest of the series. */
export function nextNumber(names: readonly string[], convention: Convention): number {
  if (convention.kind === 'dated') return 0
  const prefix = convention.prefix.toLowerCase()
  let most = 0
  // The highest is among the last, beside which the others need no second look.
  for (let at = names.length - 1; at >= 0; at--) {
    const name = names[at] ?? ''
    if (Number.parseInt(name, 10) <= most) continue
    const found = readNumbered(plainName(name))
    if (found?.prefix.toLowerCase() === prefix) most = Math.max(most, found.number)
  }
  return most + 1
}

/** Gitea's and Forgejo's rule: a page name that holds `-` keeps its blanks and gets the mark `.-`; else blanks become `-`. */
function wikiFile(name: string): string {
  const safe = name.replace(/[/\\:*?"<>|%&+!#\p{C}]/gu, character => encodeURIComponent(character))
  return safe.includes('-') ? `${safe}.-.md` : `${safe.replaceAll(' ', '-')}.md`
}

/** The name of a new file. `date` is YYYY-MM-DD; `stem` replaces what is made of the title. */
export function fileNameFor(
  convention: Convention,
  number: number,
  title: string,
  date: string,
  stem: string | undefined,
): string {
  const name = stem ?? slug(title)
  switch (convention.kind) {
    case 'dated':
      return `${convention.prefix}${dateLike(convention, date)}${convention.gap}${name}.md`
    case 'wiki':
      return wikiFile(
        `${convention.prefix}${String(number).padStart(convention.width, '0')} ${stem ?? title.trim().slice(0, 80)}`,
      )
    case 'numbered': {
      const digits = String(number).padStart(convention.width, '0')
      return `${convention.prefix}${digits}${convention.titled ? `${convention.separator}${name}` : ''}.md`
    }
  }
}

/** How the new record is called in its heading: `ADR-0012`. */
export function idFor(convention: Convention, number: number, date: string): string {
  if (convention.kind === 'dated') return `ADR-${date}`
  const prefix = convention.prefix.replace(/[-_ ]+$/, '').toUpperCase()
  return `${prefix === '' ? 'ADR' : prefix}-${String(number).padStart(Math.max(convention.width, prefix === '' ? 4 : 1), '0')}`
}

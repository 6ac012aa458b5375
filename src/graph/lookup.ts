import { addTo, groupBy } from '../model/group-by.ts'
import { once } from '../model/once.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { Target } from './graph.ts'

/** Records by each name they can be called by. Names are kept in the form of {@link nameKey}. */
export interface Lookup {
  /** Records and pages that are none. */
  readonly byPath: ReadonlyMap<string, Target>
  /** Records and pages that are none, by their paths with each part in the form of {@link nameKey}. */
  readonly byPlainPath: ReadonlyMap<string, readonly Target[]>
  /** The most parts that a path of the log has. */
  readonly depth: number
  readonly byId: ReadonlyMap<string, readonly DecisionRecord[]>
  readonly byNumber: ReadonlyMap<number | undefined, readonly DecisionRecord[]>
  /** File names (with and without number), page names and titles. */
  readonly byName: ReadonlyMap<string, readonly DecisionRecord[]>
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const wordsWithSingleGaps = /^[^\s_-]+(?:[ -][^\s_-]+)*$/

/** A text without what people vary: case, extension, percent escapes, the wiki's `.-`, separators. */
export const nameKey = (text: string): string => plainName(text).toLowerCase()

/** A name as {@link nameKey} gives it, but for its capitals. */
export function plainName(text: string): string {
  const name = composed(decoded(text))
  const stem = name.includes('.') ? name.replace(/\.(?:md|markdown|txt)$/i, '').replace(/\.-$/, '') : name
  return wordsWithSingleGaps.test(stem)
    ? stem.replaceAll(' ', '-')
    : stem.replace(/[\s_-]+/g, '-').replace(/^-|-$/g, '')
}

const composed = (text: string): string => (/^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFC'))

/** A percent-encoded text as it was meant; one that is badly encoded stays as it is. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An id without what people vary: `ADR 12`, `adr-0012` and `ADR #12` are one. */
export function idKey(text: string): string | undefined {
  const match = /^([a-z]+(?:[-_ ][a-z]+)*)[-_ ]*#?(\d+)$/i.exec(text.trim())
  if (match === null) return undefined
  const [, prefix = '', digits = ''] = match
  return `${prefix.toLowerCase().replace(/[_ ]+/g, '-')}-${digits.replace(/^0+(?=\d)/, '')}`
}

/** The series that a record's number belongs to: the prefix of its id. */
export const seriesOf = (record: DecisionRecord): string => record.id.toLowerCase().replace(/[-_ ]*\d+$/, '')

/** The file name of a page; a README is called as its folder. */
export function pageName(path: string): string {
  const base = baseOf(path)
  return /^(?:readme|index)\.(?:md|markdown)$/i.test(base) ? baseOf(folderOf(path)) : base
}

function namesOf(record: DecisionRecord): string[] {
  const name = nameKey(pageName(record.path))
  return [name, name.replace(/^(?:[a-z]+-)*\d+-(?=.)/, ''), nameKey(record.title)].filter(key => key !== '')
}

function nameIndex(records: readonly DecisionRecord[]): ReadonlyMap<string, readonly DecisionRecord[]> {
  const map = new Map<string, DecisionRecord[]>()
  for (const record of records) for (const name of new Set(namesOf(record))) addTo(map, name, record)
  return map
}

function pathIndex(
  records: readonly DecisionRecord[],
  otherPaths: readonly string[],
): ReadonlyMap<string, Target> {
  const map = new Map<string, Target>()
  for (const path of otherPaths) map.set(path, { kind: 'page', path })
  for (const record of records) map.set(record.path, { kind: 'record', record })
  return map
}

/** A path with each of its parts in a form that people do not vary. */
export const plainPath = (path: string, form = nameKey): string => path.split('/').map(form).join('/')

function groupPaths(pages: ReadonlyMap<string, Target>): ReadonlyMap<string, readonly Target[]> {
  const map = new Map<string, Target[]>()
  for (const [path, target] of pages) addTo(map, plainPath(path), target)
  return map
}

/** Indexes the records of a log, each name when it is first asked for; `otherPaths` are its pages that are no records. */
export function buildLookup(records: readonly DecisionRecord[], otherPaths: readonly string[]): Lookup {
  const byPath = once(() => pathIndex(records, otherPaths))
  const byPlainPath = once(() => groupPaths(byPath()))
  const depth = once(() =>
    [...byPath().keys()].reduce((most, path) => Math.max(most, path.split('/').length), 0),
  )
  const byId = once(() => groupBy(records, ({ id }) => idKey(id) ?? nameKey(id)))
  const byNumber = once(() => groupBy(records, ({ number }) => number))
  const byName = once(() => nameIndex(records))
  return {
    get byPath() {
      return byPath()
    },
    get byPlainPath() {
      return byPlainPath()
    },
    get depth() {
      return depth()
    },
    get byId() {
      return byId()
    },
    get byNumber() {
      return byNumber()
    },
    get byName() {
      return byName()
    },
  }
}

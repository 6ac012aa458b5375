import type { DecisionRecord } from '../model/record.ts'

/** Records by each name they can be called by. Names are kept in the form of {@link nameKey}. */
export interface Lookup {
  readonly byPath: ReadonlyMap<string, DecisionRecord>
  /** Pages of the log that are no records, by path. */
  readonly otherPaths: ReadonlySet<string>
  readonly byId: ReadonlyMap<string, readonly DecisionRecord[]>
  readonly byNumber: ReadonlyMap<number, readonly DecisionRecord[]>
  /** File names (with and without number), page names and titles. */
  readonly byName: ReadonlyMap<string, readonly DecisionRecord[]>
}

export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A text without what people vary: case, extension, percent escapes, the wiki's `.-`, separators. */
export function nameKey(text: string): string {
  return decoded(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.(?:md|markdown|txt)$/, '')
    .replace(/\.-$/, '')
    .replace(/[\s_-]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A percent-encoded text as it was meant; one that is badly encoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An id without what people vary: `ADR 12`, `adr-0012` and `ADR #12` are one. */
export function idKey(text: string): string | undefined {
  const match = /^([a-z]+(?:[-_ ][a-z]+)*)[-_ ]*#?0*(\d+)$/i.exec(text.trim())
  return match?.[1] === undefined
    ? undefined
    : `${match[1].toLowerCase().replace(/[_ ]+/g, '-')}-${match[2] ?? ''}`
}

/** The series that a record's number belongs to: the prefix of its id. */
export const seriesOf = (record: DecisionRecord): string => record.id.toLowerCase().replace(/[-_ ]*\d+$/, '')

function add<K>(map: Map<K, DecisionRecord[]>, key: K, record: DecisionRecord): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [record])
  else if (list.at(-1) !== record) list.push(record)
}

function namesOf(record: DecisionRecord): string[] {
  const base = baseOf(record.path)
  const own = /^(?:readme|index)\.md$/i.test(base) ? baseOf(folderOf(record.path)) : base
  const name = nameKey(own)
  return [name, name.replace(/^(?:[a-z]+-)*\d+-(?=.)/, ''), nameKey(record.title)].filter(key => key !== '')
}

/** Indexes the records of a log, once; `otherPaths` are its pages that are no records. */
export function buildLookup(records: readonly DecisionRecord[], otherPaths: ReadonlySet<string>): Lookup {
  const byPath = new Map<string, DecisionRecord>()
  const byId = new Map<string, DecisionRecord[]>()
  const byNumber = new Map<number, DecisionRecord[]>()
  const byName = new Map<string, DecisionRecord[]>()
  for (const record of records) {
    byPath.set(record.path, record)
    add(byId, idKey(record.id) ?? nameKey(record.id), record)
    if (record.number !== undefined) add(byNumber, record.number, record)
    for (const name of new Set(namesOf(record))) add(byName, name, record)
  }
  return { byPath, otherPaths, byId, byNumber, byName }
}

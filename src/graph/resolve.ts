import type { DecisionRecord } from '../model/record.ts'
import { findFile, leadsOut, meantPath, pathOf } from './find-file.ts'
import type { Target } from './graph.ts'
import { homeOf, type Log, type Logs } from './logs.ts'
import { decoded, idKey, nameKey, pageName, plainPath, type Lookup } from './lookup.ts'
import { choose, chooseOwn, spelt, type Asker } from './namesakes.ts'

/** The records that references are resolved among. */
export interface Scope {
  readonly lookup: Lookup
  readonly logs: Logs
  /** Address under which the log's pages are published. */
  readonly siteUrl: string | undefined
}

/** A reference, and the page that makes it; a person makes it from no page. */
interface Asked extends Scope, Asker {
  readonly stated: string
}

const unresolved = (
  reason: 'missing' | 'unknown' | 'outside',
  candidates: readonly string[] = [],
): Target => ({ kind: 'unresolved', reason, candidates })

const ownLog = ({ logs, from }: Asked): Log | undefined =>
  from === undefined ? undefined : logs.get(from.path)

/** The page at a path, however its name is spelt. */
function pageAt({ lookup, stated }: Asked, page: string): Target | undefined {
  const found = findFile(stated, page, path => lookup.byPath.has(path))
  if (found !== undefined) return lookup.byPath.get(found)
  const [only, ...others] = lookup.byPlainPath.get(plainPath(meantPath(stated, page))) ?? []
  return others.length === 0 ? only : undefined
}

/** The page whose whole path an address ends with. */
function pageAtEnd({ lookup }: Asked, address: string): Target | undefined {
  const parts = decoded(address)
    .split('/')
    .filter(part => part !== '')
  for (let start = Math.max(0, parts.length - lookup.depth); start < parts.length; start++) {
    const path = parts.slice(start).join('/')
    const found = findFile(path, '', each => lookup.byPath.has(each))
    if (found !== undefined) return lookup.byPath.get(found)
  }
  return undefined
}

/** An address of the project's site, or of a page in a forge's file view: its end is a page's path. */
function byUrl(asked: Asked): Target {
  const { lookup, siteUrl, stated } = asked
  const onSite = siteUrl !== undefined && stated.startsWith(siteUrl)
  if (!onSite && !/\/(?:blob|src|raw|tree)\//.test(stated)) return unresolved('outside')
  const path = onSite ? stated.slice(siteUrl.length) : stated.replace(/^[a-z]+:\/\/[^/]*\/?/i, '')
  const found = pageAtEnd(asked, path)
  if (found !== undefined || !onSite) return found ?? unresolved('outside')
  const name = path.split('/').findLast(part => part !== '') ?? ''
  return choose(lookup.byName.get(nameKey(name)), { ...asked, from: undefined }) ?? unresolved('outside')
}

/** What a number or an id begins with, and its digits: `ADR #012` is `adr` and `012`. */
interface Numbered {
  readonly series: string | undefined
  readonly digits: string
}

function numberedIn(name: string): Numbered | undefined {
  const bare = /^#?(\d{1,6})$/.exec(name)?.[1]
  if (bare !== undefined) return { series: undefined, digits: bare }
  const series = idKey(name)?.replace(/-\d+$/, '')
  const digits = /\d+$/.exec(name)?.[0]
  return series === undefined || digits === undefined ? undefined : { series, digits }
}

const isGeneric = (series: string | undefined): boolean => series === undefined || /^adrs?$/.test(series)

/** What an id or a number leads to: to a record of its own log, unless its series is that of another one. */
function byNumbered(asked: Asked, { series, digits }: Numbered): Target {
  const { lookup, from } = asked
  const log = ownLog(asked)
  const isOwn = log === undefined || series === undefined || log.series.has(series)
  const ids = series === undefined ? undefined : lookup.byId.get(`${series}-${Number(digits)}`)
  const byId = isOwn ? chooseOwn(ids, asked) : choose(ids, asked)
  if (byId !== undefined) return spelt(byId, ids, digits, asked) ?? byId
  const numbers = lookup.byNumber.get(Number(digits))
  const byNumber = isGeneric(series) ? chooseOwn(numbers, asked) : undefined
  if (byNumber !== undefined) return spelt(byNumber, numbers, digits, asked) ?? byNumber
  const isMissing = from === undefined || (isOwn && log !== undefined && log.series.size > 0)
  return unresolved(isMissing ? 'missing' : 'unknown', pathsOf(numbers ?? []))
}

/** The first paths, as many as anyone compares. */
const pathsOf = (records: readonly DecisionRecord[]): string[] => records.slice(0, 20).map(({ path }) => path)

/** `mill:0007`: the record of the log that has this name, a record of another project if none has. */
function byQualified(asked: Asked): Target | undefined {
  const { lookup, logs, stated } = asked
  const [, project, name] = /^(\p{L}[\p{L}\p{N}_.-]*)[:#/]([a-z]*[-_ ]?#?\d{1,6})$/iu.exec(stated) ?? []
  const numbered = name === undefined ? undefined : numberedIn(name)
  if (project === undefined || numbered === undefined) return undefined
  const key = nameKey(project)
  if (isGeneric(key) || ownLog(asked)?.series.has(key) === true)
    return byNumbered(asked, { series: key, digits: numbered.digits })
  const isNamed = ({ path }: DecisionRecord): boolean =>
    logs
      .get(path)
      ?.folder.split('/')
      .some(part => nameKey(part) === key) === true
  const named = (lookup.byNumber.get(Number(numbered.digits)) ?? []).filter(isNamed)
  return choose(named, asked) ?? unresolved('outside')
}

const isPath = (name: string): boolean => /\/|\.(?:md|markdown|html)$/i.test(name)

/** The number that a file name begins with or has behind the prefix of its series. */
const leadingNumber = (name: string): Numbered | undefined => {
  const [, prefix = '', digits] = /^((?:[a-z]+[-_ ])*)(\d{1,5})[-_ ]\D/i.exec(name) ?? []
  if (digits === undefined) return undefined
  return { series: prefix === '' ? undefined : idKey(`${prefix}${digits}`)?.replace(/-\d+$/, ''), digits }
}

/** A page that has moved keeps its name; one that was renamed keeps its number, where its log still has a page of it. */
function moved(asked: Asked, page: string): Target | undefined {
  const { lookup, logs, stated } = asked
  const name = nameKey(pageName(decoded(stated)))
  const isCalled = ({ path }: DecisionRecord): boolean => nameKey(pageName(path)) === name
  const same = chooseOwn(lookup.byName.get(name)?.filter(isCalled), asked)
  if (same !== undefined) return same
  const folder = homeOf(meantPath(stated, page))
  const number = leadingNumber(pageName(decoded(stated)))
  if (number === undefined || logs.get(page)?.homes.has(folder) !== true) return undefined
  const renamed = byNumbered(asked, number)
  return renamed.kind === 'unresolved' && renamed.reason === 'missing' ? unresolved('missing') : renamed
}

/** A path that leads to no page from where it stands: from the root, to where the page is now, or out of the log. */
function byPath(asked: Asked): Target {
  const { from, stated } = asked
  const page = from?.path ?? ''
  const found = stated.startsWith('/')
    ? pageAtEnd(asked, stated)
    : /^\./.test(stated)
      ? undefined
      : pageAt(asked, '')
  if (found !== undefined) return found
  const meant = meantPath(stated, page)
  if (leadsOut(meant) || stated.startsWith('/') || stated.endsWith('/')) return unresolved('outside')
  const now = moved(asked, page)
  if (now !== undefined) return now
  const isHere =
    stated.includes('/') && [meant, meantPath(`/${stated}`, page)].some(each => isInLog(asked, page, each))
  return unresolved(isHere ? 'missing' : 'outside')
}

/** Whether a page at a path would stand beside the records of a page's log. */
const isInLog = ({ logs }: Asked, page: string, path: string): boolean =>
  /\.(?:md|markdown)$/i.test(path) && logs.get(page)?.homes.has(homeOf(path)) === true

/** A name of a file or page, or a title. A file name that has changed since still has its number. */
function byName(asked: Asked): Target {
  const { lookup, stated } = asked
  const named = choose(lookup.byName.get(nameKey(stated)), asked)
  if (named !== undefined) return named
  const number = leadingNumber(stated)
  return number === undefined || number.digits.length < 3 ? unresolved('unknown') : byNumbered(asked, number)
}

/**
 * What a reference leads to, tried in this order: address, path relative to the page, id or number within its log, file or
 * page name, title.
 */
export function resolveTarget(scope: Scope, target: string, from: DecisionRecord | undefined): Target {
  const stated = pathOf(target.trim())
  const asked: Asked = { ...scope, from, stated }
  if (stated === '')
    return target.startsWith('#') && from !== undefined
      ? { kind: 'record', record: from }
      : unresolved('unknown')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(stated)) return byUrl(asked)
  const numbered = numberedIn(stated)
  if (numbered !== undefined) return byNumbered(asked, numbered)
  return (
    pageAt(asked, from?.path ?? '') ?? byQualified(asked) ?? (isPath(stated) ? byPath(asked) : byName(asked))
  )
}

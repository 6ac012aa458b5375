import type { DecisionRecord } from '../model/record.ts'
import { ownLog, unresolved, type Asked, type Scope } from './asked.ts'
import { findFile, leadsOut, meantPath, pathOf } from './find-file.ts'
import type { Target } from './graph.ts'
import { homeOf } from './logs.ts'
import { decoded, nameKey, pageName, plainPath } from './lookup.ts'
import { choose, chooseOwn } from './namesakes.ts'
import { byNumbered, isGeneric, numberedIn } from './numbered.ts'
import { renamed } from './renamed.ts'

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

/** A page that has moved keeps its name; one that was renamed within its log keeps its words or its number. */
function moved(asked: Asked, page: string): Target | undefined {
  const { lookup, logs, stated } = asked
  const name = pageName(decoded(stated).replace(/\.html$/i, ''))
  const isCalled = ({ path }: DecisionRecord): boolean => nameKey(pageName(path)) === nameKey(name)
  const same = chooseOwn(lookup.byName.get(nameKey(name))?.filter(isCalled), asked)
  if (same !== undefined) return same
  const isHere = logs.get(page)?.homes.has(homeOf(meantPath(stated, page))) === true
  return isHere ? renamed(asked, name) : undefined
}

/** The page at a path that is meant from the root. */
function atRoot(asked: Asked): Target | undefined {
  const { stated } = asked
  if (stated.startsWith('/')) return pageAtEnd(asked, stated)
  return stated.startsWith('.') ? undefined : pageAt(asked, '')
}

/** A path that leads to no page from where it stands: from the root, to where the page is now, or out of the log. */
function byPath(asked: Asked): Target {
  const { from, stated } = asked
  const page = from?.path ?? ''
  const found = atRoot(asked)
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
  const isFileName = /^(?:[a-z]+[-_ ])*(?:0|\d{3})\d*[-_ ]\D/i.test(stated)
  return named ?? (isFileName ? renamed(asked, stated) : undefined) ?? unresolved('unknown')
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

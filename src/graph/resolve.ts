import type { DecisionRecord } from '../model/record.ts'
import type { Target } from './graph.ts'
import { baseOf, decoded, folderOf, idKey, nameKey, seriesOf, type Lookup } from './lookup.ts'

const missing: Target = { kind: 'unresolved', reason: 'missing', candidates: [] }
const outside: Target = { kind: 'unresolved', reason: 'outside', candidates: [] }

/** Joins a relative posix path to a folder; undefined where it leaves the working directory. */
function join(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function atPath(lookup: Lookup, path: string): Target | undefined {
  for (const candidate of [path, `${path}.md`, `${path}/README.md`, `${path}/index.md`, `${path}.-.md`]) {
    const record = lookup.byPath.get(candidate)
    if (record !== undefined) return { kind: 'record', record }
    if (lookup.otherPaths.has(candidate)) return { kind: 'page', path: candidate }
  }
  return undefined
}

/** Of several candidates those of the same folder and series count; more than one left is ambiguous. */
function choose(
  candidates: readonly DecisionRecord[] | undefined,
  from: DecisionRecord | undefined,
): Target | undefined {
  if (candidates === undefined || candidates.length === 0) return undefined
  const near =
    from === undefined ? [] : candidates.filter(record => folderOf(record.path) === folderOf(from.path))
  const same = from === undefined ? [] : near.filter(record => seriesOf(record) === seriesOf(from))
  const chosen = same.length > 0 ? same : near.length > 0 ? near : candidates
  const [only] = chosen
  if (chosen.length === 1 && only !== undefined) return { kind: 'record', record: only }
  return { kind: 'unresolved', reason: 'ambiguous', candidates: chosen.map(record => record.path) }
}

function byPath(lookup: Lookup, target: string, from: DecisionRecord | undefined): Target | undefined {
  const path = decoded(target)
  const relative = from === undefined ? undefined : join(folderOf(from.path), path)
  const root = join('', path)
  for (const candidate of [relative, path.startsWith('/') || from === undefined ? root : undefined]) {
    const found = candidate === undefined ? undefined : atPath(lookup, candidate)
    if (found !== undefined) return found
  }
  return undefined
}

/** An address of the project's site, or of a page in a forge's file view: its end is a page's path. */
function byUrl(lookup: Lookup, url: string, siteUrl: string | undefined): Target {
  const path = decoded(url.replace(/^[a-z]+:\/\/[^/]*\/?/i, ''))
  const onSite = siteUrl !== undefined && url.startsWith(siteUrl)
  const inForge = /\/(?:blob|src|raw|-\/blob|tree)\//.test(url)
  if (!onSite && !inForge) return outside
  const segments = (onSite ? decoded(url.slice(siteUrl.length)) : path).split('/').filter(part => part !== '')
  for (let start = 0; start < segments.length; start++) {
    const found = atPath(lookup, segments.slice(start).join('/'))
    if (found !== undefined) return found
  }
  const named = lookup.byName.get(nameKey(segments.at(-1) ?? ''))
  return choose(named, undefined) ?? (onSite ? missing : outside)
}

function byName(lookup: Lookup, target: string, from: DecisionRecord | undefined): Target | undefined {
  const id = idKey(target)
  const stated = id === undefined ? undefined : choose(lookup.byId.get(id), from)
  if (stated !== undefined) return stated
  const digits = /^#?0*(\d+)$/.exec(target)?.[1] ?? /^adrs?[-_ ]*#?0*(\d+)$/i.exec(target)?.[1]
  if (digits !== undefined) return choose(lookup.byNumber.get(Number(digits)), from)
  return choose(lookup.byName.get(nameKey(baseOf(target))), from) ?? byLeadingNumber(lookup, target, from)
}

/** A file name that has changed since: its number still names the record. */
function byLeadingNumber(
  lookup: Lookup,
  target: string,
  from: DecisionRecord | undefined,
): Target | undefined {
  if (/\.(?:md|markdown)$|\//i.test(target)) return undefined
  const digits = /^(?:adr[-_ ])?0*(\d{1,5})[-_ ]\D/i.exec(target)?.[1]
  return digits === undefined ? undefined : choose(lookup.byNumber.get(Number(digits)), from)
}

/**
 * What a reference leads to, tried in this order: address, path relative to the page, id, number within folder and
 * series, file or page name, title. A path that names no page of the log is outside of it, not missing, where it leads
 * to another folder.
 */
export function resolveTarget(
  lookup: Lookup,
  target: string,
  from: DecisionRecord | undefined,
  siteUrl: string | undefined,
): Target {
  const stated = target.trim().replace(/[?#](?!\d+$).*$/s, '')
  if (stated === '')
    return target.startsWith('#') && from !== undefined ? { kind: 'record', record: from } : missing
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(stated)) return byUrl(lookup, stated, siteUrl)
  return (
    byPath(lookup, stated, from) ?? byName(lookup, stated, from) ?? (leavesLog(stated) ? outside : missing)
  )
}

const leavesLog = (target: string): boolean =>
  /^(?:\.\.\/|\/)|\/$/.test(target) || (/\//.test(target) && !/\.(?:md|markdown)$/i.test(target))

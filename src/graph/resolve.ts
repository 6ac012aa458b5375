import type { DecisionRecord } from '../model/record.ts'
import type { Target } from './graph.ts'
import { baseOf, decoded, folderOf, idKey, nameKey, type Lookup } from './lookup.ts'
import { choose } from './namesakes.ts'

const missing: Target = { kind: 'unresolved', reason: 'missing', candidates: [] }
const outside: Target = { kind: 'unresolved', reason: 'outside', candidates: [] }

/** Joins a relative posix path to a folder; undefined where it leaves the working directory. */
function join(folder: string, relative: string): string | undefined {
  if (/^[\w-][\w.-]*$/.test(relative)) return folder === '' ? relative : `${folder}/${relative}`
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const endings = ['', '.md', '/README.md', '/index.md', '.-.md'] as const

function atPath({ byPath: pages }: Lookup, path: string): Target | undefined {
  for (const ending of endings) {
    const target = pages.get(path + ending)
    if (target !== undefined) return target
  }
  return undefined
}

function byPath(lookup: Lookup, target: string, from: DecisionRecord | undefined): Target | undefined {
  const path = decoded(target)
  const relative = from === undefined ? undefined : join(folderOf(from.path), path)
  const near = relative === undefined ? undefined : atPath(lookup, relative)
  if (near !== undefined || (from !== undefined && !path.startsWith('/'))) return near
  const root = join('', path)
  return root === undefined ? undefined : atPath(lookup, root)
}

/** An address of the project's site, or of a page in a forge's file view: its end is a page's path. */
function byUrl(lookup: Lookup, url: string, siteUrl: string | undefined): Target {
  const onSite = siteUrl !== undefined && url.startsWith(siteUrl)
  if (!onSite && !/\/(?:blob|src|raw|tree)\//.test(url)) return outside
  const path = onSite ? url.slice(siteUrl.length) : url.replace(/^[a-z]+:\/\/[^/]*\/?/i, '')
  const segments = decoded(path)
    .split('/')
    .filter(part => part !== '')
  for (let start = Math.max(0, segments.length - lookup.depth); start < segments.length; start++) {
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
  const digits = /^(?:adrs?[-_ ]*)?#?(\d+)$/i.exec(target)?.[1]
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

/** An address without what follows its path; `#12` is a number. */
const pathOf = (address: string): string =>
  /[?#]/.test(address) ? address.replace(/[?#](?!\d+$).*$/s, '') : address

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
  const stated = pathOf(target.trim())
  if (stated === '')
    return target.startsWith('#') && from !== undefined ? { kind: 'record', record: from } : missing
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(stated)) return byUrl(lookup, stated, siteUrl)
  return (
    byPath(lookup, stated, from) ?? byName(lookup, stated, from) ?? (leavesLog(stated) ? outside : missing)
  )
}

const leavesLog = (target: string): boolean =>
  /^(?:\.\.\/|\/)|\/$/.test(target) || (/\//.test(target) && !/\.(?:md|markdown)$/i.test(target))

import type { DecisionRecord } from '../model/record.ts'
import type { Scope } from './asked.ts'
import type { Edge, Target } from './graph.ts'
import { resolveTarget } from './resolve.ts'

type Candidates = readonly string[]

/** The records that a name fits, or may be meant for, since only other logs have it. */
const candidatesOf = (target: Target): Candidates =>
  target.kind === 'unresolved' && target.reason !== 'unknown' ? target.candidates : []

/** The records that a page links by address, in the order of the links. */
function linkedBy(edges: readonly Edge[]): Edge[] {
  return edges
    .filter(({ link, target }) => link.label !== undefined && target.kind === 'record')
    .toSorted((a, b) => a.link.place.start - b.link.place.start)
}

const pathOf = ({ target }: Edge): string => (target.kind === 'record' ? target.record.path : '')

/** Of the links to candidates the one beside a name, in its line and behind it if there is one; else the only one of the page. */
function meant(edge: Edge, links: readonly Edge[]): Target | undefined {
  const { line, start } = edge.link.place
  const beside = links.filter(({ link }) => link.place.line === line)
  const next = beside.find(({ link }) => link.place.start > start) ?? beside.at(-1)
  if (next !== undefined) return next.target
  const [only] = links
  return links.every(link => only !== undefined && pathOf(link) === pathOf(only)) ? only?.target : undefined
}

// Many references of many pages share their candidates.
const sets = new WeakMap<Candidates, ReadonlySet<string>>()

function pathsIn(candidates: Candidates): ReadonlySet<string> {
  const paths = sets.get(candidates) ?? new Set(candidates)
  sets.set(candidates, paths)
  return paths
}

/** A name that fits several records, or one of another log, means the one that its page links: `ADR-0007: [Blue wall](0007-blue-wall.md)`. */
function settled(edges: readonly Edge[]): readonly Edge[] {
  if (edges.every(({ target }) => candidatesOf(target).length === 0)) return edges
  const links = linkedBy(edges)
  if (links.length === 0) return edges
  const known = new Map<Candidates, readonly Edge[]>()
  const linksTo = (candidates: Candidates): readonly Edge[] => {
    const found = known.get(candidates) ?? links.filter(link => pathsIn(candidates).has(pathOf(link)))
    known.set(candidates, found)
    return found
  }
  return edges.map(edge => {
    const candidates = candidatesOf(edge.target)
    const target = candidates.length === 0 ? undefined : meant(edge, linksTo(candidates))
    return target === undefined ? edge : { ...edge, target }
  })
}

/** What a record states of others, each reference resolved. */
export function edgesOf(scope: Scope, from: DecisionRecord): readonly Edge[] {
  return settled(
    from.links.map(link => ({
      from,
      relation: link.relation,
      link,
      target: resolveTarget(scope, link.target, from),
    })),
  )
}

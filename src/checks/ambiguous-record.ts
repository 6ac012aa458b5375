import type { Edge } from '../graph/graph.ts'
import { defineCheck } from './define-check.ts'

/** More names than anyone compares are counted, else thousands of records of one number are named by each reference. */
const mostNames = 20

function named(candidates: readonly string[]): string {
  const names = candidates.slice(0, mostNames).map(path => `\`${path}\``)
  const more = candidates.length - names.length
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/** Names of a page that fit several records, each where it stands first, in metadata if it does. */
function ambiguousIn(edges: readonly Edge[]): Iterable<Edge> {
  const first = new Map<string, Edge>()
  for (const edge of edges) {
    if (edge.target.kind !== 'unresolved' || edge.target.reason !== 'ambiguous') continue
    const known = first.get(edge.link.target)
    if (known === undefined || (known.link.from === 'body' && edge.link.from === 'metadata'))
      first.set(edge.link.target, edge)
  }
  return first.values()
}

export const ambiguousRecord = defineCheck({
  id: 'ambiguous-record',
  severity: 'error',
  summary: 'every reference names one record',
  docs: `A reference fits several records, for example a number that two pages have. Link the page that is meant, or give one
of them a new number. A page that links one of them means that one by its number. Reported once for each name on a page;
what is only told in prose is a warning.`,
  *run({ graph }) {
    for (const edges of graph.outgoing.values())
      for (const { from, link, target } of ambiguousIn(edges))
        yield {
          path: from.path,
          place: link.place,
          ...(link.from === 'body' ? { severity: 'warning' as const } : {}),
          message: `\`${link.target}\` can be ${named(target.kind === 'unresolved' ? target.candidates : [])}; link the page that is meant.`,
        }
  },
})

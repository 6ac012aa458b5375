import type { Edge, Target } from '../graph/graph.ts'
import { defineCheck } from './define-check.ts'

/** More names than anyone compares are counted, else thousands of records of one number are named by each reference. */
const mostNames = 20

function named(target: Target): string {
  const candidates = target.kind === 'unresolved' ? target.candidates : []
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

/** What is only told, related or mentioned often has a title beside it, which only people read. */
const isSure = ({ relation, link }: Edge): boolean =>
  link.from === 'metadata' && relation !== 'mentions' && relation !== 'relates-to'

export const ambiguousRecord = defineCheck({
  id: 'ambiguous-record',
  severity: 'error',
  summary: 'every reference names one record',
  docs: `A reference fits several records, for example a number that two pages have. Link the page that is meant, or give one
of them a new number. A page that links one of them means that one by its number. Reported once for each name on a page;
what is only related, mentioned or told in prose is a warning.`,
  *run({ graph }) {
    for (const edges of graph.outgoing.values())
      for (const edge of ambiguousIn(edges))
        yield {
          path: edge.from.path,
          place: edge.link.place,
          ...(isSure(edge) ? {} : { severity: 'warning' as const }),
          message: `\`${edge.link.target}\` can be ${named(edge.target)}; link the page that is meant.`,
        }
  },
})

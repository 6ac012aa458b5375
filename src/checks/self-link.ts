import type { Edge } from '../graph/graph.ts'
import { defineCheck } from './define-check.ts'

/** Whether metadata relates a record to itself, by a number or a path: a mention, an anchor or a mere name may mean something else. */
const isSelfLink = ({ from, relation, link, target }: Edge): boolean =>
  relation !== 'mentions' &&
  relation !== 'relates-to' &&
  link.from === 'metadata' &&
  target.kind === 'record' &&
  target.record === from &&
  /^(?!#\D).*(?:\d|\.md\b)/i.test(link.target)

export const selfLink = defineCheck({
  id: 'self-link',
  severity: 'error',
  summary: 'no record is related to itself',
  docs: `A relation leads to the record that states it, usually a number that was not changed after copying. Name the record
that is meant.`,
  *run({ graph }) {
    for (const edge of graph.edges)
      if (isSelfLink(edge))
        yield {
          path: edge.from.path,
          place: edge.link.place,
          message: `\`${edge.link.target}\` is this record itself; name the other record of the relation \`${edge.relation}\`.`,
        }
  },
})

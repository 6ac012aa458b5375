import type { Edge } from '../graph/graph.ts'
import { defineCheck } from './define-check.ts'

/** A mention of a page by its path is a link, which \`broken-link\` looks after. */
const isLink = ({ link }: Edge): boolean => link.label !== undefined && link.relation === 'mentions'

export const danglingRecord = defineCheck({
  id: 'dangling-record',
  severity: 'error',
  summary: 'every record that is referred to exists',
  docs: `A relation or a mention names a record that the log does not have: it was renamed, renumbered, never written, or
mistyped. Correct the reference, or write the record.

Bad: \`Superseded by ADR-0042\` in a log that ends with ADR-0041.`,
  *run({ graph }) {
    for (const edge of graph.edges)
      if (edge.target.kind === 'unresolved' && edge.target.reason === 'missing' && !isLink(edge))
        yield {
          path: edge.from.path,
          place: edge.link.place,
          message: `Unexpected reference to missing record \`${edge.link.target}\`, expected a record of this log`,
        }
  },
})

import { defineCheck } from './define-check.ts'

export const selfLink = defineCheck({
  id: 'self-link',
  severity: 'error',
  summary: 'no record is related to itself',
  docs: `A relation leads to the record that states it, usually a number that was not changed after copying. Name the record
that is meant.`,
  *run({ graph }) {
    for (const { from, relation, link, target } of graph.edges)
      if (
        relation !== 'mentions' &&
        relation !== 'relates-to' &&
        target.kind === 'record' &&
        target.record === from
      )
        yield {
          path: from.path,
          place: link.place,
          message: `Unexpected relation \`${relation}\` of a record to itself, expected another record`,
        }
  },
})

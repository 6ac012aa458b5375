import { defineCheck } from './define-check.ts'

export const ambiguousRecord = defineCheck({
  id: 'ambiguous-record',
  severity: 'error',
  summary: 'every reference names one record',
  docs: `A reference fits several records, for example a number that two folders use. Link the page that is meant, or name
it by its id.`,
  *run({ graph }) {
    for (const { from, link, target } of graph.edges)
      if (target.kind === 'unresolved' && target.reason === 'ambiguous')
        yield {
          path: from.path,
          place: link.place,
          message: `Unexpected reference \`${link.target}\` that fits ${target.candidates.map(path => `\`${path}\``).join(', ')}, expected one record`,
        }
  },
})

import { defineCheck } from './define-check.ts'

/** More names than anyone compares are counted, else thousands of records of one number are named by each reference. */
const mostNames = 20

function named(candidates: readonly string[]): string {
  const names = candidates.slice(0, mostNames).map(path => `\`${path}\``)
  const more = candidates.length - names.length
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

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
          message: `Unexpected reference \`${link.target}\` that fits ${named(target.candidates)}, expected one record`,
        }
  },
})

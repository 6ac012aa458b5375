import { defineCheck } from './define-check.ts'
import { citedFacts } from './cited-facts.ts'
import { contradiction } from './contradiction.ts'

export const contradictedClaim = defineCheck({
  id: 'contradicted-claim',
  severity: 'warning',
  summary: 'issues are in the state that records claim',
  docs: `A record says that it is implemented via an issue which is open or cancelled, that it closes one which is open, or that an
issue was cancelled which was done; or it is still proposed although its implementing issue is done. Either the record or the
issue is behind: bring one to the state of the other.`,
  *run(context) {
    for (const { citation, fact } of citedFacts(context)) {
      const claim = contradiction(citation.reference.relation, citation.record.status?.state, fact.state)
      if (claim !== undefined)
        yield {
          path: citation.record.path,
          issue: fact.key,
          place: citation.reference.place,
          message: `\`${fact.key}\` is \`${fact.rawStatus ?? fact.state}\`, but ${claim}; correct the one that is wrong.`,
        }
    }
  },
})

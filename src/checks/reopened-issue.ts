import { defineCheck } from './define-check.ts'
import { citedFacts } from './cited-facts.ts'

export const reopenedIssue = defineCheck({
  id: 'reopened-issue',
  severity: 'warning',
  summary: 'what a superseded record closed stays closed',
  docs: `A record that was superseded said that it closes an issue, and that issue is open again while no record that holds cites it.
Cite it from the successor, or close it.`,
  *run(context) {
    for (const { citation, fact } of citedFacts(context)) {
      const { record, reference } = citation
      const ended = record.status?.state === 'superseded' || record.status?.state === 'deprecated'
      const heldBy = context.graph.issues.find(({ key }) => key === fact.key)?.citations ?? []
      if (!ended || fact.state !== 'open' || !['closes', 'implemented-by'].includes(reference.relation))
        continue
      if (
        heldBy.some(
          other => other.record.status?.state === 'accepted' || other.record.status?.state === 'proposed',
        )
      )
        continue
      yield {
        path: record.path,
        issue: fact.key,
        place: reference.place,
        message: `Unexpected open issue \`${fact.key}\` of a record that no longer holds, expected it closed or cited by a successor`,
      }
    }
  },
})

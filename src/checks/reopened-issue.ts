import { defineCheck } from './define-check.ts'
import type { DecisionRecord } from '../model/record.ts'
import { citedIssues } from './cited-facts.ts'

const hasEnded = ({ status }: DecisionRecord): boolean =>
  status?.state === 'superseded' || status?.state === 'deprecated'
const holds = ({ status }: DecisionRecord): boolean =>
  status?.state === 'accepted' || status?.state === 'proposed'

export const reopenedIssue = defineCheck({
  id: 'reopened-issue',
  severity: 'warning',
  summary: 'what a superseded record closed stays closed',
  docs: `A record that was superseded said that it closes an issue, and that issue is open again while no record that holds cites it.
Cite it from the successor, or close it.`,
  *run(context) {
    for (const { citations, fact } of citedIssues(context)) {
      if (fact.state !== 'open' || citations.some(({ record }) => holds(record))) continue
      for (const { record, reference } of citations)
        if (hasEnded(record) && (reference.relation === 'closes' || reference.relation === 'implemented-by'))
          yield {
            path: record.path,
            issue: fact.key,
            place: reference.place,
            message: `\`${fact.key}\` is open again, and this record, which closed it, no longer holds; close it, or cite it from the successor.`,
          }
    }
  },
})

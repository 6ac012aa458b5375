import type { Citation } from '../graph/graph.ts'
import { groupBy } from '../model/group-by.ts'
import type { DecisionRecord } from '../model/record.ts'
import { defineCheck } from './define-check.ts'

/** Where records that were not superseded close an issue. */
function* closings(records: readonly DecisionRecord[]): Generator<Citation> {
  for (const record of records)
    for (const reference of record.issues)
      if (
        reference.relation === 'closes' &&
        reference.from === 'metadata' &&
        record.status?.state !== 'superseded'
      )
        yield { record, reference }
}

export const issueClosedTwice = defineCheck({
  id: 'issue-closed-twice',
  severity: 'info',
  summary: 'an issue is closed by one record',
  docs: `Two records say that they close the same issue. One of them means another issue, or continues the other and should relate to
it instead.`,
  *run({ graph }) {
    for (const [key, [first, ...others]] of groupBy(
      [...closings(graph.records)],
      ({ reference }) => reference.key,
    ))
      for (const { record, reference } of others)
        if (record !== first?.record)
          yield {
            path: record.path,
            issue: key,
            place: reference.place,
            message: `\`${first?.record.path ?? ''}\` closes \`${key}\`, too; let one of the two close it, and the other relate to it.`,
          }
  },
})

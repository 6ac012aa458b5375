import { defineCheck } from './define-check.ts'

export const issueClosedTwice = defineCheck({
  id: 'issue-closed-twice',
  severity: 'info',
  summary: 'an issue is closed by one record',
  docs: `Two records say that they close the same issue. One of them means another issue, or continues the other and should relate to
it instead.`,
  *run(context) {
    for (const { key, citations } of context.graph.issues) {
      const closing = citations.filter(
        ({ reference, record }) =>
          reference.relation === 'closes' &&
          reference.from === 'metadata' &&
          record.status?.state !== 'superseded',
      )
      const [first] = closing
      const others = closing.filter(({ record }) => record !== first?.record)
      for (const { record, reference } of others)
        yield {
          path: record.path,
          issue: key,
          place: reference.place,
          message: `Unexpected second record that closes \`${key}\`, expected only \`${first?.record.path ?? ''}\``,
        }
    }
  },
})

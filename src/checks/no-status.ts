import { defineCheck } from './define-check.ts'

export const noStatus = defineCheck({
  id: 'no-status',
  severity: 'warning',
  summary: 'a record says what state it is in',
  docs: `A record without a status leaves its readers to guess whether it holds. Reported at the title.

Bad: a page with \`## Context\` and \`## Decision\` and no word on its state.

Good: \`Status: accepted\`, a \`## Status\` section, or \`status: accepted\` in front matter.`,
  *run({ graph }) {
    for (const { path, status, titlePlace } of graph.records)
      if (status === undefined)
        yield {
          path,
          place: titlePlace,
          message: 'Unexpected record without a status, expected one such as `proposed` or `accepted`',
        }
  },
})

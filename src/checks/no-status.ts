import { defineCheck } from './define-check.ts'

export const noStatus = defineCheck({
  id: 'no-status',
  severity: 'warning',
  summary: 'a record says what state it is in',
  docs: `A record without a status leaves its readers to guess whether it holds. Reported at the title.

Bad: a page with \`## Context\` and \`## Decision\` and no word on its state.

Good: \`Status: accepted\`, a \`## Status\` section, or \`status: accepted\` in front matter.

If nine of ten records of a folder state none, and it has five or more, that is how the log works: it is one finding, at the
first of them. An ignore there holds for all of them. Set the rule to \`off\` for a log that does without.`,
  *run({ graph }) {
    for (const { path, status, titlePlace } of graph.records)
      if (status === undefined)
        yield {
          path,
          place: titlePlace,
          message: 'This record states no status; give it one, such as `proposed` or `accepted`.',
        }
  },
})

import { defineCheck } from './define-check.ts'
import { citedFacts } from './cited-facts.ts'

export const danglingIssue = defineCheck({
  id: 'dangling-issue',
  severity: 'error',
  summary: 'every cited issue exists',
  docs: `The tracker was asked, proved that this project's issues can be read, and has no issue of that key: it was mistyped, or
deleted. Correct the key. An issue that could not be asked for is never called missing.`,
  *run(context) {
    for (const { citation, fact } of citedFacts(context))
      if (fact.state === 'missing')
        yield {
          path: citation.record.path,
          issue: fact.key,
          place: citation.reference.place,
          message: `There is no issue \`${fact.key}\` in ${fact.tracker}; correct the key.`,
        }
  },
})

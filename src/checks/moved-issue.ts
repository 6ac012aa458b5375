import { defineCheck } from './define-check.ts'
import { citedFacts } from './cited-facts.ts'

export const movedIssue = defineCheck({
  id: 'moved-issue',
  severity: 'warning',
  summary: 'issues are cited by the key they have now',
  docs: `The issue has been moved to another project and has another key there. \`adr fix\` writes the new key where the old one
stands as plain text.`,
  *run(context) {
    for (const { citation, fact } of citedFacts(context)) {
      if (fact.state !== 'moved') continue
      const { place, url, key } = citation.reference
      const plain = fact.movedTo !== undefined && url === undefined && place.end - place.start === key.length
      yield {
        path: citation.record.path,
        issue: fact.key,
        place,
        message: `\`${fact.key}\` has moved${fact.movedTo === undefined ? '' : ` to \`${fact.movedTo}\``}; write its new key.`,
        ...(plain ? { edit: { start: place.start, end: place.end, text: fact.movedTo } } : {}),
      }
    }
  },
})

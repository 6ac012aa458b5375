import { defineCheck } from './define-check.ts'
import { ownsKey } from '../graph/owned-keys.ts'
import { isKnown, type IssueFact } from '../model/issue-fact.ts'

const messageFor = (key: string, fact: IssueFact | undefined): string =>
  fact === undefined
    ? `Nobody has asked the tracker for \`${key}\` yet; run \`adr issues sync\`.`
    : `The tracker could not be asked for \`${key}\` (${fact.state}); check its address and token, and run \`adr issues sync\`.`

export const unverifiedIssue = defineCheck({
  id: 'unverified-issue',
  severity: 'info',
  summary: 'every cited issue could be asked for',
  docs: `A tracker is configured for the key, but the issue is not in the snapshot, or the tracker could not be asked for it: no
token, no permission, no answer. That is neither right nor wrong. \`adr issues sync\` asks; \`--require-verified\` makes it
exit status 3.`,
  *run(context) {
    const { graph, issues, config } = context
    if (issues === undefined) return
    for (const { key, kind, citations } of graph.issues) {
      const fact = issues.byKey.get(key)
      const owned = config.trackers.some(tracker => ownsKey(tracker, key))
      const [first] = citations
      if (kind === 'discussion' || first === undefined || !owned || (fact !== undefined && isKnown(fact)))
        continue
      yield {
        path: first.record.path,
        issue: key,
        place: first.reference.place,
        message: messageFor(key, fact),
      }
    }
  },
})

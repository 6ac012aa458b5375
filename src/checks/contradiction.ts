import type { IssueRelation } from '../model/relation.ts'
import type { IssueState } from '../model/issue-fact.ts'
import type { State } from '../model/status.ts'

/** What a record claims of an issue against the issue's state, as part of a sentence; undefined if there is no contradiction. */
export function contradiction(
  relation: IssueRelation,
  record: State | undefined,
  issue: IssueState,
): string | undefined {
  if (record === 'rejected' || record === 'withdrawn' || record === 'superseded') return undefined
  if (relation === 'implemented-by' && issue === 'closed' && (record === 'proposed' || record === 'draft'))
    return 'this record, which it implements, is still proposed'
  if (relation === 'implemented-by' && (issue === 'cancelled' || (record === 'accepted' && issue === 'open')))
    return 'this record says that it is implemented by it'
  if (relation === 'closes' && record === 'accepted' && issue === 'open')
    return 'this record says that it closes it'
  if (relation === 'cancelled' && (issue === 'closed' || issue === 'open'))
    return 'this record says that it was cancelled'
  return undefined
}

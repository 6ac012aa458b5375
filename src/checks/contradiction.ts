import type { IssueRelation } from '../model/relation.ts'
import type { IssueState } from '../model/issue-fact.ts'
import type { State } from '../model/status.ts'

/** What a record's claim about an issue would need; undefined where the issue is as claimed, or nothing is claimed. */
export function contradiction(
  relation: IssueRelation,
  record: State | undefined,
  issue: IssueState,
): string | undefined {
  if (record === 'rejected' || record === 'withdrawn' || record === 'superseded') return undefined
  if (relation === 'implemented-by' && issue === 'closed' && (record === 'proposed' || record === 'draft'))
    return 'a record that is accepted, since its implementation is done'
  if (relation === 'implemented-by' && record === 'accepted' && issue === 'open')
    return 'it closed, as implemented'
  if (relation === 'implemented-by' && issue === 'cancelled') return 'it closed, not cancelled'
  if (relation === 'closes' && record === 'accepted' && issue === 'open') return 'it closed'
  if (relation === 'cancelled' && issue === 'closed') return 'it cancelled, not done'
  if (relation === 'cancelled' && issue === 'open') return 'it cancelled'
  return undefined
}

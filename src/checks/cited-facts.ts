import type { Citation } from '../graph/graph.ts'
import type { IssueFact } from '../model/issue-fact.ts'
import type { CheckContext } from './define-check.ts'

/** Every issue of which something is known, with where it is cited. */
export function* citedIssues({
  graph,
  issues,
}: CheckContext): Generator<{ readonly citations: readonly Citation[]; readonly fact: IssueFact }> {
  if (issues === undefined) return
  for (const { key, citations } of graph.issues) {
    const fact = issues.byKey.get(key)
    if (fact !== undefined) yield { citations, fact }
  }
}

/** Every citation of an issue of which something is known. */
export function* citedFacts(
  context: CheckContext,
): Generator<{ readonly citation: Citation; readonly fact: IssueFact }> {
  for (const { citations, fact } of citedIssues(context))
    for (const citation of citations) yield { citation, fact }
}

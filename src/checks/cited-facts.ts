import type { Citation } from '../graph/graph.ts'
import type { IssueFact } from '../model/issue-fact.ts'
import type { CheckContext } from './define-check.ts'

/** Every citation of an issue of which something is known. */
export function citedFacts({
  graph,
  issues,
}: CheckContext): { readonly citation: Citation; readonly fact: IssueFact }[] {
  if (issues === undefined) return []
  return graph.issues.flatMap(({ key, citations }) => {
    const fact = issues.byKey.get(key)
    return fact === undefined ? [] : citations.map(citation => ({ citation, fact }))
  })
}

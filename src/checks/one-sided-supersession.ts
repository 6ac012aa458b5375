import { recordRelations, type RecordRelation } from '../model/relation.ts'
import type { Edge } from '../graph/graph.ts'
import { isUndecided } from '../graph/supersession.ts'
import { defineCheck } from './define-check.ts'

const keyOf = (from: string, relation: RecordRelation, to: string): string => `${from}\n${relation}\n${to}`

/** What is stated of supersession, to be asked by both ends. */
function statedIn(edges: readonly Edge[]): ReadonlySet<string> {
  return new Set(
    edges.flatMap(({ from, relation, target }) =>
      target.kind === 'record' ? keyOf(from.path, relation, target.record.path) : [],
    ),
  )
}

/** The other page that should answer a statement; nobody answers prose, or what is only proposed. */
function askedOf({ from, relation, link, target }: Edge): string | undefined {
  if (link.from === 'body' || target.kind !== 'record' || target.record === from) return undefined
  return relation === 'supersedes' && isUndecided(from) ? undefined : target.record.path
}

/** Whether `accepted-but-superseded` tells the same of the older page, by its status. */
const isToldOfStatus = ({ from, relation, link, target }: Edge): boolean =>
  relation === 'supersedes' &&
  !link.partial &&
  from.status?.state === 'accepted' &&
  target.kind === 'record' &&
  (target.record.status?.state === 'accepted' || target.record.status?.state === 'proposed')

/** How each side of a supersession says it, of the whole and of a part. */
const wording = {
  supersedes: ['supersedes', 'partly supersedes', 'Superseded by', 'Superseded in part by'],
  'superseded-by': ['is superseded by', 'is superseded in part by', 'Supersedes', 'Partly supersedes'],
} as const

function messageFor({ from, relation, link }: Edge, other: string): string {
  const [whole, part, answer, answerInPart] = wording[relation === 'supersedes' ? relation : 'superseded-by']
  const [says, line] = link.partial ? [part, answerInPart] : [whole, answer]
  return `This record ${says} \`${other}\`, which does not say so; add \`${line} ${from.id}\` to it.`
}

export const oneSidedSupersession = defineCheck({
  id: 'one-sided-supersession',
  severity: 'warning',
  summary: 'both records of a supersession say so',
  docs: `One record says that it supersedes another, or is superseded by it, and the other does not say the inverse. Whoever
opens the other page does not learn that it no longer holds (or what it replaced). Add the missing line to the page
that the message names. The graph derives the inverse all the same. A proposal is answered once it is accepted.`,
  *run({ graph, config }) {
    const stated = statedIn(graph.supersession.edges)
    const told = new Set<string>()
    const isElsewhere = config.rules['accepted-but-superseded'] === 'off' ? () => false : isToldOfStatus
    for (const edge of graph.supersession.edges) {
      if (isElsewhere(edge)) continue
      const other = askedOf(edge)
      if (other === undefined || stated.has(keyOf(other, recordRelations[edge.relation], edge.from.path)))
        continue
      const key = keyOf(edge.from.path, edge.relation, other)
      if (told.has(key)) continue
      told.add(key)
      yield { path: edge.from.path, place: edge.link.place, message: messageFor(edge, other) }
    }
  },
})

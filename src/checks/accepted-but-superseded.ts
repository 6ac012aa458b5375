import type { Edge } from '../graph/graph.ts'
import type { DecisionRecord } from '../model/record.ts'
import { defineCheck } from './define-check.ts'

/** A statement that one record supersedes another. */
interface Claim {
  readonly old: DecisionRecord
  readonly by: DecisionRecord
  readonly edge: Edge
}

function claimOf(edge: Edge): Claim | undefined {
  const { from, relation, target } = edge
  if (target.kind !== 'record' || target.record === from) return undefined
  return relation === 'supersedes'
    ? { old: target.record, by: from, edge }
    : { old: from, by: target.record, edge }
}

const pairOf = ({ old, by }: Claim): string => `${old.path}\n${by.path}`

/** What the successor's own metadata states is sure; prose, and what only the old page says against its own status, is not. */
const isSure = ({ old, edge }: Claim): boolean => edge.link.from === 'metadata' && edge.from !== old

/** The claims that take a record out of force as a whole, one for each record: a sure one if there is any. */
function claimsIn(edges: readonly Edge[]): Iterable<Claim> {
  const claims = edges.flatMap(edge => claimOf(edge) ?? [])
  const inPart = new Set(claims.filter(({ edge }) => edge.link.partial).map(pairOf))
  const found = new Map<string, Claim>()
  for (const claim of claims) {
    if (inPart.has(pairOf(claim)) || claim.by.status?.state !== 'accepted') continue
    const known = found.get(claim.old.path)
    if (known === undefined || (!isSure(known) && isSure(claim))) found.set(claim.old.path, claim)
  }
  return found.values()
}

/** Where a claim stands, as the reader of the old record finds it. */
const sayingOf = ({ old, by, edge }: Claim): string =>
  edge.from === old
    ? `line ${edge.link.place.line} says that \`${by.path}\` supersedes this record`
    : `\`${by.path}\` says in line ${edge.link.place.line} that it supersedes this record`

export const acceptedButSuperseded = defineCheck({
  id: 'accepted-but-superseded',
  severity: 'error',
  summary: 'a record that another supersedes does not claim to hold',
  docs: `A record's status says that it holds (or is still proposed), while an accepted record supersedes it. Change the status
to \`Superseded by …\`, or take the relation out. A partial supersession is no contradiction, nor is a successor that is only
proposed. What is only told in prose, or only on the page itself, is a warning.`,
  *run({ graph }) {
    for (const claim of claimsIn(graph.supersession.edges)) {
      const { status, path } = claim.old
      if (status?.state !== 'accepted' && status?.state !== 'proposed') continue
      yield {
        path,
        place: status.place,
        ...(isSure(claim) ? {} : { severity: 'warning' as const }),
        message: `The status is \`${status.text}\`, but ${sayingOf(claim)}; write \`Superseded by ${claim.by.id}\`, or take that relation out.`,
      }
    }
  },
})

import type { IssueFact } from '../model/issue-fact.ts'
import type { Client } from './client.ts'
import type { Answer, Tracker, Unanswered, Wanted } from './port.ts'

/** A tracker, by name, with the client that asks it. */
export interface Asked {
  readonly name: string
  readonly tracker: Tracker
  readonly client: Client
  /** When the run is, ISO 8601 in UTC. */
  readonly at: string
}

function fact(
  { name, at }: Asked,
  key: string,
  answer: Answer | undefined,
  state: IssueFact['state'],
): IssueFact {
  return {
    key,
    tracker: name,
    state: answer?.state ?? state,
    rawStatus: answer?.rawStatus,
    title: answer?.title,
    url: answer?.url,
    movedTo: answer?.movedTo,
    checkedAt: at,
  }
}

/** An issue that was not found is missing only where the project was seen in this run; else nothing is known of it. */
async function judge(
  asked: Asked,
  wanted: Wanted,
  single: Answer | Unanswered,
  probes: Map<string, Promise<boolean>>,
): Promise<IssueFact> {
  if (typeof single === 'object') return fact(asked, wanted.key, single, single.state)
  if (single !== 'not-found') return fact(asked, wanted.key, undefined, single)
  const project = asked.tracker.projectOf(wanted)
  const probe = probes.get(project) ?? asked.tracker.probe(asked.client, wanted)
  probes.set(project, probe)
  return fact(asked, wanted.key, undefined, (await probe) ? 'missing' : 'forbidden')
}

/** Issues → facts, in the same order: in bulk first, then one by one what that did not answer. Never throws for what a server says. */
export async function resolveIssues(asked: Asked, wanted: readonly Wanted[]): Promise<IssueFact[]> {
  const answers = await asked.tracker.bulk(asked.client, wanted)
  const probes = new Map<string, Promise<boolean>>()
  return Promise.all(
    wanted.map(async each => {
      const answer = answers.get(each.key)
      if (answer !== undefined) return fact(asked, each.key, answer, answer.state)
      return await judge(asked, each, await asked.tracker.single(asked.client, each), probes)
    }),
  )
}

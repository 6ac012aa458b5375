import path from 'node:path'
import type { Project } from '../log/find-project.ts'
import { daysBetween } from '../model/days.ts'
import type { IssueFacts } from '../model/issue-fact.ts'
import { parseSnapshot } from '../trackers/snapshot.ts'

/** The file of the snapshot. Named here and not by the module that reads it, which few runs need. */
const snapshotName = 'issues.lock.json'

/** Where the logs of a project are. */
interface Place {
  readonly logs: readonly string[]
  readonly project: Project
}

/** The snapshot's file: in the folder of the first log. */
export const snapshotFile = ({ logs, project }: Place): string =>
  path.join(logs[0] ?? project.root, snapshotName)

/** What the text of a snapshot says on a day; undefined where there is none. `shown` is the file's name. */
export function snapshotFacts(
  text: string | undefined,
  shown: string,
  today: string,
): IssueFacts | undefined {
  if (text === undefined) return undefined
  const facts = parseSnapshot(text, shown)
  const age = facts.reduce((most, { checkedAt }) => Math.max(most, daysBetween(checkedAt, today)), 0)
  return { byKey: new Map(facts.map(fact => [fact.key, fact])), from: 'snapshot', path: shown, age, today }
}

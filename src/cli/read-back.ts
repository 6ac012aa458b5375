import { groupBy } from '../model/group-by.ts'
import type { Finding } from '../model/finding.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { PageFixes } from './fix-round.ts'
import type { FixedLog } from './fixed-log.ts'

type Mended = Pick<FixedLog, 'found' | 'graph'>

const ruleOnPage = ({ rule, path }: Finding): string => `${rule}\n${path}`

/** Whether each fix took its finding away: of its rule, the page has as many fewer as fixes were made. */
function areGone(before: Mended, after: Mended, fixes: readonly PageFixes[]): boolean {
  const [had, has] = [groupBy(before.found, ruleOnPage), groupBy(after.found, ruleOnPage)]
  const mended = groupBy(
    fixes.flatMap(page => page.fixes.map(({ finding }) => finding)),
    ruleOnPage,
  )
  return [...mended].every(
    ([key, findings]) => (has.get(key)?.length ?? 0) <= (had.get(key)?.length ?? 0) - findings.length,
  )
}

const namesOf = ({ deciders, consulted, informed, authors }: DecisionRecord): string[][] =>
  [deciders, consulted, informed, authors].map(people => people.map(({ name }) => name))

/** What a record says, without the words that name an id, a target or an issue. */
const senseOf = (record: DecisionRecord): string =>
  JSON.stringify([
    record.title,
    record.number,
    record.status?.state,
    record.date?.value,
    namesOf(record),
    record.links.map(({ relation, partial, from }) => [relation, partial, from]),
    record.issues.map(({ relation, from }) => [relation, from]),
    record.sections.map(({ title }) => title),
    record.tags,
  ])

/** Whether pages on which words were put right say what they said before. */
function keepTheirSense(before: Mended, after: Mended, fixes: readonly PageFixes[]): boolean {
  const changed = fixes.filter(page => page.fixes.some(({ kind }) => kind === 'words'))
  const paths = new Set(changed.map(({ path }) => path))
  const senses = ({ graph }: Mended): Map<string, string> =>
    new Map(graph.records.filter(({ path }) => paths.has(path)).map(each => [each.path, senseOf(each)]))
  const now = senses(after)
  return [...senses(before)].every(([path, sense]) => now.get(path) === sense)
}

/** Whether the log that fixes were made in says so: each finding is gone, and words that were put right changed nothing else. */
export const isReadBack = (before: Mended, after: Mended, fixes: readonly PageFixes[]): boolean =>
  areGone(before, after, fixes) && keepTheirSense(before, after, fixes)

import type { Finding } from '../model/finding.ts'
import type { CheckContext } from './define-check.ts'
import { foldHabits, type ToldOnce } from './log-habits.ts'

/** Rules whose fault lies elsewhere, so that a page that states a thing in two places has it once. */
const oncePerPage: ReadonlySet<string> = new Set(['one-sided-supersession', 'self-link'])

const saidOf = ({ rule, path, message }: Finding): string => `${rule}\n${path}\n${message}`

/** Rules of which another tells more, if both find fault with a line. */
const tellsMore: ReadonlyMap<string, string> = new Map([['conflicting-field', 'front-matter']])

const lineKey = (rule: string, { path, place }: Finding): string => `${rule}\n${path}\n${place?.line ?? ''}`

/** The lines of findings whose rules tell more than others. */
function tellers(findings: readonly Finding[]): ReadonlySet<string> {
  const rules = new Set(tellsMore.values())
  return new Set(findings.flatMap(finding => (rules.has(finding.rule) ? lineKey(finding.rule, finding) : [])))
}

/** Findings, sorted → one for each fault at each place, and one for what nearly a whole log does. */
export function toldOnce(findings: readonly Finding[], context: CheckContext): ToldOnce {
  const more = tellers(findings)
  const seen = new Set<string>()
  const isRepeated = (finding: Finding): boolean => {
    const said = saidOf(finding)
    if (oncePerPage.has(finding.rule) && seen.has(said)) return true
    seen.add(said)
    const better = tellsMore.get(finding.rule)
    return better !== undefined && more.has(lineKey(better, finding))
  }
  const repeated = new Set(findings.filter(isRepeated))
  const { told, within } = foldHabits(
    findings.filter(finding => !repeated.has(finding)),
    context.graph,
  )
  return { told, within: [...repeated, ...within] }
}

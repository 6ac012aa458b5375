import type { Finding } from '../model/finding.ts'
import type { CheckContext } from './define-check.ts'
import { foldHabits, type ToldOnce } from './log-habits.ts'

/** Rules whose fault lies elsewhere, so that a page that states a thing in two places has it once. */
const oncePerPage: ReadonlySet<string> = new Set(['one-sided-supersession', 'self-link'])

const saidOf = ({ rule, path, message }: Finding): string => `${rule}\n${path}\n${message}`

/** What of a place a rule shares with another that tells more of the same fault: the stretch, or the line. */
const tellsMore: ReadonlyMap<string, { readonly rule: string; readonly by: 'stretch' | 'line' }> = new Map([
  ['broken-link', { rule: 'dangling-record', by: 'stretch' }],
  ['conflicting-field', { rule: 'front-matter', by: 'line' }],
])

function isAt({ place }: Finding, other: Finding, by: 'stretch' | 'line'): boolean {
  if (place === undefined || other.place === undefined) return false
  return by === 'line'
    ? place.line === other.place.line
    : place.start < other.place.end && other.place.start < place.end
}

/** Findings of the rules that tell more than others, by rule, page and line. */
function tellers(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const rules = new Set([...tellsMore.values()].map(({ rule }) => rule))
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!rules.has(finding.rule)) continue
    const key = lineKey(finding.rule, finding)
    found.set(key, [...(found.get(key) ?? []), finding])
  }
  return found
}

const lineKey = (rule: string, { path, place }: Finding): string => `${rule}\n${path}\n${place?.line ?? ''}`

/** Findings, sorted → one for each fault at each place, and one for what nearly a whole log does. */
export function toldOnce(findings: readonly Finding[], context: CheckContext): ToldOnce {
  const more = tellers(findings)
  const seen = new Set<string>()
  const isRepeated = (finding: Finding): boolean => {
    const said = saidOf(finding)
    if (oncePerPage.has(finding.rule) && seen.has(said)) return true
    seen.add(said)
    const better = tellsMore.get(finding.rule)
    const others = better === undefined ? undefined : more.get(lineKey(better.rule, finding))
    return better !== undefined && others?.some(other => isAt(finding, other, better.by)) === true
  }
  const repeated = new Set(findings.filter(isRepeated))
  const { told, within } = foldHabits(
    findings.filter(finding => !repeated.has(finding)),
    context.graph,
  )
  return { told, within: [...repeated, ...within] }
}

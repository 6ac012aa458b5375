import type { Config } from '../model/config.ts'
import type { Finding, Problem } from '../model/finding.ts'
import type { Ignore, Page } from '../model/page.ts'
import { compareText } from '../model/order.ts'
import type { CheckContext, Report } from './define-check.ts'
import { checks, rules } from './registry.ts'

type Located = Problem & { readonly path: string }

const severityByRule = new Map(rules.map(rule => [rule.id, rule.severity]))

/** Of a page that is no record only what hinders reading matters: a template's prompts are no faults. */
function concerns({ kind }: Page, { rule }: Problem): boolean {
  return kind === 'record' || kind === 'unreadable' || rule === 'front-matter' || rule === 'unclosed-fence'
}

function problemsOf({ pages }: CheckContext): Located[] {
  return pages.flatMap(page =>
    page.problems
      .filter(problem => concerns(page, problem))
      .map(problem => ({ ...problem, path: page.path })),
  )
}

function reportsOf(context: CheckContext): Located[] {
  return checks
    .filter(check => context.config.rules[check.id] !== 'off')
    .flatMap(check => Array.from(check.run(context), (report: Report) => ({ ...report, rule: check.id })))
}

/** The only place where a problem becomes a finding. Throws for a rule that is not registered, which is a defect. */
function stamp(problem: Located, config: Config): Finding[] {
  const severity = config.rules[problem.rule] ?? severityByRule.get(problem.rule)
  if (severity === undefined) throw new Error(`The rule ${problem.rule} is not registered.`)
  return severity === 'off' ? [] : [{ ...problem, severity }]
}

function covers(ignore: Ignore, finding: Finding): boolean {
  return ignore.rule === finding.rule && (ignore.line === undefined || ignore.line === finding.place?.line)
}

function complaints(page: Page, ignore: Ignore, used: boolean): Located[] {
  const { path } = page
  const found: Located[] = []
  if (ignore.reason === undefined)
    found.push({
      rule: 'ignore-without-reason',
      path,
      place: ignore.place,
      message: `Unexpected ignore of \`${ignore.rule}\` without a reason, expected \`adr-ignore ${ignore.rule}: reason\``,
    })
  if (!used)
    found.push({
      rule: 'unused-ignore',
      path,
      place: ignore.place,
      message: `Unexpected ignore of \`${ignore.rule}\`, expected a finding that it applies to`,
    })
  return found
}

function findingsByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const byPath = new Map<string, Finding[]>()
  for (const finding of findings) {
    const list = byPath.get(finding.path)
    if (list === undefined) byPath.set(finding.path, [finding])
    else list.push(finding)
  }
  return byPath
}

/** Findings less those that their pages ignore, with findings about the ignores themselves. */
function applyIgnores(findings: readonly Finding[], { pages, config }: CheckContext): Finding[] {
  const ignored = new Set<Finding>()
  const byPath = findingsByPath(findings)
  const about: Finding[] = []
  for (const page of pages) {
    if (page.ignores.length === 0) continue
    const own = byPath.get(page.path) ?? []
    for (const ignore of page.ignores) {
      const met = own.filter(finding => covers(ignore, finding))
      for (const finding of met) ignored.add(finding)
      const isOff = config.rules[ignore.rule] === 'off'
      about.push(
        ...complaints(page, ignore, met.length > 0 || isOff).flatMap(problem => stamp(problem, config)),
      )
    }
  }
  return [...findings.filter(finding => !ignored.has(finding)), ...about]
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.path, b.path) ||
    (a.place?.start ?? -1) - (b.place?.start ?? -1) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}

/** Findings less those about issues that the configuration ignores, with findings about entries that ignore nothing. */
function applyIssueIgnores(
  findings: readonly Finding[],
  { config, today, configPath }: CheckContext,
): Finding[] {
  const live = config.issues.ignore.filter(
    ({ until }) => until === undefined || today === undefined || until >= today,
  )
  const keys = new Set(live.map(({ key }) => key))
  const met = new Set(findings.flatMap(({ issue }) => issue ?? []))
  const idle = config.issues.ignore.filter(entry => !live.includes(entry) || !met.has(entry.key))
  const about = idle.flatMap(({ key, until }) =>
    stamp(
      {
        rule: 'unused-issue-ignore',
        path: configPath ?? 'adr.config.json',
        place: undefined,
        message: `Unexpected ignore of \`${key}\`${until === undefined ? '' : ` until ${until}`}, expected an issue with findings and a day to come`,
      },
      config,
    ),
  )
  return [...findings.filter(({ issue }) => issue === undefined || !keys.has(issue)), ...about]
}

/** Runs every check over a log → its findings, those of reading included, by path, place and rule. */
export function runChecks(context: CheckContext): Finding[] {
  const located = [...problemsOf(context), ...reportsOf(context)]
  const findings = located.flatMap(problem => stamp(problem, context.config))
  return applyIssueIgnores(applyIgnores(findings, context), context).sort(compareFindings)
}

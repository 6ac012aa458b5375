import type { Config } from '../model/config.ts'
import { severities, type Finding, type Problem, type Severity } from '../model/finding.ts'
import type { Ignore, Page } from '../model/page.ts'
import { compareText } from '../model/order.ts'
import type { CheckContext, Report } from './define-check.ts'
import { checks, rules } from './registry.ts'
import { toldOnce } from './told-once.ts'

type Located = Problem & Pick<Report, 'path' | 'severity'>

const severityByRule = new Map(rules.map(rule => [rule.id, rule.severity]))

/** Of a page that is no record only what hinders reading matters, and of a template nothing: its prompts are no faults. */
function concerns({ kind }: Page, { rule }: Problem): boolean {
  if (kind === 'record' || kind === 'unreadable') return true
  return kind !== 'template' && (rule === 'front-matter' || rule === 'unclosed-fence')
}

function problemsOf({ pages }: CheckContext): Located[] {
  return pages.flatMap(page =>
    page.problems.flatMap(problem => (concerns(page, problem) ? { ...problem, path: page.path } : [])),
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
  return severity === 'off' ? [] : [{ ...problem, severity: atMost(severity, problem.severity) }]
}

const atMost = (severity: Severity, most: Severity = 'error'): Severity =>
  severities.indexOf(severity) < severities.indexOf(most) ? most : severity

/** What an ignore and the findings that it covers have in common: the rule, and the line where one is named. */
const coverKey = (path: string, rule: string, line: number | undefined): string =>
  `${path}\n${rule}\n${line ?? ''}`

/** The keys under which a finding can be ignored. */
const coverKeys = ({ path, rule, place }: Finding): string[] => [
  coverKey(path, rule, undefined),
  ...(place === undefined ? [] : [coverKey(path, rule, place.line)]),
]

function complaints(page: Page, ignore: Ignore, used: boolean): Located[] {
  const { path } = page
  const found: Located[] = []
  if (ignore.reason === undefined)
    found.push({
      rule: 'ignore-without-reason',
      path,
      place: ignore.place,
      message: `This ignore gives no reason; write \`adr-ignore ${ignore.rule}: reason\`.`,
    })
  if (!used)
    found.push({
      rule: 'unused-ignore',
      path,
      place: ignore.place,
      message: `Nothing here is a finding of \`${ignore.rule}\`; take this ignore out.`,
    })
  return found
}

/**
 * Findings less those that their pages ignore, with findings about the ignores themselves. Those that `within` others are
 * told keep an ignore in use.
 */
function applyIgnores(
  findings: readonly Finding[],
  within: readonly Finding[],
  { pages, config }: CheckContext,
): readonly Finding[] {
  const ignoring = pages.filter(({ ignores }) => ignores.length > 0)
  if (ignoring.length === 0) return findings
  const paths = new Set(ignoring.map(({ path }) => path))
  const met = new Set([...findings, ...within].filter(({ path }) => paths.has(path)).flatMap(coverKeys))
  const ignores = ignoring.flatMap(page =>
    page.ignores.map(ignore => ({ page, ignore, key: coverKey(page.path, ignore.rule, ignore.line) })),
  )
  const about = ignores.flatMap(({ page, ignore, key }) =>
    complaints(page, ignore, met.has(key) || config.rules[ignore.rule] === 'off'),
  )
  const keys = new Set(ignores.map(({ key }) => key))
  const left = findings.filter(
    finding => !paths.has(finding.path) || !coverKeys(finding).some(key => keys.has(key)),
  )
  return [...left, ...about.flatMap(problem => stamp(problem, config))]
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
        message: `\`${key}\` is ignored${until === undefined ? '' : ` until ${until}`}, but nothing is left to ignore; take the entry out, or give it a new day.`,
      },
      config,
    ),
  )
  return [...findings.filter(({ issue }) => issue === undefined || !keys.has(issue)), ...about]
}

/** Runs every check over a log → its findings, those of reading included, by path, place and rule. */
export function runChecks(context: CheckContext): Finding[] {
  const located = [...problemsOf(context), ...reportsOf(context)]
  const all = located.flatMap(problem => stamp(problem, context.config)).sort(compareFindings)
  const { told, within } = toldOnce(all, context)
  return applyIssueIgnores(applyIgnores(told, within, context), context).sort(compareFindings)
}

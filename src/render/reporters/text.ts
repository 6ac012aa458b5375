import { severities, type Finding, type Severity } from '../../model/finding.ts'
import { oneLine } from '../escape.ts'
import { pageLines, type PageLines } from '../page-lines.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Style } from '../style.ts'
import type { ReportContext, Reporter } from './reporter.ts'

/** More findings of one rule than anyone reads are counted instead of printed. */
const mostOfARule = 1000

const widest = 110

/** The line a finding stands on, with a caret under the place. */
function excerpt({ place }: Finding, page: PageLines | undefined, style: Style): string[] {
  if (place === undefined || page === undefined) return []
  const line = page.lineAt(place.line).replaceAll('\t', ' ')
  const from = Math.max(0, Math.min(place.column - 1, line.length) - 60)
  const shown = oneLineKeepingColumns(line.slice(from, from + widest))
  const length = Math.max(1, Math.min(place.end - place.start, shown.length - (place.column - 1 - from)))
  const caret = ' '.repeat(Math.max(0, place.column - 1 - from)) + '^'.repeat(Math.max(1, length))
  return shown.trim() === '' ? [] : [style('dim', `    ${shown}`), style('dim', `    ${caret}`)]
}

const oneLineKeepingColumns = (text: string): string =>
  text.replace(/[^ -~]/gu, character => (oneLine(`x${character}x`).length === 2 ? ' ' : character))

const label = { error: 'error', warning: 'warning', info: 'info' } as const satisfies Record<Severity, string>

function findingLines(finding: Finding, page: PageLines | undefined, style: Style): string[] {
  const { path, place, severity, rule, message } = finding
  const where = place === undefined ? oneLine(path) : `${oneLine(path)}:${place.line}:${place.column}`
  const head = `${where}  ${style(severity, label[severity])}  ${oneLine(message)}  ${style('dim', rule)}`
  return [head, ...excerpt(finding, page, style)]
}

function counted(findings: readonly Finding[], severity: Severity): string[] {
  const count = findings.filter(finding => finding.severity === severity).length
  return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
}

function summary(findings: readonly Finding[], { pages, style }: ReportContext): string {
  const looked = `${pages} page${pages === 1 ? '' : 's'}`
  const counts = severities.flatMap(severity => counted(findings, severity))
  return counts.length === 0
    ? style('good', `No findings in ${looked}.`)
    : style('strong', `${counts.join(', ')} in ${looked}.`)
}

function withoutFlood(findings: readonly Finding[]): { shown: Finding[]; notes: string[] } {
  const groups = [...groupBy(findings, finding => finding.rule)]
  const hidden = new Set(groups.flatMap(([, list]) => list.slice(mostOfARule)))
  const notes = groups
    .filter(([, list]) => list.length > mostOfARule)
    .map(([rule, list]) => `… and ${list.length - mostOfARule} more of ${rule}.`)
  return { shown: findings.filter(finding => !hidden.has(finding)), notes }
}

/** Findings for a person: grouped by page, each with its place, its line and a caret. */
export const textReporter: Reporter = {
  name: 'text',
  render(findings, context) {
    const { shown, notes } = withoutFlood(findings)
    const groups = [...groupBy(shown, finding => finding.path).values()]
    const lines = pageLines(context.source)
    const blocks = groups.map(list =>
      list.flatMap(finding => findingLines(finding, lines(finding.path), context.style)).join('\n'),
    )
    return `${[...blocks, ...notes, summary(findings, context)].join('\n\n')}\n`
  },
}

import { severities, type Finding } from '../../model/finding.ts'
import { markdownCell } from '../escape.ts'
import type { Reporter } from './reporter.ts'

/** A job summary may hold 1 MiB; what is beyond is counted. */
const largest = 900 * 1024

const row = ({ path, place, severity, rule, message }: Finding): string =>
  `| ${severity} | ${markdownCell(path)}${place === undefined ? '' : `:${place.line}`} | ${markdownCell(message)} | ${rule} |\n`

/** A summary in Markdown, for `$GITHUB_STEP_SUMMARY` and the like: counts, and a table as long as there is room. */
export const markdownReporter: Reporter = {
  name: 'markdown',
  render(findings, { pages }) {
    const counts = severities.flatMap(severity => {
      const count = findings.filter(finding => finding.severity === severity).length
      return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`]
    })
    const head = `## Decision records\n\n${counts.length === 0 ? 'No findings' : counts.join(', ')} in ${pages} page${pages === 1 ? '' : 's'}.\n`
    if (findings.length === 0) return head
    let table = '\n| Severity | Where | What | Rule |\n| --- | --- | --- | --- |\n'
    for (const [at, finding] of findings.entries()) {
      const next = row(finding)
      if (table.length + next.length > largest / 2)
        return `${head}${table}\n… and ${findings.length - at} more.\n`
      table += next
    }
    return head + table
  },
}

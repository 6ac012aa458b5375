import type { Finding, Severity } from '../../model/finding.ts'
import { oneLine } from '../escape.ts'
import type { Reporter } from './reporter.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>

/** A runner shows ten of each kind for a step (actions/toolkit, docs/problem-matchers.md). */
const mostOfAKind = 10

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const data = (text: string): string => oneLine(text).replaceAll('%', '%25')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function command({ path, place, severity, rule, message }: Finding): string {
  const where = place === undefined ? '' : `,line=${place.line},col=${place.column}`
  return `::${commands[severity]} file=${property(path)}${where},title=${property(rule)}::${data(message)}`
}

/** Annotations for the runners of GitHub, Gitea and Forgejo: ten of each severity, the rest as a count. */
export const githubReporter: Reporter = {
  name: 'github',
  render(findings) {
    const lines = (['error', 'warning', 'info'] as const).flatMap(severity => {
      const own = findings.filter(finding => finding.severity === severity)
      const rest = own.length - mostOfAKind
      return [
        ...own.slice(0, mostOfAKind).map(command),
        ...(rest > 0 ? [`… and ${rest} more of severity ${severity}`] : []),
      ]
    })
    return lines.map(line => `${line}\n`).join('')
  },
}

import type { Severity } from '../../model/finding.ts'
import { oneLine } from '../escape.ts'
import type { Reporter } from './reporter.ts'

const severities = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const satisfies Record<
  Severity,
  string
>

/** Reviewdog's diagnostic format, one to a line (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf). */
export const rdjsonlReporter: Reporter = {
  name: 'rdjsonl',
  render: findings =>
    findings
      .map(({ path, place, rule, severity, message }) => {
        const range =
          place === undefined ? {} : { range: { start: { line: place.line, column: place.column } } }
        return `${JSON.stringify({ message: oneLine(message), location: { path, ...range }, severity: severities[severity], code: { value: rule } })}\n`
      })
      .join(''),
}

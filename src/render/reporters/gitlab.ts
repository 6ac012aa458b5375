import type { Severity } from '../../model/finding.ts'
import { oneLine } from '../escape.ts'
import { fingerprints } from '../fingerprint.ts'
import type { Reporter } from './reporter.ts'

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>

/** GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/): one entry, one fingerprint. */
export const gitlabReporter: Reporter = {
  name: 'gitlab',
  render(findings) {
    const prints = fingerprints(findings)
    const entries = findings.map(({ path, place, rule, severity, message }, at) => ({
      description: oneLine(message),
      check_name: rule,
      fingerprint: prints[at],
      severity: severities[severity],
      location: { path, lines: { begin: place?.line ?? 1 } },
    }))
    return `${JSON.stringify(entries, null, 2)}\n`
  },
}

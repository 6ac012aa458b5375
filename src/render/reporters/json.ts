import { exportFinding } from '../export-document.ts'
import type { Reporter } from './reporter.ts'

/** Findings for other tools: `{ version, pages, findings }`, the findings as in the export contract. */
export const jsonReporter: Reporter = {
  name: 'json',
  render: (findings, { pages }) =>
    `${JSON.stringify({ version: 1, pages, findings: findings.map(exportFinding) }, null, 2)}\n`,
}

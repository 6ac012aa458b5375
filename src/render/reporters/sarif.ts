import type { RuleInfo } from '../../checks/define-check.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { oneLine } from '../escape.ts'
import { fingerprints } from '../fingerprint.ts'
import { pageLines, type PageLines } from '../page-lines.ts'
import type { Reporter } from './reporter.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>

const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const ruleOf = ({ id, severity, summary, docs }: RuleInfo): object => ({
  id,
  shortDescription: { text: summary },
  fullDescription: { text: oneLine(docs) },
  help: { text: oneLine(docs), markdown: docs },
  defaultConfiguration: { level: levels[severity] },
})

function fixOf({ path, edit }: Finding, page: PageLines | undefined): object {
  if (edit === undefined || page === undefined) return {}
  const [start, end] = [page.positionOf(edit.start), page.positionOf(edit.end)]
  const deletedRegion = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
  const change = {
    artifactLocation: { uri: uriOf(path) },
    replacements: [{ deletedRegion, insertedContent: { text: edit.text } }],
  }
  return { fixes: [{ description: { text: 'What `adr fix` writes.' }, artifactChanges: [change] }] }
}

function resultOf(finding: Finding, print: string, index: number, page: PageLines | undefined): object {
  const { path, place, rule, severity, message } = finding
  const end = place === undefined ? undefined : page?.positionOf(place.end)
  const region =
    place === undefined
      ? { startLine: 1 }
      : {
          startLine: place.line,
          startColumn: place.column,
          ...(end === undefined ? {} : { endLine: end.line, endColumn: end.column }),
        }
  return {
    ruleId: rule,
    ruleIndex: index,
    level: levels[severity],
    message: { text: oneLine(message) },
    locations: [
      { physicalLocation: { artifactLocation: { uri: uriOf(path), uriBaseId: '%SRCROOT%' }, region } },
    ],
    partialFingerprints: { 'adrFinding/v1': print },
    ...fixOf(finding, page),
  }
}

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/): rules with help, places, fixes, stable fingerprints. */
export const sarifReporter: Reporter = {
  name: 'sarif',
  render(findings, { rules, version, source }) {
    const lines = pageLines(source)
    const prints = fingerprints(findings)
    const index = new Map(rules.map((rule, at) => [rule.id, at]))
    const driver = { name: 'adr-toolkit', semanticVersion: version, rules: rules.map(ruleOf) }
    const results = findings.map((finding, at) =>
      resultOf(finding, prints[at] ?? '', index.get(finding.rule) ?? -1, lines(finding.path)),
    )
    const run = {
      tool: { driver },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The working directory.' } } },
      results,
    }
    return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
  },
}

import path from 'node:path'
import * as v from 'valibot'
import { readText } from '../log/read-text.ts'
import type { Finding } from '../model/finding.ts'
import { compareText } from '../model/order.ts'
import { UserError } from '../model/user-error.ts'
import { fingerprint } from '../render/fingerprint.ts'
import type { Io } from './io.ts'

const schema = v.strictObject({
  version: v.literal(1),
  findings: v.array(
    v.strictObject({ rule: v.string(), path: v.string(), fingerprint: v.string(), count: v.number() }),
  ),
})

/** Findings → the text of a baseline: what is there today, counted, without lines. */
export function printBaseline(findings: readonly Finding[]): string {
  const counts = new Map<string, { rule: string; path: string; fingerprint: string; count: number }>()
  for (const finding of findings) {
    const print = fingerprint(finding)
    const { rule, path: page } = finding
    counts.set(print, { rule, path: page, fingerprint: print, count: (counts.get(print)?.count ?? 0) + 1 })
  }
  const sorted = [...counts.values()].toSorted(
    (a, b) =>
      compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint),
  )
  return `${JSON.stringify({ version: 1, findings: sorted }, null, 2)}\n`
}

function entriesOf(io: Io, file: string): v.InferOutput<typeof schema>['findings'] {
  const text = readText(path.resolve(io.cwd, file))
  if (text === undefined)
    throw new UserError(
      `There is no baseline \`${file}\`.`,
      `Write it with \`adr check --write-baseline ${file}\`.`,
    )
  try {
    return v.parse(schema, JSON.parse(text)).findings
  } catch {
    throw new UserError(
      `\`${file}\` is no baseline.`,
      `Write it anew with \`adr check --write-baseline ${file}\`.`,
    )
  }
}

/** Findings less those of a baseline, with a finding for every entry that is no longer needed. */
export function sinceBaseline(io: Io, file: string, findings: readonly Finding[]): Finding[] {
  const left = new Map(entriesOf(io, file).map(entry => [entry.fingerprint, { ...entry }]))
  const fresh = findings.filter(finding => {
    const entry = left.get(fingerprint(finding))
    if (entry === undefined || entry.count === 0) return true
    entry.count--
    return false
  })
  const idle = [...left.values()].filter(({ count }) => count > 0)
  return [
    ...fresh,
    ...idle.map(({ rule, path: page, count }): Finding => ({
      rule: 'unused-baseline',
      severity: 'warning',
      path: file,
      place: undefined,
      message: `This baseline has ${count} \`${rule}\` of \`${page}\` more than there are findings; write it anew with \`adr check --write-baseline ${file}\`.`,
    })),
  ]
}

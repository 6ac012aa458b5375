import path from 'node:path'
import { runChecks } from '../checks/run-checks.ts'
import { buildGraph } from '../graph/build-graph.ts'
import { exists } from '../log/list-pages.ts'
import type { Finding, TextEdit } from '../model/finding.ts'
import type { SourceFile } from '../model/source-file.ts'
import { UserError } from '../model/user-error.ts'
import { readPageWith } from '../read/read-page.ts'
import { settleReadings } from '../read/settle-readings.ts'
import type { DayOrder } from '../read/values/date.ts'
import type { Reading } from '../read/reading.ts'
import { changeLog, editableLog, type EditableLog } from './change-log.ts'
import type { ChangeOptions, Plan, PlannedChange } from './print-plan.ts'
import type { ExitCode } from './exit-code.ts'
import { fixers } from './fixers.ts'
import type { Io } from './io.ts'

/** Edits by the path of their page. */
export type PageEdits = ReadonlyMap<string, readonly TextEdit[]>

/** A log with some pages changed in memory only. */
interface FixedLog extends EditableLog {
  readonly changed: ReadonlyMap<string, SourceFile>
}

/** The log with edits made; only the pages that they are in are read again. */
function withEdits(io: Io, log: FixedLog, edits: PageEdits): FixedLog {
  const changed = new Map(log.changed)
  for (const [name, own] of edits) {
    const { after } = log.change({ page: { path: name }, edits: own })
    if (after !== undefined) changed.set(name, { path: name, bytes: new TextEncoder().encode(after) })
  }
  const file: EditableLog['file'] = name => changed.get(name) ?? log.file(name)
  const again = (reading: Reading, order: DayOrder | undefined): Reading => {
    const source = file(reading.page.path)
    return source === undefined ? reading : readPageWith(source, { ...log.dialect(), order })
  }
  const readings = log.readings.map(each => (edits.has(each.page.path) ? again(each, log.order) : each))
  const read = settleReadings(readings, again)
  const graph = buildGraph(read.pages, { siteUrl: log.config.siteUrl })
  return { ...editableLog(io, { ...log, ...read, file, graph }), changed }
}

function editsFor(io: Io, log: EditableLog, finding: Finding): PageEdits | undefined {
  if (finding.edit !== undefined) return new Map([[finding.path, [finding.edit]]])
  try {
    const chosen = fixers[finding.rule]?.({ io, log, finding })
    return chosen === undefined ? undefined : new Map([[chosen.page.path, chosen.edits]])
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

const describe = ({ path: name, place, rule }: Finding): string =>
  `${name}${place === undefined ? '' : `:${place.line}:${place.column}`} ${rule}`

const findingsOf = (io: Io, { pages, graph, config }: EditableLog): Finding[] =>
  runChecks({ pages, graph, config, exists: name => exists(path.resolve(io.cwd, name)) })

function changesOf(io: Io, before: EditableLog, { changed }: FixedLog): PlannedChange[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return [...changed].flatMap(([name, now]) => {
    const then = before.file(name)
    if (then === undefined || !('bytes' in then) || !('bytes' in now)) return []
    const file = path.resolve(io.cwd, name)
    return [{ file, before: decoder.decode(then.bytes), after: decoder.decode(now.bytes) }]
  })
}

/** One finding after the other is mended in memory and the log read again, until none is left that has a safe edit. */
function planFixes(io: Io, log: EditableLog): Plan {
  const said: string[] = []
  const tried = new Set<string>()
  let current: FixedLog = { ...log, changed: new Map() }
  let findings = findingsOf(io, log)
  for (;;) {
    const open = findings.filter(finding => !tried.has(describe(finding)))
    // A page's own number is put right before other pages are told of it.
    const next = open.find(({ edit }) => edit !== undefined) ?? open.find(({ rule }) => rule in fixers)
    if (next === undefined) return { changes: changesOf(io, log, current), said }
    tried.add(describe(next))
    const edits = editsFor(io, current, next)
    if (edits === undefined) continue
    const fixed = withEdits(io, current, edits)
    const left = findingsOf(io, fixed)
    if (errorsIn(left) > errorsIn(findings)) continue
    current = fixed
    findings = left
    said.push(`fixed ${describe(next)}`)
  }
}

const errorsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'error').length

/** Mends what has one safe edit, all pages at once; what needs a decision is left. */
export function fixLog(io: Io, options: ChangeOptions): Promise<ExitCode> {
  return changeLog(io, options, log => planFixes(io, log))
}

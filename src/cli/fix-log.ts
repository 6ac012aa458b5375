import path from 'node:path'
import { runChecks } from '../checks/run-checks.ts'
import { applyEdits } from '../edit/apply-edits.ts'
import { buildGraph } from '../graph/build-graph.ts'
import { exists } from '../log/list-pages.ts'
import type { Finding, TextEdit } from '../model/finding.ts'
import type { SourceFile } from '../model/source-file.ts'
import { UserError } from '../model/user-error.ts'
import { readPagesWith } from '../read/read-pages.ts'
import { changeLog, editableLog, type EditableLog } from './change-log.ts'
import type { ChangeOptions, Plan, PlannedChange } from './print-plan.ts'
import type { ExitCode } from './exit-code.ts'
import { fixers } from './fixers.ts'
import type { Io } from './io.ts'

/** Edits by the path of their page. */
export type PageEdits = ReadonlyMap<string, readonly TextEdit[]>

/** The log with some pages changed in memory only. */
function withTexts(io: Io, log: EditableLog, edits: PageEdits): EditableLog {
  const files = log.files.map((file): SourceFile => {
    const own = edits.get(file.path)
    if (own === undefined || !('bytes' in file)) return file
    const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes)
    const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
    return {
      path: file.path,
      bytes: new TextEncoder().encode(mark + applyEdits(whole.slice(mark.length), own)),
    }
  })
  const { pages, dialect } = readPagesWith(files, log.config)
  return editableLog(io, {
    ...log,
    files,
    pages,
    dialect,
    graph: buildGraph(pages, { siteUrl: log.config.siteUrl }),
  })
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

function changesBetween(io: Io, before: EditableLog, after: EditableLog): PlannedChange[] {
  const texts = new Map(after.files.map(file => [file.path, file]))
  return before.files.flatMap(file => {
    const now = texts.get(file.path)
    if (now === undefined || !('bytes' in file) || !('bytes' in now) || file.bytes === now.bytes) return []
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    return [
      {
        file: path.resolve(io.cwd, file.path),
        before: decoder.decode(file.bytes),
        after: decoder.decode(now.bytes),
      },
    ]
  })
}

/** One finding after the other is mended in memory and the log read again, until none is left that has a safe edit. */
function planFixes(io: Io, log: EditableLog): Plan {
  const said: string[] = []
  const tried = new Set<string>()
  let current = log
  let findings = findingsOf(io, log)
  for (;;) {
    const open = findings.filter(finding => !tried.has(describe(finding)))
    // A page's own number is put right before other pages are told of it.
    const next = open.find(({ edit }) => edit !== undefined) ?? open.find(({ rule }) => rule in fixers)
    if (next === undefined) return { changes: changesBetween(io, log, current), said }
    tried.add(describe(next))
    const edits = editsFor(io, current, next)
    if (edits === undefined) continue
    const fixed = withTexts(io, current, edits)
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

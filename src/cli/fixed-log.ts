import path from 'node:path'
import { runChecks } from '../checks/run-checks.ts'
import { applyEdits } from '../edit/apply-edits.ts'
import { buildGraph } from '../graph/build-graph.ts'
import { exists } from '../log/list-pages.ts'
import { toPosix } from '../log/paths.ts'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Reading } from '../read/reading.ts'
import { readPageWith } from '../read/read-page.ts'
import { remembering } from '../read/remembering.ts'
import { settleReadings } from '../read/settle-readings.ts'
import type { DayOrder } from '../read/values/date.ts'
import { editableLog, markedText, type EditableLog } from './change-log.ts'
import type { PageFixes } from './fix-round.ts'
import type { Io } from './io.ts'
import type { PlannedChange } from './print-plan.ts'

/** A log with some pages changed in memory only, and what is found in it. */
export interface FixedLog extends EditableLog {
  readonly changed: ReadonlyMap<string, SourceFile>
  readonly found: readonly Finding[]
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A page with fixes made one after the other; a byte order mark stays. */
function fixedPage(before: FixedLog, { path: name, fixes }: PageFixes): SourceFile {
  const { mark, text } = markedText(before, name)
  const after = fixes.reduce((page, { edits }) => applyEdits(page, edits), text)
  return { path: name, bytes: new TextEncoder().encode(mark + after) }
}

/** Reads pages as they would be. What was tried before is not read again. */
function pageReader({ dialect }: EditableLog) {
  const known = new Map<string, { readonly bytes: Uint8Array; readonly reading: Reading }>()
  return (file: SourceFile, order: DayOrder | undefined): Reading => {
    const key = `${order ?? ''}\n${file.path}`
    const bytes = 'bytes' in file ? file.bytes : new Uint8Array()
    const last = known.get(key)
    if (last !== undefined && Buffer.from(last.bytes).equals(bytes)) return last.reading
    const reading = readPageWith(file, { ...dialect(), order })
    known.set(key, { bytes, reading })
    return reading
  }
}

/**
 * What makes fixes: gives a log with all of them made. Only the pages that they change are read again; relations and
 * findings are made anew.
 */
export function fixMaker(io: Io, log: EditableLog) {
  const isThere = remembering(name => exists(path.resolve(io.cwd, name)), Number.POSITIVE_INFINITY)
  const read = pageReader(log)
  const { config, snapshot, today } = log
  const root = toPosix(io.cwd, log.project.root)
  const withFindings = (fixed: EditableLog, changed: FixedLog['changed']): FixedLog => {
    const { pages, graph } = fixed
    const found = runChecks({ pages, graph, config, exists: isThere, root, issues: snapshot, today })
    return { ...fixed, changed, found }
  }
  const make = (before: FixedLog, fixes: readonly PageFixes[]): FixedLog => {
    const fixed = fixes.map(each => fixedPage(before, each))
    const changed = new Map([...before.changed, ...fixed.map(each => [each.path, each] as const)])
    const file: EditableLog['file'] = name => changed.get(name) ?? log.file(name)
    const again = (reading: Reading, order: DayOrder | undefined): Reading => {
      const source = file(reading.page.path)
      return source === undefined ? reading : read(source, order)
    }
    const edited = new Set(fixes.map(each => each.path))
    const readings = before.readings.map(each =>
      edited.has(each.page.path) ? again(each, before.order) : each,
    )
    const settled = settleReadings(readings, again)
    const graph = buildGraph(settled.pages, { siteUrl: config.siteUrl, facts: snapshot?.byKey })
    return withFindings(editableLog(io, { ...before, ...settled, file, graph }), changed)
  }
  return { make, start: withFindings(log, new Map()) }
}

/** The changes that make one log of another, in the order of its pages. */
export function changesOf(io: Io, before: EditableLog, { changed }: FixedLog): PlannedChange[] {
  return before.pages.flatMap(({ path: name }) => {
    const now = changed.get(name)
    const then = now === undefined ? undefined : before.file(name)
    if (now === undefined || !('bytes' in now) || then === undefined || !('bytes' in then)) return []
    const file = path.resolve(io.cwd, name)
    return [{ file, before: decoder.decode(then.bytes), after: decoder.decode(now.bytes) }]
  })
}

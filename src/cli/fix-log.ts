import path from 'node:path'
import { runChecks } from '../checks/run-checks.ts'
import { buildGraph } from '../graph/build-graph.ts'
import { exists } from '../log/list-pages.ts'
import type { Finding } from '../model/finding.ts'
import { addTo, groupBy } from '../model/group-by.ts'
import type { SourceFile } from '../model/source-file.ts'
import { readPageWith } from '../read/read-page.ts'
import type { Reading } from '../read/reading.ts'
import { remembering } from '../read/remembering.ts'
import { settleReadings } from '../read/settle-readings.ts'
import type { DayOrder } from '../read/values/date.ts'
import { changeLog, editableLog, type EditableLog } from './change-log.ts'
import type { ExitCode } from './exit-code.ts'
import { fixerFor, hasFixer, isOfWords, type Fix } from './fixers.ts'
import type { Io } from './io.ts'
import type { ChangeOptions, Plan, PlannedChange } from './print-plan.ts'
import { withProgress, type Step } from './progress.ts'

/** A log with some pages changed in memory only, and what is found in it. */
interface FixedLog extends EditableLog {
  readonly changed: ReadonlyMap<string, SourceFile>
  readonly found: readonly Finding[]
}

/** A log after some fixes, and these. */
interface Mended {
  readonly log: FixedLog
  readonly made: readonly Fix[]
}

/** The log with fixes made. Only the pages that they change are read again; relations are made anew. */
function withEdits(io: Io, log: FixedLog, fixes: readonly Fix[]): Omit<FixedLog, 'found'> {
  const edited = groupBy(fixes, fix => fix.path)
  const changed = new Map(log.changed)
  for (const [name, own] of edited) {
    const { after } = log.change({ page: { path: name }, edits: own.flatMap(({ edits }) => edits) })
    if (after !== undefined) changed.set(name, { path: name, bytes: new TextEncoder().encode(after) })
  }
  const file: EditableLog['file'] = name => changed.get(name) ?? log.file(name)
  const again = (reading: Reading, order: DayOrder | undefined): Reading => {
    const source = file(reading.page.path)
    return source === undefined ? reading : readPageWith(source, { ...log.dialect(), order })
  }
  const readings = log.readings.map(each => (edited.has(each.page.path) ? again(each, log.order) : each))
  const read = settleReadings(readings, again)
  const graph = buildGraph(read.pages, { siteUrl: log.config.siteUrl })
  return { ...editableLog(io, { ...log, ...read, file, graph }), changed }
}

const describe = ({ path: name, place, rule }: Finding): string =>
  `${name}${place === undefined ? '' : `:${place.line}:${place.column}`} ${rule}`

function changesOf(io: Io, before: EditableLog, { changed }: FixedLog): PlannedChange[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return [...changed].flatMap(([name, now]) => {
    const then = before.file(name)
    if (then === undefined || !('bytes' in then) || !('bytes' in now)) return []
    const file = path.resolve(io.cwd, name)
    return [{ file, before: decoder.decode(then.bytes), after: decoder.decode(now.bytes) }]
  })
}

/** Whether two fixes of one page can be made at once: both are of words, and of other ones. */
const areApart = (a: Fix, b: Fix): boolean =>
  isOfWords(a.finding) &&
  isOfWords(b.finding) &&
  a.edits.every(left => b.edits.every(right => left.end < right.start || right.end < left.start))

/** What can be mended at once. A page's own number is put right before other pages are told of it. */
function nextFixes(io: Io, log: FixedLog, tried: Set<string>, step: Step): Fix[] {
  const open = log.found.filter(finding => !tried.has(describe(finding)))
  const own = open.filter(({ edit }) => edit !== undefined)
  const fixOf = fixerFor(io, log)
  const wanted = own.length > 0 ? own : open.filter(hasFixer)
  const fixes = new Map<string, Fix[]>()
  for (const [at, finding] of wanted.entries()) {
    step('Looking for edits', at, wanted.length)
    const fix = fixOf(finding)
    if (fix !== undefined && fixes.get(fix.path)?.every(other => areApart(fix, other)) === false) continue
    tried.add(describe(finding))
    if (fix !== undefined) addTo(fixes, fix.path, fix)
  }
  return [...fixes.values()].flat()
}

const errorsIn = ({ found }: FixedLog): Finding[] => found.filter(({ severity }) => severity === 'error')

/** Whether any page has more errors of a rule than it had. */
function hasNewErrors(before: FixedLog, after: FixedLog): boolean {
  const keyOf = ({ path: name, rule }: Finding): string => `${rule} ${name}`
  const known = groupBy(errorsIn(before), keyOf)
  return [...groupBy(errorsIn(after), keyOf)].some(
    ([key, errors]) => errors.length > (known.get(key)?.length ?? 0),
  )
}

/** Makes more fixes, those that do no harm. Where some do, halves tell which. `make` makes all from the beginning. */
function mend(make: (fixes: readonly Fix[]) => FixedLog, before: Mended, more: readonly Fix[]): Mended {
  const made = [...before.made, ...more]
  const log = make(made)
  if (!hasNewErrors(before.log, log)) return { log, made }
  if (more.length === 1) return errorsIn(log).length > errorsIn(before.log).length ? before : { log, made }
  const middle = more.length >> 1
  return mend(make, mend(make, before, more.slice(0, middle)), more.slice(middle))
}

/** Findings are mended in memory and the log is read again, until none is left that has a safe edit. */
function planFixes(io: Io, log: EditableLog, step: Step): Plan {
  const isThere = remembering(name => exists(path.resolve(io.cwd, name)), Number.POSITIVE_INFINITY)
  const findingsOf = ({ pages, graph, config }: EditableLog): Finding[] =>
    runChecks({ pages, graph, config, exists: isThere })
  const said: string[] = []
  const tried = new Set<string>()
  let current: FixedLog = { ...log, changed: new Map(), found: findingsOf(log) }
  for (;;) {
    const from = current
    const fixes = nextFixes(io, from, tried, step)
    if (fixes.length === 0) return { changes: changesOf(io, log, current), said }
    const make = (some: readonly Fix[]): FixedLog => {
      step('Reading what was mended', said.length + some.length)
      const fixed = withEdits(io, from, some)
      return { ...fixed, found: findingsOf(fixed) }
    }
    const { log: fixed, made } = mend(make, { log: from, made: [] }, fixes)
    current = fixed
    said.push(...made.map(({ finding }) => `fixed ${describe(finding)}`))
  }
}

/** Mends what has one safe edit, all pages at once; what needs a decision is left. */
export function fixLog(io: Io, options: ChangeOptions): Promise<ExitCode> {
  return changeLog(io, options, log => withProgress(io, options, step => planFixes(io, log, step)))
}

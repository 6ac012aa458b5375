import path from 'node:path'
import { applyEdits, orderedEdits } from '../edit/apply-edits.ts'
import type { ChosenEdit } from '../edit/choose-edit.ts'
import { editablePage, type EditablePage } from '../edit/editable-page.ts'
import { makeFolder } from '../log/folders.ts'
import { withLock } from '../log/lock.ts'
import { toPosix } from '../log/paths.ts'
import { commitChanges, finishChange, siteOf, type FileChange, type Site } from '../log/transaction.ts'
import type { TextEdit } from '../model/finding.ts'
import type { DecisionRecord } from '../model/record.ts'
import { UserError } from '../model/user-error.ts'
import { unifiedDiff } from '../render/unified-diff.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { loadLog, openWorkplace, type LoadedLog, type Workplace } from './load-log.ts'
import type { GlobalOptions } from './session.ts'

/** Options of every command that changes pages. */
export interface ChangeOptions extends GlobalOptions {
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** A change of one file, with the edits it is made of where it is a change of a page. */
export interface PlannedChange extends FileChange {
  readonly edits?: readonly TextEdit[]
}

/** What a command is about to do: its changes, and what it tells on standard error. */
export interface Plan {
  readonly changes: readonly PlannedChange[]
  readonly said: readonly string[]
}

/** A log whose pages can be edited. */
export interface EditableLog extends LoadedLog {
  readonly page: (record: DecisionRecord) => EditablePage
  /** An edit of a page as a change of its file; a byte order mark stays. */
  readonly change: (chosen: {
    readonly page: Pick<EditablePage, 'path'>
    readonly edits: readonly TextEdit[]
  }) => PlannedChange
}

function sourceOf(log: LoadedLog, page: string): { readonly mark: string; readonly text: string } {
  const file = log.files.find(each => each.path === page)
  if (file === undefined || !('bytes' in file))
    throw new UserError(`\`${page}\` cannot be read.`, 'Mend the page first.')
  const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
  return whole.startsWith('\uFEFF') ? { mark: '\uFEFF', text: whole.slice(1) } : { mark: '', text: whole }
}

/** A log as read, made editable. */
export function editableLog(io: Io, log: LoadedLog): EditableLog {
  const page = (record: DecisionRecord): EditablePage => {
    const read = editablePage(record.path, sourceOf(log, record.path).text, log.dialect)
    if (read === undefined) throw new UserError(`\`${record.path}\` cannot be read.`, 'Mend the page first.')
    return read
  }
  const change: EditableLog['change'] = ({ page: { path: name }, edits }) => {
    const { mark, text } = sourceOf(log, name)
    const file = path.resolve(io.cwd, name)
    return {
      file,
      before: mark + text,
      after: mark + applyEdits(text, edits),
      edits: orderedEdits(text, edits),
    }
  }
  return { ...log, page, change }
}

/** Several edits of one page become one; each was read back alone, and they touch different places. */
export function merged(log: EditableLog, chosen: readonly ChosenEdit[]): PlannedChange[] {
  const byPath = new Map<string, TextEdit[]>()
  for (const { page, edits } of chosen) byPath.set(page.path, [...(byPath.get(page.path) ?? []), ...edits])
  return [...byPath].map(([name, edits]) => log.change({ page: { path: name }, edits }))
}

const real = (changes: readonly PlannedChange[]): PlannedChange[] =>
  changes.filter(({ before, after }) => before !== after)

function printJson(io: Io, changes: readonly PlannedChange[]): void {
  const shown = changes.map(({ file, before, after, edits }) => ({
    path: toPosix(io.cwd, file),
    change: before === undefined ? 'created' : after === undefined ? 'removed' : 'changed',
    edits: edits ?? null,
    text: edits === undefined ? (after ?? null) : null,
  }))
  io.out.write(`${JSON.stringify({ version: 1, changes: shown }, null, 2)}\n`)
}

/** Tells what a plan changes: as data, as a diff where nothing is written, else the paths. */
export function printPlan(io: Io, { changes, said }: Plan, options: ChangeOptions): void {
  const shown = real(changes)
  if (options.quiet !== true) for (const line of said) io.err.write(`${line}\n`)
  if (options.json === true) printJson(io, shown)
  else if (options.dryRun === true)
    for (const { file, before, after } of shown)
      io.out.write(unifiedDiff(toPosix(io.cwd, file), before ?? '', after ?? ''))
  else
    for (const { file, after } of shown) if (after !== undefined) io.out.write(`${toPosix(io.cwd, file)}\n`)
  if (shown.length === 0 && options.quiet !== true && said.length === 0) io.err.write('Nothing to change.\n')
}

/** The folder that is locked while a log changes. */
export function siteFor(io: Io, { logs, project }: Workplace): Site {
  const [folder = project.root] = logs
  return siteOf(folder, project.root, io.disk)
}

/** Locks a log, finishes what a dead process began, and runs. */
export function inLog<T>(io: Io, site: Site, run: () => Promise<T> | T): Promise<T> {
  makeFolder(site.folder, site.root)
  return withLock(site.folder, () => {
    const finished = finishChange(site)
    if (finished.length > 0) io.err.write(`Finished a change that was cut off: ${finished.join(', ')}\n`)
    return run()
  })
}

/** Reads the log, plans, and makes all of the changes or none; with `--dry-run` only tells of them. */
export async function changeLog(
  io: Io,
  options: ChangeOptions,
  plan: (log: EditableLog) => Plan | Promise<Plan>,
): Promise<ExitCode> {
  const made = async (): Promise<Plan> => plan(editableLog(io, loadLog(io, options)))
  if (options.dryRun === true) {
    printPlan(io, await made(), options)
    return exitCode.clean
  }
  const workplace = openWorkplace(io, options)
  if (workplace.logs.length === 0) await made()
  const site = siteFor(io, workplace)
  const planned = await inLog(io, site, async () => {
    const wanted = await made()
    commitChanges(real(wanted.changes), site)
    return wanted
  })
  printPlan(io, planned, options)
  return exitCode.clean
}

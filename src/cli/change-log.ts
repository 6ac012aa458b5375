import path from 'node:path'
import { applyEdits, orderedEdits } from '../edit/apply-edits.ts'
import type { ChosenEdit } from '../edit/choose-edit.ts'
import { editablePage, type EditablePage } from '../edit/editable-page.ts'
import { commitChanges, siteOf, type Site } from '../log/transaction.ts'
import type { TextEdit } from '../model/finding.ts'
import { once } from '../model/once.ts'
import type { DecisionRecord } from '../model/record.ts'
import { UserError } from '../model/user-error.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { inLog } from './in-log.ts'
import type { Io } from './io.ts'
import { loadLog, type LoadedLog } from './load-log.ts'
import { habitsOf, type Habits } from './log-habits.ts'
import { openWorkplace, type Workplace } from './workplace.ts'
import { printPlan, realChanges, type ChangeOptions, type Plan, type PlannedChange } from './print-plan.ts'

/** A log whose pages can be edited. */
export interface EditableLog extends LoadedLog {
  readonly habits: () => Habits
  readonly page: (record: DecisionRecord) => EditablePage
  /** An edit of a page as a change of its file; a byte order mark stays. */
  readonly change: (chosen: {
    readonly page: Pick<EditablePage, 'path'>
    readonly edits: readonly TextEdit[]
  }) => PlannedChange
}

/** The text of a page behind its byte order mark, and the mark. Throws UserError where it cannot be read. */
export function markedText(
  log: Pick<LoadedLog, 'file'>,
  page: string,
): { readonly mark: string; readonly text: string } {
  const file = log.file(page)
  if (file === undefined || !('bytes' in file))
    throw new UserError(`\`${page}\` cannot be read.`, 'Mend the page first.')
  const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
  return whole.startsWith('\uFEFF') ? { mark: '\uFEFF', text: whole.slice(1) } : { mark: '', text: whole }
}

/** A log as read, made editable. */
export function editableLog(io: Io, log: LoadedLog): EditableLog {
  const page = (record: DecisionRecord): EditablePage => {
    const read = editablePage(record.path, markedText(log, record.path).text, log.dialect())
    if (read === undefined) throw new UserError(`\`${record.path}\` cannot be read.`, 'Mend the page first.')
    return read
  }
  const change: EditableLog['change'] = ({ page: { path: name }, edits }) => {
    const { mark, text } = markedText(log, name)
    const file = path.resolve(io.cwd, name)
    return {
      file,
      before: mark + text,
      after: mark + applyEdits(text, edits),
      edits: orderedEdits(text, edits),
    }
  }
  const habits = once(() => habitsOf(log.graph, log.dialect().statuses, log.source))
  return { ...log, habits, page, change }
}

/** Several edits of one page become one; each was read back alone, and they touch different places. */
export function merged(log: EditableLog, chosen: readonly ChosenEdit[]): PlannedChange[] {
  const byPath = new Map<string, TextEdit[]>()
  for (const { page, edits } of chosen) byPath.set(page.path, [...(byPath.get(page.path) ?? []), ...edits])
  return [...byPath].map(([name, edits]) => log.change({ page: { path: name }, edits }))
}

/** The folder that is locked while a log changes. */
export function siteFor(io: Io, { logs, project }: Workplace): Site {
  const [folder = project.root] = logs
  return siteOf(folder, project.root, io.disk)
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
    commitChanges(realChanges(wanted.changes), site)
    return wanted
  })
  printPlan(io, planned, options)
  return exitCode.clean
}

import { toPosix } from '../log/paths.ts'
import type { FileChange } from '../log/transaction.ts'
import type { TextEdit } from '../model/finding.ts'
import { unifiedDiff } from '../render/unified-diff.ts'
import type { Io } from './io.ts'
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

/** The changes that change anything. */
export const realChanges = (changes: readonly PlannedChange[]): PlannedChange[] =>
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
  const shown = realChanges(changes)
  if (options.quiet !== true) for (const line of said) io.err.write(`${line}\n`)
  if (options.json === true) printJson(io, shown)
  else if (options.dryRun === true)
    for (const { file, before, after } of shown)
      io.out.write(unifiedDiff(toPosix(io.cwd, file), before ?? '', after ?? ''))
  else
    for (const { file, after } of shown) if (after !== undefined) io.out.write(`${toPosix(io.cwd, file)}\n`)
  if (shown.length === 0 && options.quiet !== true && said.length === 0) io.err.write('Nothing to change.\n')
}

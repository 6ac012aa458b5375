import { baseCommand, several, type CreateCommand } from './command.ts'
import type { Command } from 'commander'
import type { StatusOptions } from './set-status.ts'

/** Options of every command that changes pages. */
export const changing = (command: Command): Command =>
  command.option('--dry-run', 'write nothing; print a diff').option('--json', 'print the edits as data')

const statusOptions = (command: Command): Command =>
  changing(command)
    .option('--date <date>', 'the date of the change, YYYY-MM-DD')
    .option('--by <name>', 'who decided; repeatable', several)
    .option('--note <text>', 'what to say beside the status')
    .option('--force <reason>', 'take a step that the lifecycle does not have, and record why')

/** `adr status REF STATE`. */
export const createStatusCommand: CreateCommand = (io, settle) =>
  statusOptions(baseCommand('status', 'give a record another status'))
    .argument('<ref>', 'the record: number, id, path or title')
    .argument('<state>', 'the state, or a word of the log that means one')
    .action(async (reference: string, state: string, options: StatusOptions) => {
      const { setStatus } = await import('./set-status.ts')
      settle(await setStatus(io, reference, state, options))
    })

const short =
  (name: string, state: string): CreateCommand =>
  (io, settle) =>
    statusOptions(baseCommand(name, `the same as \`adr status REF ${state}\``))
      .argument('<ref>', 'the record: number, id, path or title')
      .action(async (reference: string, options: StatusOptions) => {
        const { setStatus } = await import('./set-status.ts')
        settle(await setStatus(io, reference, state, options))
      })

export const createAcceptCommand = short('accept', 'accepted')
export const createRejectCommand = short('reject', 'rejected')
export const createDeprecateCommand = short('deprecate', 'deprecated')

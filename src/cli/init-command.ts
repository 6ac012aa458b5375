import { baseCommand, type CreateCommand } from './command.ts'
import type { GlobalOptions } from './session.ts'

/** `adr init [DIR]`: makes a log with a first record. */
export const createInitCommand: CreateCommand = (io, settle) =>
  baseCommand('init', 'make a log with its first record')
    .argument('[folder]', 'folder of the log; doc/adr where there is a doc folder, else adr')
    .option('--template <name>', 'template of the first record', 'first-record')
    .action(async (folder: string | undefined, options: GlobalOptions & { template: string }) => {
      const { initLog } = await import('./init-log.ts')
      settle(await initLog(io, folder, options))
    })

import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import type { ListOptions } from './list-log.ts'

/** `adr list`: the records as a table. */
export const createListCommand: CreateCommand = (io, settle) =>
  baseCommand('list', 'list the records of the log')
    .argument('[paths...]', 'files or folders, instead of the log')
    .option('--status <states>', 'only records in these states, with commas between')
    .option('--issue <key>', 'only records that cite this issue')
    .option('--sort <order>', 'number, date, status or title', 'number')
    .option('--json', 'the records as in `adr export`')
    .action(async (paths: string[], options: ListOptions) => {
      const { listLog } = await import('./list-log.ts')
      listLog(io, paths, options)
      settle(exitCode.clean)
    })

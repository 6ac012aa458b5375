import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import { styleFor, widthOf, type GlobalOptions } from './session.ts'

interface Options extends GlobalOptions {
  readonly status?: string
  readonly issue?: string
  readonly sort?: string
  readonly json?: boolean
}

/** `adr list`: the records as a table. */
export const createListCommand: CreateCommand = (io, settle) =>
  baseCommand('list', 'list the records of the log')
    .argument('[paths...]', 'files or folders, instead of the log')
    .option('--status <states>', 'only records in these states, with commas between')
    .option('--issue <key>', 'only records that cite this issue')
    .option('--sort <order>', 'number, date, status or title', 'number')
    .option('--json', 'the records as in `adr export`')
    .action(async (paths: string[], options: Options) => {
      const { listRecords } = await import('./list-records.ts')
      const { loadLog } = await import('./load-log.ts')
      const { graph } = loadLog(io, options, paths)
      const records = listRecords(graph, options)
      if (options.json === true) {
        const { listPieces } = await import('../render/export-document.ts')
        for (const piece of listPieces(graph, records)) io.out.write(piece)
      } else {
        const { listDocument } = await import('../render/list-document.ts')
        io.out.write(listDocument(records, graph, widthOf(io.out), styleFor(io.out, io, options)))
      }
      settle(exitCode.clean)
    })

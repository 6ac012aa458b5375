import { Option } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import type { GlobalOptions } from './session.ts'

/** `adr export`: the log as data, in the form of the published schema. */
export const createExportCommand: CreateCommand = (io, settle) =>
  baseCommand('export', 'print the records and findings as data')
    .argument('[paths...]', 'files or folders, instead of the log')
    .addOption(new Option('--format <format>', 'form of the data').choices(['json']).default('json'))
    .action(async (paths: string[], options: GlobalOptions) => {
      const { loadLog } = await import('./load-log.ts')
      const { exportPieces } = await import('../render/export-document.ts')
      const log = loadLog(io, options, paths)
      for (const piece of exportPieces(log.graph, log.findings())) io.out.write(piece)
      settle(exitCode.clean)
    })

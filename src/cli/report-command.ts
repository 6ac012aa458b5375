import { Option } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import { styleFor, widthOf, type GlobalOptions } from './session.ts'

interface Options extends GlobalOptions {
  readonly format: 'text' | 'markdown' | 'json'
  readonly json?: boolean
}

/** `adr report`: the status report of the log. */
export const createReportCommand: CreateCommand = (io, settle) =>
  baseCommand('report', 'report what holds, what waits, what was superseded, and the issues behind it')
    .argument('[paths...]', 'files or folders, instead of the log')
    .addOption(
      new Option('--format <format>', 'form of the report')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .action(async (paths: string[], options: Options) => {
      const { loadLog } = await import('./load-log.ts')
      const { reportData } = await import('../render/report-data.ts')
      const { markdownPieces, reportJson, textPieces } = await import('../render/report-document.ts')
      const log = loadLog(io, options, paths)
      const data = reportData(log.graph, log.findings(), io.today())
      const format = options.json === true ? 'json' : options.format
      const pieces =
        format === 'json'
          ? [reportJson(data)]
          : format === 'markdown'
            ? markdownPieces(data, '')
            : textPieces(data, widthOf(io.out), styleFor(io.out, io, options))
      for (const piece of pieces) io.out.write(piece)
      settle(exitCode.clean)
    })

import { Option } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import type { ReportOptions } from './report-log.ts'

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
    .action(async (paths: string[], options: ReportOptions) => {
      const { reportLog } = await import('./report-log.ts')
      reportLog(io, paths, options)
      settle(exitCode.clean)
    })

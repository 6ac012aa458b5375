import { Command, CommanderError } from 'commander'
import { UserError } from '../model/user-error.ts'
import { couldBeAdrTools } from './adr-tools/commands.ts'
import { createCacheCommand } from './cache-command.ts'
import { createCheckCommand } from './check-command.ts'
import { addCommonOptions, type CreateCommand } from './command.ts'
import { createEditCommand } from './edit-command.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { createExportCommand } from './export-command.ts'
import { createFixCommand } from './fix-command.ts'
import { createGraphCommand } from './graph-command.ts'
import { createImportCommand } from './import-command.ts'
import { createIndexCommand } from './index-command.ts'
import { createInitCommand } from './init-command.ts'
import type { Io } from './io.ts'
import { createIssuesCommand } from './issues-command.ts'
import { createLinkCommand } from './link-command.ts'
import { createListCommand } from './list-command.ts'
import { createNewCommand } from './new-command.ts'
import { createRenumberCommand } from './renumber-command.ts'
import { createReportCommand } from './report-command.ts'
import { createShowCommand } from './show-command.ts'
import {
  createAcceptCommand,
  createDeprecateCommand,
  createRejectCommand,
  createStatusCommand,
} from './status-commands.ts'
import { widthOf } from './session.ts'
import { createSupersedeCommand } from './supersede-command.ts'
import { version } from './version.ts'

const commands: Readonly<Record<string, CreateCommand>> = {
  init: createInitCommand,
  new: createNewCommand,
  list: createListCommand,
  show: createShowCommand,
  status: createStatusCommand,
  accept: createAcceptCommand,
  reject: createRejectCommand,
  deprecate: createDeprecateCommand,
  supersede: createSupersedeCommand,
  link: createLinkCommand,
  renumber: createRenumberCommand,
  import: createImportCommand,
  edit: createEditCommand,
  index: createIndexCommand,
  report: createReportCommand,
  graph: createGraphCommand,
  check: createCheckCommand,
  fix: createFixCommand,
  issues: createIssuesCommand,
  export: createExportCommand,
  cache: createCacheCommand,
}

/** The command that the first word names; all of them where it names none, since help and suggestions tell of all. */
function commandsFor([word = '']: readonly string[]): readonly CreateCommand[] {
  const named = Object.hasOwn(commands, word) ? commands[word] : undefined
  return named === undefined ? Object.values(commands) : [named]
}

/** Whether a command line asks what commands there are. */
const isOverview = ([word, ...rest]: readonly string[]): boolean =>
  rest.length === 0 && (word === undefined || word === 'help' || word === '--help' || word === '-h')

/** Where commander writes, asked of nobody else. */
const outputFor = ({ out, err }: Io) => ({
  writeOut: out.write,
  writeErr: err.write,
  getOutHelpWidth: () => widthOf(out) ?? 80,
  getErrHelpWidth: () => widthOf(err) ?? 80,
  getOutHasColors: () => false,
  getErrHasColors: () => false,
})

function createProgram(argv: readonly string[], io: Io, settle: (code: ExitCode) => void): Command {
  const program = new Command('adr')
    .description('Architecture decision records: read, relate, index, report and check them.')
    .version(version, '-V, --version')
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit status: 0 clean, 1 findings or a stale document, 2 could not run, 3 not verified (check --require-verified).',
    )
  const onlyToldOf = isOverview(argv)
  for (const create of commandsFor(argv)) {
    const command = create(io, settle)
    addCommonOptions(command, onlyToldOf)
    program.addCommand(command)
  }
  for (const command of [program, ...program.commands.flatMap(each => [each, ...each.commands])])
    command.exitOverride().configureOutput(outputFor(io))
  return program
}

function isEpipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

/** What went wrong → an exit status, told once on standard error; a stack only for a defect of the tool. */
function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.failure
  if (isEpipe(error)) return exitCode.clean
  if (error instanceof UserError) {
    io.err.write(`error: ${error.message}\n${error.hint === undefined ? '' : `hint: ${error.hint}\n`}`)
    return exitCode.failure
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.err.write(
    `This is a defect of adr-toolkit ${version}; please report it with the command you ran:\n${stack}\n`,
  )
  return exitCode.failure
}

/** Whether a command line is one for adr-tools; its log is looked at only where the command could be. */
async function isAdrTools(argv: readonly string[], io: Io): Promise<boolean> {
  if (argv.length > 0 && !couldBeAdrTools(argv)) return false
  const { speaksAdrTools } = await import('./adr-tools/detect.ts')
  return speaksAdrTools(argv, io)
}

/** Runs one command line (without program name) → its exit status. All that it reads and writes goes through `io`. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCode.clean
  try {
    if (await isAdrTools(argv, io)) return await (await import('./adr-tools/run.ts')).runAdrTools(argv, io)
    const program = createProgram(argv, io, settled => {
      code = settled
    })
    if (argv.length === 0) {
      io.err.write(program.helpInformation())
      return exitCode.failure
    }
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, io)
  }
}

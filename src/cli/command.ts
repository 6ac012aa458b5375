import { Command, Option } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** Takes the exit status of the command that ran. */
export type Settle = (code: ExitCode) => void

/** A command's constructor: parse arguments, call, print; what it does is loaded when it runs. */
export type CreateCommand = (io: Io, settle: Settle) => Command

/** A command, to which the options that every command takes are added when all others are. */
export const baseCommand = (name: string, summary: string): Command => new Command(name).description(summary)

/** The options that every command takes, made once for all of them. */
const everywhere = [
  new Option('--dir <folder>', 'folder of the log, instead of looking for it'),
  new Option('--config <file>', 'configuration file, instead of looking for it'),
  new Option('--no-cache', 'read every page anew and remember nothing'),
  new Option('--no-color', 'no colours'),
  new Option('-q, --quiet', 'print results only'),
  new Option('-v, --verbose', 'say more on standard error'),
] as const

/** Adds the options that every command takes; where commands are only told of, one of them, which tells that there are some. */
export function addCommonOptions(command: Command, onlyToldOf: boolean): void {
  if (command.commands.length > 0) for (const each of command.commands) addCommonOptions(each, onlyToldOf)
  else for (const option of onlyToldOf ? everywhere.slice(0, 1) : everywhere) command.addOption(option)
}

/** Collects the values of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): string[] => [...before, value]

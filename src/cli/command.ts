import { Command, Option } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** Takes the exit status of the command that ran. */
export type Settle = (code: ExitCode) => void

/** A command's constructor: parse arguments, call, print; what it does is loaded when it runs. */
export type CreateCommand = (io: Io, settle: Settle) => Command

/** The options that every command takes, made once for all of them. */
const everywhere = [
  new Option('--dir <folder>', 'folder of the log, instead of looking for it'),
  new Option('--config <file>', 'configuration file, instead of looking for it'),
  new Option('--no-cache', 'read every page anew and remember nothing'),
  new Option('--no-color', 'no colours'),
  new Option('-q, --quiet', 'print results only'),
  new Option('-v, --verbose', 'say more on standard error'),
] as const

/** A command with the options that every command takes. */
export function baseCommand(name: string, summary: string): Command {
  const command = new Command(name).description(summary)
  for (const option of everywhere) command.addOption(option)
  return command
}

/** Collects the values of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): string[] => [...before, value]

import { Command } from 'commander'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

/** Takes the exit status of the command that ran. */
export type Settle = (code: ExitCode) => void

/** A command's constructor: parse arguments, call, print; what it does is loaded when it runs. */
export type CreateCommand = (io: Io, settle: Settle) => Command

/** A command with the options that every command takes. */
export function baseCommand(name: string, summary: string): Command {
  return new Command(name)
    .description(summary)
    .option('--dir <folder>', 'folder of the log, instead of looking for it')
    .option('--config <file>', 'configuration file, instead of looking for it')
    .option('--no-color', 'no colours')
    .option('-q, --quiet', 'print results only')
    .option('-v, --verbose', 'say more on standard error')
}

/** Collects the values of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): string[] => [...before, value]

import { Option } from 'commander'
import type { CheckLogOptions } from './check-log.ts'
import { baseCommand, several, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'

/** `adr check`: what is not true or not clear in the log, at its line and column. Asks no network, unless told to. */
export const createCheckCommand: CreateCommand = (io, settle) =>
  baseCommand('check', 'check the log; exit status 1 when something is found')
    .argument('[paths...]', 'files or folders, instead of the log')
    .option(
      '--format <format[=file]>',
      'text, json, github, sarif, gitlab, junit, rdjsonl or markdown; repeatable, each to a file of its own',
      several,
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that fails')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option('--online', 'ask the trackers instead of the snapshot')
    .option('--require-verified', 'exit status 3 where an issue could not be asked for')
    .option(
      '--base <ref>',
      'compare with a branch: numbers taken on both, decisions changed after acceptance',
    )
    .option('--changed [ref]', 'only findings in pages that this branch changed, and in their neighbours')
    .option('--baseline <file>', 'only findings that the baseline does not have')
    .option('--write-baseline <file>', 'accept the findings of today in a file')
    .option('--fix', 'first mend what has one safe edit, as `adr fix` does')
    .option('--explain <rule>', 'print what a rule is about, and check nothing')
    .action(async (paths: string[], options: CheckLogOptions & { readonly explain?: string }) => {
      if (options.explain !== undefined) {
        const { explainRule } = await import('./explain-rule.ts')
        io.out.write(explainRule(options.explain))
        settle(exitCode.clean)
        return
      }
      const { checkLog } = await import('./check-log.ts')
      settle(await checkLog(io, paths, options))
    })

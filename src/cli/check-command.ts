import { Option } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { styleFor, type GlobalOptions } from './session.ts'

interface Options extends GlobalOptions {
  readonly format: 'text' | 'json'
  readonly json?: boolean
  readonly failOn: Severity
  readonly explain?: string
  readonly base?: string
  readonly fix?: boolean
}

const rank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>

const fails = (findings: readonly Finding[], from: Severity): boolean =>
  findings.some(({ severity }) => rank[severity] <= rank[from])

/** `adr check`: what is not true or not clear in the log, at its line and column. Asks no network. */
export const createCheckCommand: CreateCommand = (io, settle) =>
  baseCommand('check', 'check the log; exit status 1 when something is found')
    .argument('[paths...]', 'files or folders, instead of the log')
    .addOption(
      new Option('--format <format>', 'form of the findings').choices(['text', 'json']).default('text'),
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that fails')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option(
      '--base <ref>',
      'compare with a branch: numbers taken on both, decisions changed after acceptance',
    )
    .option('--fix', 'first mend what has one safe edit, as `adr fix` does')
    .option('--explain <rule>', 'print what a rule is about, and check nothing')
    .action(async (paths: string[], options: Options) => {
      if (options.explain !== undefined) {
        const { explainRule } = await import('./explain-rule.ts')
        io.out.write(explainRule(options.explain))
        settle(exitCode.clean)
        return
      }
      const { loadLog } = await import('./load-log.ts')
      const { reporters } = await import('../render/reporters/registry.ts')
      if (options.fix === true) {
        const { fixLog } = await import('./fix-log.ts')
        await fixLog(io, { ...options, json: false })
      }
      const log = loadLog(io, options, paths)
      const base =
        options.base === undefined
          ? undefined
          : (await import('./base-log.ts')).baseLog(io, log, options.base)
      const findings = log.findings(base)
      const format = options.json === true ? 'json' : options.format
      const reporter = reporters.find(({ name }) => name === format)
      const style = styleFor(io.out, io, options)
      const shown = options.quiet === true ? findings.filter(({ severity }) => severity !== 'info') : findings
      io.out.write(reporter?.render(shown, { pages: log.pages.length, source: log.source, style }) ?? '')
      settle(fails(findings, options.failOn) ? exitCode.findings : exitCode.clean)
    })

import { InvalidArgumentError, Option } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import type { GraphOptions } from './print-graph.ts'

function depth(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}

/** `adr graph`: the decision graph, records and issues, to be drawn. */
export const createGraphCommand: CreateCommand = (io, settle) =>
  baseCommand('graph', 'print the graph of records and issues')
    .argument('[paths...]', 'files or folders, instead of the log')
    .addOption(
      new Option('--format <format>', 'language of the graph')
        .choices(['mermaid', 'dot', 'json'])
        .default('mermaid'),
    )
    .option('--json', 'the same as --format json')
    .option('--focus <ref>', 'only what lies around this record')
    .option('--depth <n>', 'how many relations away from it', depth, 1)
    .action(async (paths: string[], options: GraphOptions) => {
      const { printGraph } = await import('./print-graph.ts')
      printGraph(io, paths, options)
      settle(exitCode.clean)
    })

import { InvalidArgumentError, Option } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import { exitCode } from './exit-code.ts'
import type { GlobalOptions } from './session.ts'

interface Options extends GlobalOptions {
  readonly format: 'mermaid' | 'dot' | 'json'
  readonly json?: boolean
  readonly focus?: string
  readonly depth: number
}

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
    .action(async (paths: string[], options: Options) => {
      const { loadLog } = await import('./load-log.ts')
      const { findRecord } = await import('./find-record.ts')
      const { graphData } = await import('../render/graph-data.ts')
      const { graphDot, graphJson, graphMermaid } = await import('../render/graph-document.ts')
      const { graph } = loadLog(io, options, paths)
      const focus = options.focus === undefined ? undefined : findRecord(graph, options.focus)
      const data = graphData(graph, { focus, depth: options.depth })
      const render = { mermaid: graphMermaid, dot: graphDot, json: graphJson }
      io.out.write(render[options.json === true ? 'json' : options.format](data))
      settle(exitCode.clean)
    })

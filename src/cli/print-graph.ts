import { graphData } from '../render/graph-data.ts'
import { graphDot, graphJson, graphMermaid } from '../render/graph-document.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import { loadLog } from './load-log.ts'
import { printResult } from './print-result.ts'
import type { GlobalOptions } from './session.ts'

export interface GraphOptions extends GlobalOptions {
  readonly format: 'mermaid' | 'dot' | 'json'
  readonly json?: boolean
  readonly focus?: string
  readonly depth: number
}

/** Prints the graph of records and issues, or what of it lies around one record. */
export function printGraph(io: Io, paths: readonly string[], options: GraphOptions): void {
  const log = loadLog(io, options, paths)
  const { depth } = options
  const format = options.json === true ? 'json' : options.format
  printResult(io, log, ['graph', format, options.focus, depth], () => {
    const { graph } = log
    const focus = options.focus === undefined ? undefined : findRecord(graph, options.focus)
    const render = { mermaid: graphMermaid, dot: graphDot, json: graphJson }
    return [render[format](graphData(graph, { focus, depth }))]
  })
}

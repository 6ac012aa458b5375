import { listPieces } from '../render/export-document.ts'
import { listLines } from '../render/list-document.ts'
import type { Io } from './io.ts'
import { listRecords } from './list-records.ts'
import { loadLog } from './load-log.ts'
import { printResult } from './print-result.ts'
import { isColoured, styleFor, widthOf, type GlobalOptions } from './session.ts'

export interface ListOptions extends GlobalOptions {
  readonly status?: string
  readonly issue?: string
  readonly sort?: string
  readonly json?: boolean
}

/** Prints the records that a person asked for, as a table or as data. */
export function listLog(io: Io, paths: readonly string[], options: ListOptions): void {
  const log = loadLog(io, options, paths)
  const { status, issue, sort, json = false } = options
  const form = json ? [] : [widthOf(io.out), isColoured(io.out, io, options)]
  printResult(io, log, ['list', status, issue, sort, json, ...form], () => {
    const { graph } = log
    const records = listRecords(graph, options)
    return json
      ? listPieces(graph, records)
      : listLines(records, graph, widthOf(io.out), styleFor(io.out, io, options))
  })
}

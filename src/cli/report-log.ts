import { reportData } from '../render/report-data.ts'
import { markdownPieces, reportJson, textPieces } from '../render/report-document.ts'
import type { Io } from './io.ts'
import { loadLog } from './load-log.ts'
import { printResult } from './print-result.ts'
import { isColoured, styleFor, widthOf, type GlobalOptions } from './session.ts'

export interface ReportOptions extends GlobalOptions {
  readonly format: 'text' | 'markdown' | 'json'
  readonly json?: boolean
}

/** Prints the status report of the log. */
export function reportLog(io: Io, paths: readonly string[], options: ReportOptions): void {
  const log = loadLog(io, options, paths)
  const format = options.json === true ? 'json' : options.format
  const form = format === 'text' ? [widthOf(io.out), isColoured(io.out, io, options)] : []
  printResult(io, log, ['report', format, ...form], () => {
    const data = reportData(log.graph, log.findings(), log.today)
    if (format === 'json') return [reportJson(data)]
    return format === 'markdown'
      ? markdownPieces(data, '')
      : textPieces(data, widthOf(io.out), styleFor(io.out, io, options))
  })
}

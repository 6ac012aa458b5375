import type { Page } from '../model/page.ts'
import type { SourceFile } from '../model/source-file.ts'
import { dialectOf, type ReadOptions } from './dialect.ts'
import { readPageWith } from './read-page.ts'
import { settleReadings } from './settle-readings.ts'

/**
 * The files of a log → its pages, in the same order. A date such as 03/04/2024 is read as the other dates of the log
 * are; where they do not tell, it stays without value and is a problem.
 */
export function readPages(files: readonly SourceFile[], options: ReadOptions): Page[] {
  const dialect = dialectOf(options)
  const readings = files.map(file => ({ ...readPageWith(file, dialect), file }))
  const { pages } = settleReadings(readings, ({ file }, order) => ({
    ...readPageWith(file, { ...dialect, order }),
    file,
  }))
  return [...pages]
}

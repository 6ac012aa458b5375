import type { Problem } from '../model/finding.ts'
import type { Status } from '../model/status.ts'
import type { Dialect } from './dialect.ts'
import type { PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { readStatus, statusLines } from './values/status.ts'

/** A record's status and what was doubtful about it. */
export interface RecordStatus {
  readonly status: Status | undefined
  readonly problems: readonly Problem[]
}

/**
 * The first status that says something holds: of the fields, else the last of the change log, else what the title or a
 * banner says without a label. Another place that that says otherwise is a problem.
 */
export function readRecordStatus(
  fields: readonly RawField[],
  histories: readonly RawField[],
  implied: readonly RawField[],
  page: PageText,
  dialect: Dialect,
): RecordStatus {
  const options = { words: dialect.statuses, order: dialect.order }
  const readFields = (from: readonly RawField[]): Status[] =>
    from.flatMap(field => readStatus(field.lines, page, options) ?? [])
  const read = readFields(fields)
  if (read.length === 0) {
    const history = histories.flatMap(field => statusLines(field.lines, dialect.statuses))
    const last = readStatus(history, page, options)
    if (last !== undefined) read.push(last)
  }
  read.push(...readFields(implied))
  const status = read.find(candidate => candidate.state !== 'unknown') ?? read[0]
  const other = read.find(
    candidate => status !== undefined && candidate.state !== status.state && candidate.state !== 'unknown',
  )
  const problems: Problem[] = []
  if (status?.state === 'unknown')
    problems.push({
      rule: 'unknown-status',
      message: `Unexpected status \`${status.text}\`, expected a known status word`,
      place: status.place,
    })
  if (other !== undefined && status !== undefined)
    problems.push({
      rule: 'conflicting-field',
      message: `Unexpected status \`${other.text}\`, expected \`${status.text}\` as on line ${status.place.line}`,
      place: other.place,
    })
  return { status, problems }
}

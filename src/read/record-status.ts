import type { Problem } from '../model/finding.ts'
import type { StatedDate } from '../model/record.ts'
import type { Status } from '../model/status.ts'
import type { Dialect } from './dialect.ts'
import type { PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { shortened } from './shortened.ts'
import { readStatus, type StatusReading } from './values/status.ts'
import { statusLines } from './values/status-lines.ts'

/** A record's status, the day of its decision as the status tells it, and what was doubtful. */
export interface RecordStatus {
  readonly status: Status | undefined
  readonly decided: StatedDate | undefined
  /** Whether the status says that a part is superseded, and not by what: then the text does. */
  readonly leavesOpen: boolean
  readonly problems: readonly Problem[]
}

/** What a page says of its status in places of different weight. */
export interface StatusFields {
  readonly stated: readonly RawField[]
  readonly histories: readonly RawField[]
  /** Without a label: in the title, or as a banner. */
  readonly implied: readonly RawField[]
}

const isKnown = ({ status }: StatusReading): boolean => status.state !== 'unknown'

function problemsOf(held: StatusReading | undefined, read: readonly StatusReading[]): Problem[] {
  if (held === undefined) return []
  const { status } = held
  const other = read.find(each => isKnown(each) && each.status.state !== status.state)?.status
  const problems: Problem[] = []
  if (!isKnown(held))
    problems.push({
      rule: 'unknown-status',
      message: `\`${shortened(status.text)}\` is no known status; use a known word, or add yours to \`vocabulary.status\` in the configuration.`,
      place: status.place,
    })
  if (other !== undefined)
    problems.push({
      rule: 'conflicting-field',
      message: `The page says \`${other.text}\` here and \`${status.text}\` on line ${status.place.line}; correct the one that is wrong.`,
      place: other.place,
    })
  return problems
}

/**
 * The first status that says something holds: of the fields, else the last of the change log, else what the title or a
 * banner says without a label. Another place that that says otherwise is a problem.
 */
export function readRecordStatus(
  { stated, histories, implied }: StatusFields,
  page: PageText,
  dialect: Dialect,
): RecordStatus {
  const options = { words: dialect.statuses, order: dialect.order }
  const readFields = (fields: readonly RawField[]): StatusReading[] =>
    fields.flatMap(field => readStatus(field.lines, page, options) ?? [])
  const read = readFields(stated)
  if (read.length === 0) {
    const history = histories.flatMap(field => statusLines(field.lines, dialect.statuses))
    const last = readStatus(history, page, options)
    if (last !== undefined) read.push(last)
  }
  read.push(...readFields(implied))
  const held = read.find(isKnown) ?? read[0]
  return {
    status: held?.status,
    decided: held?.decided,
    leavesOpen: held?.leavesOpen === true,
    problems: problemsOf(held, read),
  }
}

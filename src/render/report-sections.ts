import type { RecordLine, ReportData } from './report-data.ts'
import { mapRows, type Rows } from './rows.ts'
import type { Tone } from './style.ts'

/** A piece of a cell: a text, where it leads in the log, and how it is toned. */
export interface Cell {
  readonly text: string
  readonly path?: string
  readonly url?: string
  readonly tone?: Tone
}

type Cells = readonly Cell[]

/** A section of the report, the same for a terminal and for a forge. */
export interface ReportSection {
  readonly title: string
  readonly note: string
  readonly head: readonly string[]
  /** Rows of cells; a cell is a list of pieces. */
  readonly rows: Rows<readonly Cells[]>
  /** Index of the column that gives way in a narrow terminal. */
  readonly flexible: number
}

const text = (value: string | null, tone?: Tone): Cells => [
  { text: value ?? '', ...(tone === undefined ? {} : { tone }) },
]
const link = ({ id, path }: { id: string; path: string }): Cell => ({ text: id, path })

function joined(cells: Cells, separator: string): Cells {
  return cells.flatMap((cell, at) => (at === 0 ? [cell] : [{ text: separator }, cell]))
}

const toneOfState: Partial<Record<string, Tone>> = {
  accepted: 'good',
  proposed: 'warning',
  draft: 'warning',
  rejected: 'dim',
  superseded: 'dim',
  deprecated: 'dim',
}

function section(
  title: string,
  note: string,
  head: readonly string[],
  rows: Rows<readonly Cells[]>,
  flexible = 1,
): ReportSection[] {
  return rows.length === 0 ? [] : [{ title, note, head, rows, flexible }]
}

const basic = (line: RecordLine): Cells[] => [[link(line)], text(line.title)]

function waitingFor(days: number | null): string {
  if (days === null) return ''
  return days === 1 ? '1 day' : `${days} days`
}

function states({ states: counts }: ReportData): ReportSection[] {
  const rows = mapRows(counts, ({ state, records }) => [
    text(state === 'none' ? 'no status' : state, toneOfState[state]),
    text(String(records)),
  ])
  return section('By status', '', ['Status', 'Records'], rows, 0)
}

function* records(data: ReportData): Iterable<ReportSection> {
  yield* section(
    'In force',
    'Accepted, and nothing accepted supersedes them.',
    ['Record', 'Title', 'Date', 'Deciders'],
    mapRows(data.inForce, line => [...basic(line), text(line.date), text(line.deciders.join(', '))]),
  )
  yield* section(
    'Waiting for a decision',
    '',
    ['Record', 'Title', 'Status', 'Since', 'Waiting'],
    mapRows(data.waiting, line => [
      ...basic(line),
      text(line.status, 'warning'),
      text(line.date),
      text(waitingFor(line.days)),
    ]),
  )
  yield* section(
    'No longer in force',
    'What holds now stands behind each.',
    ['Record', 'Title', 'Status', 'Current'],
    mapRows(data.notInForce, line => [
      ...basic(line),
      text(line.status, 'dim'),
      text(line.current.join(', ')),
    ]),
  )
  yield* section(
    'Unclear',
    'Without a status, or with one that nobody knows.',
    ['Record', 'Title', 'Status'],
    mapRows(data.unclear, line => [
      ...basic(line),
      text(line.status === '' ? 'none' : line.status, 'warning'),
    ]),
  )
}

function* relations(data: ReportData): Iterable<ReportSection> {
  const chains = mapRows(data.chains, chain => [joined(chain.map(link), ' → ')])
  yield* section('Supersession', 'Oldest first.', ['Chain'], chains, 0)
  yield* section(
    'Accepted without an implementing issue',
    'No issue is named as what implements them.',
    ['Record', 'Title', 'Date'],
    mapRows(data.unimplemented ?? [], line => [...basic(line), text(line.date)]),
  )
  yield* citations(data)
}

function citations({ cited }: ReportData): ReportSection[] {
  const known = cited.some(({ state }) => state !== null)
  return section(
    'Issues',
    'Every issue that a record cites, by relation.',
    ['Issue', 'Relation', ...(known ? ['State'] : []), 'Records'],
    mapRows(cited, ({ key, url, relation, state, records: citing }) => [
      [{ text: key, ...(url === null ? {} : { url }) }],
      text(relation),
      ...(known ? [text(state)] : []),
      joined(citing.map(link), ', '),
    ]),
    known ? 3 : 2,
  )
}

function findings(data: ReportData): ReportSection[] {
  const tone = (severity: string): Tone =>
    severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info'
  const rows = mapRows(data.findings, line => [
    text(line.severity, tone(line.severity)),
    text(line.rule),
    text(String(line.count)),
    text(line.first),
  ])
  return section(
    'Findings',
    '`adr check` tells them one by one.',
    ['Severity', 'Rule', 'Count', 'First'],
    rows,
    3,
  )
}

/** The report's data → its sections in reading order, each made when its turn comes; a section with nothing in it is left out. */
export function* reportSections(data: ReportData): Iterable<ReportSection> {
  yield* states(data)
  yield* records(data)
  yield* relations(data)
  yield* findings(data)
}

import type { Graph } from '../graph/graph.ts'
import { compareNumber, compareText } from '../model/order.ts'
import type { DecisionRecord } from '../model/record.ts'
import { states } from '../model/status.ts'
import { UserError } from '../model/user-error.ts'
import { markdownCell, markdownLink, oneLine } from './escape.ts'
import { recordView, type RecordView } from './record-view.ts'
import { groupBy } from '../model/group-by.ts'
import { relativeLink } from './relative-link.ts'
import { mapRows } from './rows.ts'
import { markdownTable } from './table.ts'

export const indexColumns = ['id', 'title', 'status', 'date', 'deciders', 'superseded-by', 'issues'] as const
export const indexGroups = ['none', 'status', 'year', 'folder'] as const
export const indexSorts = ['number', 'date', 'status', 'title'] as const

export type IndexColumn = (typeof indexColumns)[number]

/** How an index is laid out. `folder` is where the document stands, relative to the working directory. */
export interface IndexOptions {
  readonly folder: string
  readonly columns: readonly IndexColumn[]
  readonly group: (typeof indexGroups)[number]
  readonly sort: (typeof indexSorts)[number]
}

/** What an index template is given. Texts are plain; `table` and `markdown` are Markdown. */
export interface IndexView {
  readonly count: number
  readonly groups: readonly {
    readonly title: string
    readonly table: string
    readonly records: readonly object[]
  }[]
}

const titles = {
  id: 'ID',
  title: 'Title',
  status: 'Status',
  date: 'Date',
  deciders: 'Deciders',
  'superseded-by': 'Superseded by',
  issues: 'Issues',
} as const satisfies Record<IndexColumn, string>

const linkTo = (folder: string, { id, path }: DecisionRecord): string =>
  markdownLink(id, relativeLink(folder, path))

function issuesOf({ issues }: DecisionRecord): string {
  const byKey = new Map<string, string | undefined>()
  for (const { key, url, from } of issues)
    if (from === 'metadata' || byKey.has(key)) byKey.set(key, byKey.get(key) ?? url)
  return [...byKey]
    .map(([key, url]) => (url === undefined ? markdownCell(key) : markdownLink(key, url)))
    .join(', ')
}

function cellOf(column: IndexColumn, view: RecordView, folder: string): string {
  const { record } = view
  switch (column) {
    case 'id':
      return linkTo(folder, record)
    case 'title':
      return markdownCell(record.title)
    case 'status':
      return view.status === '' ? '—' : markdownCell(view.status)
    case 'date':
      return record.date?.value ?? ''
    case 'deciders':
      return record.deciders.map(decider => markdownCell(decider.name)).join(', ')
    case 'superseded-by':
      return [
        ...view.supersededBy.map(r => linkTo(folder, r)),
        ...view.partlySupersededBy.map(r => `${linkTo(folder, r)} (in part)`),
      ].join(', ')
    case 'issues':
      return issuesOf(record)
  }
}

/** One record as a template sees it. */
function recordData(view: RecordView, folder: string): object {
  const { record } = view
  return {
    id: record.id,
    title: oneLine(record.title),
    url: relativeLink(folder, record.path),
    status: view.status,
    state: view.state ?? '',
    date: record.date?.value ?? '',
    deciders: record.deciders.map(decider => decider.name).join(', '),
    supersededBy: view.supersededBy.map(other => ({ id: other.id, url: relativeLink(folder, other.path) })),
    issues: [...new Set(record.issues.filter(issue => issue.from === 'metadata').map(issue => issue.key))],
    tags: record.tags,
  }
}

const stateRank = ({ state }: RecordView): number =>
  state === undefined ? states.length : states.indexOf(state)

const comparators = {
  number: (a, b) => compareNumber(a.record.number, b.record.number),
  date: (a, b) => compareText(b.record.date?.value ?? '', a.record.date?.value ?? ''),
  status: (a, b) => stateRank(a) - stateRank(b) || compareNumber(a.record.number, b.record.number),
  title: (a, b) => compareText(a.record.title, b.record.title),
} as const satisfies Record<IndexOptions['sort'], (a: RecordView, b: RecordView) => number>

function groupOf(view: RecordView, { group, folder }: IndexOptions): string {
  switch (group) {
    case 'none':
      return ''
    case 'status':
      return view.state === undefined ? 'No status' : view.state.charAt(0).toUpperCase() + view.state.slice(1)
    case 'year':
      return view.record.date?.value.slice(0, 4) ?? 'No date'
    case 'folder':
      return relativeLink(folder, view.record.path).replace(/\/?[^/]*$/, '') || '.'
  }
}

/** Folder by folder where a log has several, so that each series of numbers stays together. */
const seriesOf = ({ path }: DecisionRecord, { sort }: IndexOptions): string =>
  sort === 'number' ? path.slice(0, path.lastIndexOf('/') + 1) : ''

/** The graph → what an index shows of it, sorted and grouped; nothing in it depends on clock or locale. */
export function indexView(graph: Graph, options: IndexOptions): IndexView {
  const compare = comparators[options.sort]
  const placed = graph.records.map(record => ({
    ...recordView(graph, record),
    series: seriesOf(record, options),
  }))
  const views = placed.sort(
    (a, b) => compareText(a.series, b.series) || compare(a, b) || compareText(a.record.path, b.record.path),
  )
  const groups = groupBy(views, view => groupOf(view, options))
  const head = options.columns.map(column => titles[column])
  return {
    count: views.length,
    groups: [...groups]
      .sort(([a], [b]) => groupOrder(a, b, options))
      .map(([title, members]) => ({
        title,
        table: markdownTable(
          head,
          mapRows(members, view => options.columns.map(column => cellOf(column, view, options.folder))),
        ),
        // The usual template shows the table only.
        get records() {
          return members.map(view => recordData(view, options.folder))
        },
      })),
  }
}

function groupOrder(a: string, b: string, { group }: IndexOptions): number {
  if (group === 'year') return compareText(b, a)
  if (group !== 'status') return compareText(a, b)
  const rank = (title: string): number => {
    const at = states.findIndex(state => state === title.toLowerCase())
    return at < 0 ? states.length : at
  }
  return rank(a) - rank(b)
}

function oneOf<T extends string>(name: string, value: string, accepted: readonly T[]): T {
  const found = accepted.find(candidate => candidate === value)
  if (found !== undefined) return found
  throw new UserError(`Unknown ${name} \`${oneLine(value)}\`.`, `Accepted are ${accepted.join(', ')}.`)
}

/** Options as written on the command line or in a marker → options of an index. Throws UserError for unknown words. */
export function indexOptions(
  stated: Readonly<Record<string, string | undefined>>,
  folder: string,
): IndexOptions {
  const columns = stated['columns']?.split(',').map(column => oneOf('column', column.trim(), indexColumns))
  return {
    folder,
    columns: columns ?? indexColumns,
    group: oneOf('grouping', stated['group'] ?? 'none', indexGroups),
    sort: oneOf('order', stated['sort'] ?? 'number', indexSorts),
  }
}

import type { IssueState } from '../model/issue-fact.ts'
import type { Graph, IssueNode } from '../graph/graph.ts'
import { current, supersessionChains } from '../graph/supersession.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { compareText } from '../model/order.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { IssueRelation } from '../model/relation.ts'
import { states, type State } from '../model/status.ts'
import { daysBetween } from './calendar.ts'
import { groupBy } from '../model/group-by.ts'
import { recordView, type RecordView } from './record-view.ts'

/** A record as a report names it. */
export interface RecordLine {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly status: string
  readonly state: State | null
  readonly date: string | null
  readonly deciders: readonly string[]
  /** Ids of the records that hold in its place. */
  readonly current: readonly string[]
}

export interface IssueLine {
  readonly key: string
  readonly url: string | null
  /** What its tracker says; null where nobody has asked. */
  readonly state: IssueState | null
  readonly title: string | null
  readonly relation: IssueRelation
  readonly records: readonly { readonly id: string; readonly path: string }[]
}

export interface RuleLine {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
  /** `path:line:column` of the first. */
  readonly first: string
}

/** The status report: plain data, the same for every format. Version 1. */
export interface ReportData {
  readonly version: 1
  readonly date: string
  readonly records: number
  readonly issues: number
  readonly states: readonly { readonly state: State | 'none'; readonly records: number }[]
  readonly inForce: readonly RecordLine[]
  readonly waiting: readonly (RecordLine & { readonly days: number | null })[]
  readonly notInForce: readonly RecordLine[]
  readonly unclear: readonly RecordLine[]
  readonly chains: readonly (readonly { readonly id: string; readonly path: string }[])[]
  /** Accepted records that name no implementing issue; null where the log cites no issue at all. */
  readonly unimplemented: readonly RecordLine[] | null
  readonly cited: readonly IssueLine[]
  readonly findings: readonly RuleLine[]
}

function lineOf(graph: Graph, { record, status, state }: RecordView): RecordLine {
  return {
    id: record.id,
    title: record.title,
    path: record.path,
    status,
    state: state ?? null,
    date: record.date?.value ?? null,
    deciders: record.deciders.map(decider => decider.name),
    current: current(graph, record).flatMap(other => (other === record ? [] : other.id)),
  }
}

const named = ({ id, path }: DecisionRecord): { id: string; path: string } => ({ id, path })

function stateCounts(views: readonly RecordView[]): ReportData['states'] {
  const counts = groupBy(views, view => view.state ?? ('none' as const))
  return [...states, 'none' as const].flatMap(state => {
    const records = counts.get(state)?.length ?? 0
    return records === 0 ? [] : [{ state, records }]
  })
}

function issueLines(issues: readonly IssueNode[]): IssueLine[] {
  return issues.flatMap(({ key, url, citations, fact }) =>
    [...groupBy(citations, citation => citation.reference.relation)]
      .sort(([a], [b]) => compareText(a, b))
      .map(([relation, list]) => ({
        key,
        url: url ?? fact?.url ?? null,
        state: fact?.state ?? null,
        title: fact?.title ?? null,
        relation,
        records: [...new Set(list.map(citation => citation.record))].map(named),
      })),
  )
}

const rank = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>

function ruleLines(findings: readonly Finding[]): RuleLine[] {
  return [...groupBy(findings, finding => finding.rule)]
    .flatMap(([rule, list]) => {
      const [first] = list
      return first === undefined
        ? []
        : [{ rule, severity: first.severity, count: list.length, first: placeOf(first) }]
    })
    .sort((a, b) => rank[a.severity] - rank[b.severity] || compareText(a.rule, b.rule))
}

const placeOf = ({ path, place }: Finding): string =>
  place === undefined ? path : `${path}:${place.line}:${place.column}`

const isImplemented = (record: DecisionRecord): boolean =>
  record.issues.some(issue => issue.relation === 'implemented-by')

/** The graph and the findings of a log → its status report on a day (YYYY-MM-DD). */
export function reportData(graph: Graph, findings: readonly Finding[], today: string): ReportData {
  const views = graph.records.map(record => recordView(graph, record))
  const inState = (...wanted: readonly State[]): RecordView[] =>
    views.filter(({ state }) => state !== undefined && wanted.includes(state))
  const line = (view: RecordView): RecordLine => lineOf(graph, view)
  const inForce = inState('accepted').map(view => ({ record: view.record, line: line(view) }))
  const lacking = inForce.filter(({ record }) => !isImplemented(record))
  return {
    version: 1,
    date: today,
    records: views.length,
    issues: graph.issues.length,
    states: stateCounts(views),
    inForce: inForce.map(each => each.line),
    waiting: inState('draft', 'proposed', 'deferred').map(view => ({
      ...line(view),
      days: daysBetween(view.record.date?.value ?? '', today) ?? null,
    })),
    notInForce: inState('superseded', 'deprecated', 'rejected', 'withdrawn').map(line),
    unclear: views.filter(({ state }) => state === undefined || state === 'unknown').map(line),
    chains: supersessionChains(graph).map(chain => chain.map(named)),
    unimplemented: graph.issues.length === 0 ? null : lacking.map(each => each.line),
    cited: issueLines(graph.issues),
    findings: ruleLines(findings),
  }
}

import type { Edge, Graph } from '../graph/graph.ts'
import { neighbourhood } from '../graph/neighbourhood.ts'
import { effectiveState } from '../graph/supersession.ts'
import { compareText } from '../model/order.ts'
import { recordRelations, type IssueRelation, type RecordRelation } from '../model/relation.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { State } from '../model/status.ts'

export interface GraphNode {
  readonly id: string
  readonly kind: 'record' | 'issue' | 'missing'
  readonly label: string
  readonly title: string
  readonly state: State | 'none'
  /** Path of a record, address of an issue. */
  readonly target: string | null
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly relation: RecordRelation | IssueRelation
  readonly partial: boolean
}

/** The graph as drawn: each relation once, its inverse not repeated. Version 1. */
export interface GraphData {
  readonly version: 1
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Which part of the graph is drawn: all of it, or what lies around a record. */
export interface GraphScope {
  readonly focus: DecisionRecord | undefined
  readonly depth: number
}

/** Of a relation and its inverse the active one is drawn. */
const passive: readonly RecordRelation[] = [
  'superseded-by',
  'amended-by',
  'deprecated-by',
  'clarified-by',
  'required-by',
  'caused-by',
  'mentioned-by',
]

function recordNode(graph: Graph, record: DecisionRecord, id: string): GraphNode {
  const state = record.status === undefined ? 'none' : effectiveState(graph, record)
  return { id, kind: 'record', label: record.id, title: record.title, state, target: record.path }
}

/** Names nodes `n1`, `n2` …: ids that no format needs to escape. */
function namer(): (key: string) => string {
  const names = new Map<string, string>()
  return key => {
    const name = names.get(key) ?? `n${names.size + 1}`
    names.set(key, name)
    return name
  }
}

const missingKey = (target: string): string => `missing ${target}`

/** What unresolved edges name, each once. */
function missingTargets(edges: readonly Edge[]): string[] {
  const unresolved = edges.filter(({ target }) => target.kind === 'unresolved')
  return [...new Set(unresolved.map(({ link }) => link.target))].sort(compareText)
}

function recordEdge(edge: Edge, name: (key: string) => string): GraphEdge {
  const to = edge.target.kind === 'record' ? edge.target.record.path : missingKey(edge.link.target)
  const { partial } = edge.link
  return passive.includes(edge.relation)
    ? { from: name(to), to: name(edge.from.path), relation: recordRelations[edge.relation], partial }
    : { from: name(edge.from.path), to: name(to), relation: edge.relation, partial }
}

function unique(edges: readonly GraphEdge[]): GraphEdge[] {
  const seen = new Map(edges.map(edge => [`${edge.from} ${edge.relation} ${edge.to}`, edge]))
  const related = new Set(
    edges.filter(edge => edge.relation !== 'mentions').map(edge => `${edge.from} ${edge.to}`),
  )
  return [...seen.values()].filter(
    edge =>
      edge.from !== edge.to &&
      (edge.relation !== 'mentions' ||
        !(related.has(`${edge.from} ${edge.to}`) || related.has(`${edge.to} ${edge.from}`))),
  )
}

/** The graph, or the part around a record → nodes and edges to draw, in a fixed order. */
export function graphData(graph: Graph, { focus, depth }: GraphScope): GraphData {
  const { records, issues } = focus === undefined ? graph : neighbourhood(graph, focus, depth)
  const shown = new Set(records)
  const name = namer()
  const nodes: GraphNode[] = records.map(record => recordNode(graph, record, name(record.path)))
  const drawn = records
    .flatMap(record => graph.outgoing.get(record.path) ?? [])
    .filter(({ target }) =>
      target.kind === 'record'
        ? shown.has(target.record)
        : target.kind === 'unresolved' && (target.reason === 'missing' || target.reason === 'ambiguous'),
    )
  for (const target of missingTargets(drawn))
    nodes.push({
      id: name(missingKey(target)),
      kind: 'missing',
      label: target,
      title: '',
      state: 'none',
      target: null,
    })
  for (const issue of issues)
    nodes.push({
      id: name(`issue ${issue.key}`),
      kind: 'issue',
      label: issue.key,
      title: issue.fact?.state ?? '',
      state: 'none',
      target: issue.url ?? issue.fact?.url ?? null,
    })
  const cited = issues.flatMap(issue =>
    issue.citations
      .filter(({ record }) => shown.has(record))
      .map(({ record, reference }) => ({
        from: name(record.path),
        to: name(`issue ${issue.key}`),
        relation: reference.relation,
        partial: false,
      })),
  )
  return { version: 1, nodes, edges: unique([...drawn.map(edge => recordEdge(edge, name)), ...cited]) }
}

import type { Page } from '../model/page.ts'
import type { IssueFact } from '../model/issue-fact.ts'
import type { DecisionRecord } from '../model/record.ts'
import { compareText } from '../model/order.ts'
import type { Citation, Edge, Graph, IssueNode } from './graph.ts'
import { buildLookup, nameKey, type Lookup } from './lookup.ts'
import { resolveTarget } from './resolve.ts'

/** What resolution needs to know beside the pages. */
export interface GraphOptions {
  /** Address under which the log's pages are published. */
  readonly siteUrl?: string | undefined
  /** What trackers say of issues, by key. */
  readonly facts?: ReadonlyMap<string, IssueFact> | undefined
}

function group<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [item])
    else list.push(item)
  }
  return groups
}

function edgesOf(record: DecisionRecord, lookup: Lookup, siteUrl: string | undefined): Edge[] {
  return record.links.map(link => ({
    from: record,
    relation: link.relation,
    link,
    target: resolveTarget(lookup, link.target, record, siteUrl),
  }))
}

function issueNode(key: string, citations: readonly Citation[], { facts }: GraphOptions): IssueNode {
  const first = citations[0]
  const url = citations.find(citation => citation.reference.url !== undefined)?.reference.url
  return { key, kind: first?.reference.kind ?? 'issue', url, citations, fact: facts?.get(key) }
}

function issuesOf(records: readonly DecisionRecord[], options: GraphOptions): IssueNode[] {
  const citations = records.flatMap(record => record.issues.map(reference => ({ record, reference })))
  return [...group(citations, citation => citation.reference.key)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, list]) => issueNode(key, list, options))
}

/** What a person may type for a record: everything a page may, and the beginning of a title. */
function find(
  lookup: Lookup,
  records: readonly DecisionRecord[],
  reference: string,
): readonly DecisionRecord[] {
  const target = resolveTarget(lookup, reference, undefined, undefined)
  if (target.kind === 'record') return [target.record]
  if (target.kind === 'unresolved' && target.reason === 'ambiguous')
    return target.candidates.flatMap(path => lookup.byPath.get(path) ?? [])
  const key = nameKey(reference)
  return key.length < 3 ? [] : records.filter(record => nameKey(record.title).startsWith(key))
}

/** The pages of one or more logs → the decision graph. Linear in records and relations. */
export function buildGraph(pages: readonly Page[], options: GraphOptions = {}): Graph {
  const records = pages.flatMap(page => page.record ?? []).toSorted((a, b) => compareText(a.path, b.path))
  const others = new Set(pages.filter(page => page.record === undefined).map(page => page.path))
  const lookup = buildLookup(records, others)
  const edges = records.flatMap(record => edgesOf(record, lookup, options.siteUrl))
  return {
    records,
    edges,
    issues: issuesOf(records, options),
    outgoing: group(edges, edge => edge.from.path),
    incoming: group(edges, edge => (edge.target.kind === 'record' ? edge.target.record.path : undefined)),
    find: reference => find(lookup, records, reference),
  }
}

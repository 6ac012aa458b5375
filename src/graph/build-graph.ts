import type { Page } from '../model/page.ts'
import type { IssueFact } from '../model/issue-fact.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { RecordLink } from '../model/relation.ts'
import { addTo, groupBy } from '../model/group-by.ts'
import { once } from '../model/once.ts'
import { compareText } from '../model/order.ts'
import type { Citation, Edge, Graph, IssueNode } from './graph.ts'
import { edgesOf } from './edges-of.ts'
import { findLogs } from './logs.ts'
import { buildLookup, nameKey } from './lookup.ts'
import { resolveTarget } from './resolve.ts'
import type { Scope } from './asked.ts'
import { buildSupersession } from './build-supersession.ts'

/** What resolution needs to know beside the pages. */
export interface GraphOptions {
  /** Address under which the log's pages are published. */
  readonly siteUrl?: string | undefined
  /** What trackers say of issues, by key. */
  readonly facts?: ReadonlyMap<string, IssueFact> | undefined
}

const isSupersession = ({ relation }: RecordLink): boolean =>
  relation === 'supersedes' || relation === 'superseded-by'

/** The edges of a record by its index, resolved once. */
function resolver(scope: Scope): (record: DecisionRecord, at: number) => readonly Edge[] {
  const resolved: (readonly Edge[] | undefined)[] = []
  return (record, at) => (resolved[at] ??= edgesOf(scope, record))
}

/** Edges by the path of the record they lead to. */
function incomingOf(edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> {
  const byPath = new Map<string, Edge[]>()
  for (const edge of edges) if (edge.target.kind === 'record') addTo(byPath, edge.target.record.path, edge)
  return byPath
}

function issueNode(key: string, citations: readonly Citation[], { facts }: GraphOptions): IssueNode {
  const first = citations[0]
  const url = citations.find(citation => citation.reference.url !== undefined)?.reference.url
  return { key, kind: first?.reference.kind ?? 'issue', url, citations, fact: facts?.get(key) }
}

function issuesOf(records: readonly DecisionRecord[], options: GraphOptions): IssueNode[] {
  const byKey = new Map<string, Citation[]>()
  for (const record of records)
    for (const reference of record.issues) addTo(byKey, reference.key, { record, reference })
  return [...byKey.keys()].sort(compareText).map(key => issueNode(key, byKey.get(key) ?? [], options))
}

/** What a person may type for a record: everything a page may, and the beginning of a title. */
function find(
  scope: Scope,
  records: readonly DecisionRecord[],
  reference: string,
): readonly DecisionRecord[] {
  const target = resolveTarget({ ...scope, siteUrl: undefined }, reference, undefined)
  if (target.kind === 'record') return [target.record]
  if (target.kind === 'unresolved' && target.reason === 'ambiguous')
    return target.candidates.flatMap(path => {
      const candidate = scope.lookup.byPath.get(path)
      return candidate?.kind === 'record' ? candidate.record : []
    })
  const key = nameKey(reference)
  return key.length < 3 ? [] : records.filter(record => nameKey(record.title).startsWith(key))
}

/** The pages of one or more logs → the decision graph. Linear in records and relations. */
export function buildGraph(pages: readonly Page[], options: GraphOptions = {}): Graph {
  const records = pages.flatMap(page => page.record ?? []).toSorted((a, b) => compareText(a.path, b.path))
  const others = pages.filter(page => page.record === undefined).map(page => page.path)
  const logs = once(() => findLogs(records))
  const scope: Scope = {
    lookup: buildLookup(records, others),
    siteUrl: options.siteUrl,
    get logs() {
      return logs()
    },
  }
  const edgesFrom = resolver(scope)
  const superseding = (record: DecisionRecord, at: number): Edge[] =>
    record.links.some(isSupersession) ? edgesFrom(record, at).filter(({ link }) => isSupersession(link)) : []
  const edges = once(() => records.flatMap(edgesFrom))
  const issues = once(() => issuesOf(records, options))
  const outgoing = once(() => groupBy(edges(), edge => edge.from.path))
  const incoming = once(() => incomingOf(edges()))
  const supersession = once(() => buildSupersession(records, records.flatMap(superseding)))
  return {
    records,
    get edges() {
      return edges()
    },
    get issues() {
      return issues()
    },
    get outgoing() {
      return outgoing()
    },
    get incoming() {
      return incoming()
    },
    get supersession() {
      return supersession()
    },
    get logs() {
      return logs()
    },
    find: reference => find(scope, records, reference),
  }
}

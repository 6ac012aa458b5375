import type { Edge, Graph } from '../graph/graph.ts'
import type { Finding } from '../model/finding.ts'
import type { Person } from '../model/person.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { IssueReference } from '../model/relation.ts'
import type { ExportV1 } from './export-schema.ts'
import { jsonPieces } from './json-pieces.ts'

type RecordV1 = ExportV1['records'][number]

const person = ({ name, role }: Person): RecordV1['deciders'][number] => ({ name, role: role ?? null })

function link({
  link: { relation, target, partial, note, from, place },
  target: resolved,
}: Edge): RecordV1['links'][number] {
  const path =
    resolved.kind === 'record' ? resolved.record.path : resolved.kind === 'page' ? resolved.path : null
  return { relation, target, path, partial, note: note ?? null, from, line: place.line, column: place.column }
}

function issue({ key, kind, relation, url, note, from, place }: IssueReference): RecordV1['issues'][number] {
  return {
    key,
    kind,
    relation,
    url: url ?? null,
    note: note ?? null,
    from,
    line: place.line,
    column: place.column,
  }
}

function status({ status: stated }: DecisionRecord): RecordV1['status'] {
  if (stated === undefined) return null
  return { state: stated.state, text: stated.text, date: stated.date ?? null, note: stated.note ?? null }
}

/** Fields by name; of two with one name both values are kept, a line each. */
function fields(record: DecisionRecord): Record<string, string> {
  const values = new Map<string, string>()
  for (const { name, value } of record.fields) {
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before}\n${value}`)
  }
  return Object.fromEntries(values)
}

function provenance({ provenance: stated }: DecisionRecord): RecordV1['provenance'] {
  return stated === undefined ? null : { ...stated, revision: stated.revision ?? null }
}

/** One record in the form of the export contract. */
export function exportRecord(graph: Graph, record: DecisionRecord): RecordV1 {
  return {
    path: record.path,
    id: record.id,
    number: record.number ?? null,
    title: record.title,
    status: status(record),
    date: record.date?.value ?? null,
    deciders: record.deciders.map(person),
    consulted: record.consulted.map(person),
    informed: record.informed.map(person),
    authors: record.authors.map(person),
    links: (graph.outgoing.get(record.path) ?? []).map(link),
    issues: record.issues.map(issue),
    sections: record.sections.map(({ title, depth, place }) => ({ title, depth, line: place.line })),
    tags: [...record.tags],
    fields: fields(record),
    provenance: provenance(record),
  }
}

/** One finding in the form of the export contract. */
export function exportFinding({
  rule,
  severity,
  path,
  place,
  message,
}: Finding): ExportV1['findings'][number] {
  return { rule, severity, path, line: place?.line ?? null, column: place?.column ?? null, message }
}

/** A log → the export contract, version 1. */
export function exportDocument(graph: Graph, findings: readonly Finding[]): ExportV1 {
  return {
    version: 1,
    records: graph.records.map(record => exportRecord(graph, record)),
    findings: findings.map(exportFinding),
  }
}

function* each<T, R>(items: readonly T[], of: (item: T) => R): Generator<R> {
  for (const item of items) yield of(item)
}

/** {@link exportDocument} as JSON, in pieces: the whole of a large log is more than one string can hold. */
export function exportPieces(graph: Graph, findings: readonly Finding[]): Iterable<string> {
  const records = each(graph.records, record => exportRecord(graph, record))
  return jsonPieces({ version: 1, records, findings: each(findings, exportFinding) })
}

/** Some records as in the export, in pieces. */
export function listPieces(graph: Graph, records: readonly DecisionRecord[]): Iterable<string> {
  return jsonPieces({ version: 1, records: each(records, record => exportRecord(graph, record)) })
}

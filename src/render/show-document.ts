import type { Graph, Target } from '../graph/graph.ts'
import { relationsOf, type Relation } from '../graph/relations-of.ts'
import { current, effectiveState } from '../graph/supersession.ts'
import type { Person } from '../model/person.ts'
import type { Place } from '../model/place.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { IssueReference } from '../model/relation.ts'
import { oneLine } from './escape.ts'
import type { Style } from './style.ts'

type Row = readonly [label: string, text: string, place: Place | undefined]

const people = (label: string, list: readonly Person[]): Row[] =>
  list.map(({ name, role, place }, at) => [
    at === 0 ? label : '',
    role === undefined ? name : `${name} (${role})`,
    place,
  ])

function targetText(target: Target, stated: string): string {
  switch (target.kind) {
    case 'record':
      return `${target.record.id} ${target.record.title}`
    case 'page':
      return target.path
    case 'unresolved':
      return `${stated} (${target.reason}${target.candidates.length > 0 ? `: ${target.candidates.join(', ')}` : ''})`
  }
}

function relationRow({ relation, target, derived, edge }: Relation): Row {
  const part = edge.link.partial ? ' (in part)' : ''
  const note = edge.link.note === undefined || derived ? '' : ` — ${edge.link.note}`
  const text = `${targetText(target, edge.link.target)}${part}${note}`
  return [
    relation,
    derived ? `${text}  [${edge.from.path}:${edge.link.place.line}]` : text,
    derived ? undefined : edge.link.place,
  ]
}

function issueRow(
  states: ReadonlyMap<string, string>,
  { key, relation, note, url, place }: IssueReference,
): Row {
  const state = states.get(key)
  return [
    relation,
    [key, state === undefined ? '' : `[${state}]`, note === undefined ? '' : `(${note})`, url ?? '']
      .filter(part => part !== '')
      .join(' '),
    place,
  ]
}

function statusRows(graph: Graph, record: DecisionRecord): Row[] {
  const { status } = record
  if (status === undefined) return [['status', 'none', undefined]]
  const effective = effectiveState(graph, record)
  const read = effective === status.state ? status.state : `${status.state}, in effect ${effective}`
  const same = status.text.toLowerCase() === read
  return [['status', same ? read : `${read} — “${status.text}”`, status.place]]
}

function currentRows(graph: Graph, record: DecisionRecord): Row[] {
  return current(graph, record)
    .filter(other => other !== record)
    .map((other, at) => [at === 0 ? 'current' : '', `${other.id} ${other.title}`, undefined])
}

function headRows(graph: Graph, record: DecisionRecord): Row[] {
  const { provenance } = record
  return [
    ...statusRows(graph, record),
    ['date', record.date?.value ?? 'none', record.date?.place],
    ...people('deciders', record.deciders),
    ...people('consulted', record.consulted),
    ...people('informed', record.informed),
    ...people('authors', record.authors),
    ...(record.tags.length > 0 ? [['tags', record.tags.join(', '), undefined] as const] : []),
    ...record.fields.map(field => [field.name, field.value, field.place] as const),
    ...(provenance === undefined
      ? []
      : [
          [
            'edited',
            `${provenance.editedAt} by ${provenance.editor}${provenance.revision === undefined ? '' : `, revision ${provenance.revision}`}`,
            undefined,
          ] as const,
        ]),
    ...currentRows(graph, record),
  ]
}

function block(title: string, rows: readonly Row[], style: Style): string[] {
  if (rows.length === 0) return []
  const width = rows.reduce((most, [label]) => Math.max(most, oneLine(label).length), 0)
  const lines = rows.map(([label, text, place]) => {
    const at = place === undefined ? '' : style('dim', `  :${place.line}:${place.column}`)
    return `  ${style('dim', oneLine(label).padEnd(width))}  ${oneLine(text)}${at}`
  })
  return ['', ...(title === '' ? [] : [style('strong', title)]), ...lines]
}

/** Everything that a record states and that the graph derives for it, each value with its `:line:column`. */
export function showDocument(graph: Graph, record: DecisionRecord, style: Style): string {
  const relations = relationsOf(graph, record)
  const states = new Map(
    graph.issues.flatMap(({ key, fact }) => (fact === undefined ? [] : [[key, fact.state] as const])),
  )
  const sections = record.sections.map(({ title, depth, place }): Row => ['#'.repeat(depth), title, place])
  return `${[
    `${style('strong', `${record.id}  ${oneLine(record.title)}`)}\n${style('dim', oneLine(record.path))}`,
    ...block('', headRows(graph, record), style),
    ...block('Records', relations.map(relationRow), style),
    ...block(
      'Issues',
      record.issues.map(issue => issueRow(states, issue)),
      style,
    ),
    ...block('Sections', sections, style),
  ].join('\n')}\n`
}

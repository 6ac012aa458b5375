import { findFile } from '../graph/find-file.ts'
import type { Edge } from '../graph/graph.ts'
import type { RecordRelation } from '../model/relation.ts'
import type { Severity } from '../model/finding.ts'
import { defineCheck, type CheckContext } from './define-check.ts'

/** A link of the text leads to a file, which `broken-link` looks after. */
const isHyperlink = ({ from, link }: Edge): boolean =>
  link.label !== undefined && from.hyperlinks.some(({ place }) => place.start === link.place.start)

/** Whether a stated path is that of a file that is no page of the log. */
const isFile = ({ from, link }: Edge, exists: CheckContext['exists']): boolean =>
  link.target.includes('/') &&
  [link.target, `/${link.target}`].some(path => findFile(path, from.path, exists) !== undefined)

/** Relations that only a record can have; whatever is related or mentioned may be anything. */
const ofRecords: ReadonlySet<RecordRelation> = new Set([
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'deprecates',
  'deprecated-by',
])

interface Doubt {
  readonly severity?: Severity
  readonly message: string
}

const missing = ({ link, target }: Edge): Doubt => {
  const [other] = target.kind === 'unresolved' ? target.candidates : []
  const sure: Doubt = {
    message: `This log has no record \`${link.target}\`; correct the reference, or write the record.`,
  }
  if (other !== undefined)
    return {
      severity: 'warning',
      message: `This log has no record \`${link.target}\`; link \`${other}\` if that record of another log is meant.`,
    }
  return link.from === 'body' ? { ...sure, severity: 'warning' } : sure
}

function doubtOf(edge: Edge, exists: CheckContext['exists']): Doubt | undefined {
  const { link, relation, target } = edge
  if (target.kind !== 'unresolved' || isHyperlink(edge)) return undefined
  if (target.reason === 'missing') return isFile(edge, exists) ? undefined : missing(edge)
  if (target.reason !== 'unknown' || link.from === 'body' || !ofRecords.has(relation)) return undefined
  const message = `Nothing in this log is called \`${link.target}\`; name the record by its id, or link it.`
  return { severity: 'info', message }
}

export const danglingRecord = defineCheck({
  id: 'dangling-record',
  severity: 'error',
  summary: 'every record that is referred to exists',
  docs: `A relation or a mention names a record that its log does not have: it was renamed, renumbered, never written, or
mistyped. Correct the reference, or write the record. A number is looked for in the log that the page belongs to: to name a
record of another log, link it. Metadata that names a number or a page that this log lacks is an error; what is only told in
prose, or stands in another log, a warning; a name that may be that of something else, at most a note.

Bad: \`Superseded by ADR-0042\` in a log that ends with ADR-0041.`,
  *run({ graph, exists }) {
    for (const edge of graph.edges) {
      const doubt = doubtOf(edge, exists)
      if (doubt !== undefined) yield { path: edge.from.path, place: edge.link.place, ...doubt }
    }
  },
})

import * as v from 'valibot'
import { severities } from '../model/finding.ts'
import { issueKinds, issueRelations, recordRelations, type RecordRelation } from '../model/relation.ts'
import { states } from '../model/status.ts'

const isRelation = (name: string): name is RecordRelation => name in recordRelations
const relationNames = Object.keys(recordRelations).filter(isRelation)

const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const origin = v.picklist(['metadata', 'body'])
const person = v.object({ name: v.string(), role: v.nullable(v.string()) })
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/))

const link = v.object({
  relation: v.picklist(relationNames),
  target: v.string(),
  path: v.nullable(v.string()),
  partial: v.boolean(),
  note: v.nullable(v.string()),
  from: origin,
  line: count,
  column: count,
})

const issue = v.object({
  key: v.string(),
  kind: v.picklist(issueKinds),
  relation: v.picklist(issueRelations),
  url: v.nullable(v.string()),
  note: v.nullable(v.string()),
  from: origin,
  line: count,
  column: count,
})

const provenance = v.object({ editor: v.string(), editedAt: v.string(), revision: v.nullable(v.string()) })

const record = v.object({
  path: v.string(),
  id: v.string(),
  number: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  title: v.string(),
  status: v.nullable(
    v.object({
      state: v.picklist(states),
      text: v.string(),
      date: v.nullable(date),
      note: v.nullable(v.string()),
    }),
  ),
  date: v.nullable(date),
  deciders: v.array(person),
  consulted: v.array(person),
  informed: v.array(person),
  authors: v.array(person),
  links: v.array(link),
  issues: v.array(issue),
  sections: v.array(v.object({ title: v.string(), depth: count, line: count })),
  tags: v.array(v.string()),
  fields: v.record(v.string(), v.string()),
  provenance: v.nullable(provenance),
})

const finding = v.object({
  rule: v.string(),
  severity: v.picklist(severities),
  path: v.string(),
  line: v.nullable(count),
  column: v.nullable(count),
  message: v.string(),
})

/** What `adr export --format json` prints. Absent values are null, lists are empty; paths are relative to the working directory. */
export const exportSchema = v.object({
  version: v.literal(1),
  records: v.array(record),
  findings: v.array(finding),
})

export type ExportV1 = v.InferOutput<typeof exportSchema>

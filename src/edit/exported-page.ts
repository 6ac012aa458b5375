import * as v from 'valibot'
import { relationLabel, relationNamed } from './relation-labels.ts'

const person = v.object({ name: v.string(), role: v.nullable(v.string()) })
const people = v.optional(v.array(person), [])
const text = v.optional(v.nullable(v.string()), null)

/** As much of an export (version 1) as a page can be made of. */
export const exportedLog = v.object({
  version: v.literal(1),
  records: v.array(
    v.object({
      path: v.string(),
      id: v.string(),
      title: v.string(),
      status: v.optional(v.nullable(v.object({ text: v.string() })), null),
      date: text,
      deciders: people,
      consulted: people,
      informed: people,
      authors: people,
      links: v.optional(
        v.array(
          v.object({ relation: v.string(), target: v.string(), partial: v.boolean(), from: v.string() }),
        ),
        [],
      ),
      issues: v.optional(
        v.array(v.object({ key: v.string(), relation: v.string(), url: text, note: text, from: v.string() })),
        [],
      ),
      sections: v.optional(v.array(v.object({ title: v.string(), depth: v.number() })), []),
      tags: v.optional(v.array(v.string()), []),
      fields: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
})

export type ExportedRecord = v.InferOutput<typeof exportedLog>['records'][number]

const issueLabels: Readonly<Record<string, string>> = {
  context: 'Context issue',
  'implemented-by': 'Implemented via',
  closes: 'Closes',
  supersedes: 'Supersedes',
  cancelled: 'Cancelled',
  'tracked-by': 'Tracked by',
  'relates-to': 'Related issue',
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim()
const field = (label: string, value: string): string[] =>
  value === '' ? [] : [`- ${label}: ${oneLine(value)}`]

const names = (list: readonly v.InferOutput<typeof person>[]): string =>
  list.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join(', ')

function relations({ links, issues, status }: ExportedRecord): string[] {
  const told = oneLine(status?.text ?? '')
  const ofRecords = links
    .filter(({ from, target }) => from === 'metadata' && !told.includes(target))
    .flatMap(({ relation, target, partial }) => {
      const known = relationNamed(relation)
      const label = known === undefined ? relation : relationLabel(known)
      const shown = /^[a-z]+:|[/.]/i.test(target) ? `[${target}](${target})` : target
      return field(partial ? `${label} (in part)` : label, shown)
    })
  const ofIssues = issues.flatMap(({ key, relation, url, note, from }) => {
    const label = from === 'metadata' ? issueLabels[relation] : undefined
    const shown = url === null ? key : `[${key}](${url})`
    return label === undefined ? [] : field(label, note === null ? shown : `${shown} (${note})`)
  })
  return [...ofRecords, ...ofIssues]
}

/** A record of an export → a page that says the same. The export holds no prose: sections are there, empty. */
export function pageOfExported(record: ExportedRecord): string {
  const metadata = [
    ...field('Status', record.status?.text ?? ''),
    ...field('Date', record.date ?? ''),
    ...field('Deciders', names(record.deciders)),
    ...field('Consulted', names(record.consulted)),
    ...field('Informed', names(record.informed)),
    ...field('Authors', names(record.authors)),
    ...field('Tags', record.tags.join(', ')),
    ...relations(record),
    ...Object.entries(record.fields).flatMap(([name, value]) =>
      typeof value === 'string' ? field(name, value) : [],
    ),
  ]
  const sections = record.sections.map(
    ({ title, depth }) => `${'#'.repeat(Math.max(2, depth))} ${oneLine(title)}`,
  )
  return `${[`# ${record.id}: ${oneLine(record.title)}`, metadata.join('\n'), ...sections].filter(part => part !== '').join('\n\n')}\n`
}

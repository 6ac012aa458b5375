import type { Page } from '../../src/model/page.ts'
import type { Place } from '../../src/model/place.ts'
import type { DecisionRecord } from '../../src/model/record.ts'
import type { IssueReference, RecordLink, RecordRelation } from '../../src/model/relation.ts'
import type { State } from '../../src/model/status.ts'

/** The first characters of a page's line. */
export const onLine = (line: number): Place => ({ line, column: 1, start: line * 40, end: line * 40 + 8 })

export const linkTo = (relation: RecordRelation, target: string, line = 5): RecordLink => ({
  relation,
  target,
  label: undefined,
  partial: false,
  note: undefined,
  from: 'metadata',
  place: onLine(line),
})

export const issue = (key: string, more: Partial<IssueReference> = {}): IssueReference => ({
  key,
  kind: 'issue',
  relation: 'implemented-by',
  url: undefined,
  note: undefined,
  from: 'metadata',
  place: onLine(7),
  ...more,
})

/** `ADR-00012`, as wide as the largest log needs. */
export const idOf = (number: number): string => `ADR-${String(number).padStart(5, '0')}`

/** A record made without reading a page: number, path and title follow from the number unless given. */
export function recordNumber(
  number: number,
  { state = 'accepted', ...more }: Partial<DecisionRecord> & { readonly state?: State } = {},
): DecisionRecord {
  const digits = String(number).padStart(5, '0')
  return {
    path: `doc/adr/${digits}-moor-the-ferry-by-the-pier-${number % 97}.md`,
    id: `ADR-${digits}`,
    number,
    headingNumber: undefined,
    fileNumber: number,
    title: `Moor the ferry by the pier ${number}`,
    titlePlace: onLine(1),
    status: { state, text: state, date: undefined, note: undefined, place: onLine(3) },
    date: { value: '2026-03-01', place: onLine(2) },
    deciders: [{ name: 'Harbour Master', role: undefined, place: onLine(4) }],
    consulted: [],
    informed: [],
    authors: [],
    links: [],
    issues: [],
    sections: ['Context', 'Decision', 'Consequences'].map((title, at) => ({
      title,
      depth: 2,
      slug: title.toLowerCase(),
      empty: false,
      place: onLine(10 + at),
    })),
    tags: [],
    fields: [],
    hyperlinks: [],
    provenance: undefined,
    ...more,
  }
}

/** Records as the pages of a log. */
export const pagesWith = (records: readonly DecisionRecord[]): Page[] =>
  records.map(record => ({ path: record.path, kind: 'record', record, problems: [], ignores: [] }))

/** `count` records made one by one. */
export const records = (count: number, make: (number: number) => DecisionRecord): DecisionRecord[] =>
  Array.from({ length: count }, (_, at) => make(at + 1))

import type { Place } from './place.ts'

/** Relations from a record to a record, each with its inverse as seen from the other record. */
export const recordRelations = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  deprecates: 'deprecated-by',
  'deprecated-by': 'deprecates',
  clarifies: 'clarified-by',
  'clarified-by': 'clarifies',
  'depends-on': 'required-by',
  'required-by': 'depends-on',
  causes: 'caused-by',
  'caused-by': 'causes',
  'conflicts-with': 'conflicts-with',
  'relates-to': 'relates-to',
  mentions: 'mentioned-by',
  'mentioned-by': 'mentions',
} as const

export type RecordRelation = keyof typeof recordRelations

/** Whether a text is the name of a relation between records. */
export const isRecordRelation = (text: string): text is RecordRelation => Object.hasOwn(recordRelations, text)

/** Relations from a record to an issue. */
export const issueRelations = [
  'context',
  'implemented-by',
  'closes',
  'supersedes',
  'cancelled',
  'tracked-by',
  'relates-to',
  'mentions',
] as const

export type IssueRelation = (typeof issueRelations)[number]

/** Whether a relation stands in a field or the status, or is told in prose. */
export type Origin = 'metadata' | 'body'

/** What a page says of another record. `target` is the reference as stated; resolution is the graph's work. */
export interface RecordLink {
  readonly relation: RecordRelation
  readonly target: string
  /** The text of the link when `target` is a link's address, otherwise undefined. */
  readonly label: string | undefined
  readonly partial: boolean
  readonly note: string | undefined
  readonly from: Origin
  readonly place: Place
}

export const issueKinds = ['issue', 'pull', 'discussion'] as const
export type IssueKind = (typeof issueKinds)[number]

/** What a page says of an issue. `key` is `GRO-2537`, `#12`, `!34` (a merge request), `AB#12` or `owner/repo#12`; `url` is set when the page links it. */
export interface IssueReference {
  readonly key: string
  readonly kind: IssueKind
  readonly relation: IssueRelation
  readonly url: string | undefined
  readonly note: string | undefined
  readonly from: Origin
  readonly place: Place
}

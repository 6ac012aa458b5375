import type { Person } from './person.ts'
import type { Place } from './place.ts'
import type { IssueReference, RecordLink } from './relation.ts'
import type { Status } from './status.ts'

/** A heading of the page, the title excepted. `slug` is the anchor a forge gives it. */
export interface Section {
  readonly title: string
  readonly depth: number
  readonly slug: string
  readonly empty: boolean
  readonly place: Place
}

export const fieldOrigins = [
  'front-matter',
  'bullet',
  'line',
  'bold',
  'table',
  'section',
  'badge',
  'heading',
  'file-name',
] as const

/** Where on a page a field stood. */
export type FieldOrigin = (typeof fieldOrigins)[number]

/** One piece of metadata as the page states it. */
export interface Field {
  readonly name: string
  readonly value: string
  readonly origin: FieldOrigin
  readonly place: Place
}

/** A link or image of the page, as written. `text` is what the reader sees. */
export interface Hyperlink {
  readonly url: string
  readonly text: string
  readonly image: boolean
  readonly place: Place
}

/** Who last changed a page and when, where the page itself says so (a wiki page copied as text). */
export interface Provenance {
  readonly editor: string
  /** As stated, e.g. `2026-06-25 11:57:12 +00:00`. */
  readonly editedAt: string
  readonly revision: string | undefined
}

/** A calendar date (YYYY-MM-DD, or YYYY-MM where the page gives no day) and where it is stated. */
export interface StatedDate {
  readonly value: string
  /** Empty, at the beginning of the page, if the page states no date and its file's name gives this one. */
  readonly place: Place
}

/** Whether a date stands on its page; a date that only the file's name gives does not. */
export const isOnPage = ({ place }: StatedDate): boolean => place.end > place.start

/** What one page states: a decision. Absent values are `undefined`, lists are empty. */
export interface DecisionRecord {
  /** Posix path relative to the working directory. */
  readonly path: string
  readonly id: string
  readonly number: number | undefined
  /** The number as the heading gives it, where that differs in place from the file name's. */
  readonly headingNumber: { readonly value: number; readonly place: Place } | undefined
  readonly fileNumber: number | undefined
  readonly title: string
  readonly titlePlace: Place | undefined
  readonly status: Status | undefined
  readonly date: StatedDate | undefined
  readonly deciders: readonly Person[]
  readonly consulted: readonly Person[]
  readonly informed: readonly Person[]
  readonly authors: readonly Person[]
  readonly links: readonly RecordLink[]
  readonly issues: readonly IssueReference[]
  readonly sections: readonly Section[]
  readonly tags: readonly string[]
  /** Every other field, as stated. */
  readonly fields: readonly Field[]
  readonly hyperlinks: readonly Hyperlink[]
  readonly provenance: Provenance | undefined
}

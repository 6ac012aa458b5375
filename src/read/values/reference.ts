import type { IssueKind } from '../../model/relation.ts'

/** A reference in a text, with the stretch of the text it takes. */
export type Reference = IssueMention | RecordMention

export interface IssueMention {
  readonly to: 'issue'
  readonly key: string
  readonly kind: IssueKind
  readonly url: string | undefined
  /** The address behind the key where it names no issue: text and target disagree. */
  readonly elsewhere: string | undefined
  readonly start: number
  readonly end: number
}

export interface RecordMention {
  readonly to: 'record'
  readonly target: string
  readonly label: string | undefined
  /** An address that only a verb makes a reference to a record. */
  readonly weak: boolean
  readonly start: number
  readonly end: number
}

/** What a page's own use of keys and numbers tells of them. */
export interface KeyUse {
  /** Prefixes of keys (`GRO`) that an address of the page has. */
  readonly addressed: ReadonlySet<string>
  /** Prefixes of keys in the page's fields of issues, or behind a word of issues. */
  readonly prefixes: ReadonlySet<string>
  /** Keys that the page gives to things of its own: `- OOS-1: no metal`. */
  readonly defined: ReadonlySet<string>
  /** Bare numbers (`#12`) in the page's fields of issues, or behind a word of issues. */
  readonly numbers: ReadonlySet<string>
  /** Bare numbers behind which the page links another page: `[#7 (doors)](…/0007-doors.html)`. */
  readonly pages: ReadonlySet<string>
  /** The highest number that the page gives to things of its own: points of a list, options, ranks. */
  readonly points: number
  /** Nouns that the page numbers things with, in lower case. */
  readonly nouns: ReadonlySet<string>
}

/** What tells references from other text. */
export interface ReferenceOptions {
  /** The key prefixes of the configured trackers; where some begin with letters, only these and slips of them are keys. */
  readonly keyPrefixes: readonly string[]
  /** What the page's own use tells; without it, only what stands beside a key does. */
  readonly use?: (() => KeyUse) | undefined
  /** The id of the page's own record, whose series others belong to: `KIP-25`. */
  readonly id?: string | undefined
}

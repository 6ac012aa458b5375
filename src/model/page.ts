import type { Problem } from './finding.ts'
import type { Place } from './place.ts'
import type { DecisionRecord } from './record.ts'

/** `<!-- adr-ignore RULE: reason -->`: the finding that a page's author accepts, and where it holds. */
export interface Ignore {
  readonly rule: string
  /** Undefined when the author gave none, which is itself a finding. */
  readonly reason: string | undefined
  /** The line whose findings are ignored; undefined for the whole page (`adr-ignore-page`). */
  readonly line: number | undefined
  readonly place: Place
}

/** What a page is: a record, a list of records, a template to fill in, another document, or unreadable. */
export type PageKind = 'record' | 'index' | 'template' | 'other' | 'unreadable'

/** One Markdown file, read. `record` is there exactly when `kind` is `record`. */
export interface Page {
  /** Posix path relative to the working directory. */
  readonly path: string
  readonly kind: PageKind
  readonly record: DecisionRecord | undefined
  readonly problems: readonly Problem[]
  readonly ignores: readonly Ignore[]
}

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

/**
 * Why a page is no record: it is an index that this tool writes, a list of pages, a template by its name and place, or about
 * the project by its name, though it has a number or the sections of a decision; or it states nothing that a record states.
 */
export const setAsides = ['generated', 'list', 'template', 'house', 'states-nothing'] as const
export type SetAside = (typeof setAsides)[number]

/** One Markdown file, read. `record` is there exactly when `kind` is `record`. */
export interface Page {
  /** Posix path relative to the working directory. */
  readonly path: string
  readonly kind: PageKind
  readonly record: DecisionRecord | undefined
  readonly problems: readonly Problem[]
  readonly ignores: readonly Ignore[]
  /** Why a page that its readers may take for a record is none; undefined where there is nothing to tell. */
  readonly setAside?: SetAside | undefined
}

import type { EditablePage } from '../edit/editable-page.ts'
import type { Edge } from '../graph/graph.ts'
import type { Finding, TextEdit } from '../model/finding.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { EditableLog } from './change-log.ts'
import type { Io } from './io.ts'

/** A log as it is when findings are mended, by what is asked of it for each of them. */
export interface Scene {
  readonly io: Io
  readonly log: EditableLog
  /** A record's page as the fixes before left it. */
  readonly page: (record: DecisionRecord) => EditablePage
  /** The record of a page. */
  readonly recordAt: (path: string) => DecisionRecord | undefined
  /** The pages of a file name. */
  readonly named: (name: string) => readonly string[]
  /** The pages whose file names say these words, whatever number stands before them. */
  readonly titled: (words: string) => readonly string[]
}

/** A finding in its log. */
export interface Case extends Scene {
  readonly finding: Finding
}

/** The edits of one page that mend a finding. */
export interface Fix {
  readonly finding: Finding
  readonly path: string
  readonly edits: readonly TextEdit[]
  /** What they change: words where they stand, or a statement that the page is given, or its status. */
  readonly kind: 'words' | 'statement' | 'status'
  /** The page with them. */
  readonly page?: EditablePage
}

/** The one safe fix of a finding; undefined if a person must decide. */
export type Fixer = (problem: Case) => Fix | undefined

/** The relation that stands at the place of a finding. */
export const edgeAt = ({ log, finding }: Case): Edge | undefined =>
  (log.graph.outgoing.get(finding.path) ?? []).find(edge => edge.link.place.start === finding.place?.start)

import type { IssueState } from '../model/issue-fact.ts'
import type { IssueKind } from '../model/relation.ts'
import type { Client } from './client.ts'

/** An issue to be asked for. */
export interface Wanted {
  readonly key: string
  readonly kind: IssueKind
}

/** What a tracker answers for one issue. */
export interface Answer {
  readonly state: Extract<IssueState, 'open' | 'closed' | 'cancelled' | 'moved'>
  readonly rawStatus: string
  readonly title: string | undefined
  readonly url: string | undefined
  readonly movedTo?: string | undefined
}

/** What a single look-up gives when it is no answer: the issue is not there for us, or nothing is known. */
export type Unanswered = 'not-found' | 'forbidden' | 'unreachable'

/** What became of a comment. */
export type Commented = 'posted' | 'updated' | 'unchanged' | Unanswered

/** Answers by the key that was asked for. */
export type Answers = ReadonlyMap<string, Answer>

/** Where a tracker is and as whom it is asked; made of the configuration and the operator's environment. */
export interface Settings {
  readonly name: string
  readonly url: string
  readonly project: string | undefined
  /** Words that mean cancelled, in lower case. */
  readonly cancelled: ReadonlySet<string>
}

/** One tracker behind the port: bulk look-up first, single confirmation for what it did not answer, and a proof of access. */
export interface Tracker {
  /** Positive answers only: what is absent is not thereby missing. */
  readonly bulk: (client: Client, wanted: readonly Wanted[]) => Promise<Answers>
  readonly single: (client: Client, wanted: Wanted) => Promise<Answer | Unanswered>
  /** Whether the project that a key belongs to can be read, proven now. */
  readonly probe: (client: Client, wanted: Wanted) => Promise<boolean>
  /** The project that a key belongs to; each is probed once. */
  readonly projectOf: (wanted: Wanted) => string
  /** Puts a comment on an issue, or replaces the one that begins with the mark. */
  readonly comment?: (client: Client, wanted: Wanted, mark: string, text: string) => Promise<Commented>
}

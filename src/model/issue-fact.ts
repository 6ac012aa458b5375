/**
 * What a tracker says of an issue. `missing` is only said where it was proven in the same run that the project's issues
 * can be read; `forbidden` and `unreachable` mean that nothing is known.
 */
export const issueStates = [
  'open',
  'closed',
  'cancelled',
  'moved',
  'missing',
  'forbidden',
  'unreachable',
] as const

export type IssueState = (typeof issueStates)[number]

/** One issue as its tracker knows it. */
export interface IssueFact {
  readonly key: string
  /** The name of the tracker that owns the key. */
  readonly tracker: string
  readonly state: IssueState
  /** The tracker's own word: `in_review`, `Won't Do`. */
  readonly rawStatus: string | undefined
  readonly title: string | undefined
  readonly url: string | undefined
  /** The key that a moved issue has now. */
  readonly movedTo: string | undefined
  /** When it was asked, ISO 8601 in UTC. */
  readonly checkedAt: string
}

/** Facts by key, and what is known of them as a whole. */
export interface IssueFacts {
  readonly byKey: ReadonlyMap<string, IssueFact>
  readonly from: 'snapshot' | 'trackers'
  /** The file of the snapshot, posix, relative to the working directory. */
  readonly path: string | undefined
  /** Whole days since the oldest fact of the snapshot was asked. */
  readonly age: number
  /** Today, YYYY-MM-DD. */
  readonly today: string
}

/** Whether a state is one that the tracker has proven. */
export const isKnown = ({ state }: IssueFact): boolean => state !== 'forbidden' && state !== 'unreachable'

import type { Place } from './place.ts'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** One change of a page: replace `start`–`end` (offsets as in {@link Place}) by `text`. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a reader or a check noticed, before the runner says whose page it is and how bad it is. */
export interface Problem {
  readonly rule: string
  /** Plain sentences that say what is wrong and how to mend it, values in backticks. */
  readonly message: string
  /** What the problem is known by where its message counts what changes from day to day; else its message. */
  readonly knownBy?: string
  readonly place: Place | undefined
  readonly edit?: TextEdit
  /** The key of the issue that it is about. */
  readonly issue?: string
}

/** One problem that a check reports. `path` is posix, relative to the working directory. */
export interface Finding extends Problem {
  readonly path: string
  readonly severity: Severity
}

import type { State } from './status.ts'

/** Which states may follow a state. A state that is no key may become any. */
export type Lifecycle = Readonly<Partial<Record<State, readonly State[]>>>

/** A decision is made once: what was accepted ends as deprecated or superseded, it does not become a proposal again. */
export const usualLifecycle: Lifecycle = {
  draft: ['proposed', 'accepted', 'rejected', 'deferred', 'withdrawn'],
  proposed: ['draft', 'accepted', 'rejected', 'deferred', 'withdrawn', 'superseded'],
  accepted: ['deprecated', 'superseded'],
  rejected: ['proposed', 'superseded'],
  deferred: ['draft', 'proposed', 'accepted', 'rejected', 'withdrawn', 'superseded'],
  withdrawn: ['draft', 'proposed'],
  deprecated: ['accepted', 'superseded'],
  superseded: [],
}

/** Whether a record may go from one state to another. */
export function mayFollow(lifecycle: Lifecycle, from: State, to: State): boolean {
  const next = lifecycle[from]
  return next === undefined || from === to || next.includes(to)
}

/** Data with its status. */
export interface Data {
  readonly status: number
  readonly data: unknown
  readonly header: (name: string) => string | undefined
  readonly redirected: boolean
}

/** Why there is no data, and how long the server asks to wait, in milliseconds. */
export interface Failure {
  readonly status: 0
  readonly why: string
  readonly wait?: number
  /** Whether asking again may help. */
  readonly again: boolean
}

/** What came of a request. */
export type Reply = Data | Failure

/** A failure, and whether asking again may help. */
export const failure = (why: string, again = false): Failure => ({ status: 0, why, again })

export const isFailure = (reply: Reply): reply is Failure => 'why' in reply

/** The data of a good reply; undefined of any other. */
export const dataOf = (reply: Reply): unknown =>
  'data' in reply && reply.status === 200 ? reply.data : undefined

/** The status of a reply as far as single look-ups tell it. */
export function unansweredBy(reply: Reply): 'not-found' | 'forbidden' | 'unreachable' {
  const { status } = reply
  // What a redirect led to may be any page; that it is not there says nothing of the issue.
  if (status === 404 || status === 410)
    return isFailure(reply) || reply.redirected ? 'unreachable' : 'not-found'
  return status === 401 || status === 403 ? 'forbidden' : 'unreachable'
}

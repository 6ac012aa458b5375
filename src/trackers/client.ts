import { setTimeout as sleep } from 'node:timers/promises'
import pLimit from 'p-limit'

/** A request as a tracker makes it. */
export interface Request {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT'
  readonly body?: unknown
}

/** What came of a request: data with its status, or why there is none. */
export type Reply =
  | {
      readonly status: number
      readonly data: unknown
      readonly header: (name: string) => string | undefined
      readonly url: string
      readonly redirected: boolean
    }
  | { readonly status: 0; readonly why: string }

export interface Client {
  readonly send: (request: Request) => Promise<Reply>
}

/** The part of `fetch` that is used. `guarded` refuses private and loopback addresses when the connection is made. */
export type Fetch = (
  url: string,
  init: {
    method: string
    headers: Record<string, string>
    body?: string
    redirect: 'manual'
    signal: AbortSignal
  },
  guarded: boolean,
) => Promise<{
  status: number
  headers: { get: (name: string) => string | null }
  body: AsyncIterable<Uint8Array> | null
}>

/** How a client behaves; times in milliseconds. */
export interface Manners {
  readonly timeout: number
  readonly deadline: number
  readonly retries: number
  readonly pause: number
  readonly perHost: number
  readonly largest: number
}

export const usualManners: Manners = {
  timeout: 10_000,
  deadline: 60_000,
  retries: 2,
  pause: 400,
  perHost: 4,
  largest: 24 * 1024 * 1024,
}

/** What a client needs of its surroundings. */
export interface Surroundings {
  readonly fetch: Fetch
  readonly now: () => number
  readonly manners: Manners
  /** Told of every request, without secrets. */
  readonly log: (line: string) => void
}

/** Which headers an origin may be sent, and whether it may be a private address. Secrets are only given for trusted origins. */
export interface Access {
  readonly origin: string
  readonly headers: Readonly<Record<string, string>>
  readonly guarded: boolean
}

const retryable = (status: number): boolean => status === 429 || status >= 500

class TooLarge extends Error {}

async function readBody(body: AsyncIterable<Uint8Array> | null, largest: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > largest) throw new TooLarge()
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

const parsed = (text: string): { readonly data: unknown } | undefined => {
  try {
    return { data: text.trim() === '' ? undefined : JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** Seconds that a server asks to wait, as milliseconds; a date there is not followed. */
const retryAfter = (value: string | null): number | undefined =>
  value !== null && /^\d{1,4}$/.test(value) ? Number(value) * 1000 : undefined

const shown = (url: string): string => url.replace(/[?#].*$/s, '')

/** A client for one tracker: bounded in time, size, retries and connections; its secrets go to its origin only. */
export function createClient(access: Access, { fetch, now, manners, log }: Surroundings): Client {
  const limit = pLimit(manners.perHost)
  const end = now() + manners.deadline
  let failures = 0
  const attempt = async (
    request: Request,
    url: string,
    hops: number,
  ): Promise<Reply & { readonly wait?: number }> => {
    if (failures >= 3) return { status: 0, why: 'the host did not answer three times' }
    const left = end - now()
    if (left <= 0) return { status: 0, why: 'the time for all requests is over' }
    if (new URL(url).origin !== access.origin)
      return { status: 0, why: `it leads to another host (${new URL(url).host})` }
    try {
      const response = await fetch(
        url,
        {
          method: request.method ?? 'GET',
          headers: {
            accept: 'application/json',
            'user-agent': 'adr-toolkit',
            ...access.headers,
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
          redirect: 'manual',
          signal: AbortSignal.timeout(Math.min(manners.timeout, left)),
        },
        access.guarded,
      )
      const { status, headers } = response
      log(`${request.method ?? 'GET'} ${shown(url)} ${status}`)
      const location = headers.get('location')
      if (status >= 300 && status < 400 && location !== null) {
        if (hops >= 3) return { status: 0, why: 'it redirects without end' }
        const next = await attempt(request, new URL(location, url).href, hops + 1)
        return next.status === 0 ? next : { ...next, redirected: true }
      }
      const text = await readBody(response.body, manners.largest)
      failures = 0
      if (retryable(status)) {
        const wait = retryAfter(headers.get('retry-after'))
        return { status: 0, why: `it answered ${status}`, ...(wait === undefined ? {} : { wait }) }
      }
      const body = parsed(text)
      if (body === undefined && status < 400)
        return { status: 0, why: 'it answered with a page, not with data' }
      return {
        status,
        data: body?.data,
        header: name => headers.get(name) ?? undefined,
        url,
        redirected: false,
      }
    } catch (error) {
      if (error instanceof TooLarge) return { status: 0, why: 'its answer is too large' }
      failures++
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
      const why =
        error instanceof Error
          ? error.name === 'TimeoutError'
            ? 'it did not answer in time'
            : cause || error.message
          : 'it failed'
      log(`${request.method ?? 'GET'} ${shown(url)} failed: ${why}`)
      return { status: 0, why }
    }
  }
  const send = async (request: Request): Promise<Reply> => {
    for (let round = 0; ; round++) {
      const reply = await attempt(request, request.url, 0)
      const safe = (request.method ?? 'GET') === 'GET' || request.url.endsWith('graphql')
      const hopeless =
        reply.status !== 0 ||
        round >= manners.retries ||
        !safe ||
        /another host|page, not|too large|is over|three times|without end/.test(reply.why)
      if (hopeless) return reply
      const wait = reply.wait ?? manners.pause * 2 ** round * (0.5 + Math.random())
      if (now() + wait > end) return { status: 0, why: reply.why }
      await sleep(wait)
    }
  }
  return { send: request => limit(() => send(request)) }
}

/** The status of a reply as far as single look-ups tell it. */
export function unansweredBy({ status }: Reply): 'not-found' | 'forbidden' | 'unreachable' {
  if (status === 404 || status === 410) return 'not-found'
  return status === 401 || status === 403 ? 'forbidden' : 'unreachable'
}

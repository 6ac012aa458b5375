import { setTimeout as sleep } from 'node:timers/promises'
import pLimit from 'p-limit'
import { failure, isFailure, type Data, type Reply } from './reply.ts'

/** A request as a tracker makes it. */
export interface Request {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly body?: unknown
}

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

/** Answers of earlier runs, to be asked for on condition that they have changed. */
export interface Kept {
  readonly get: (address: string) => { readonly etag: string; readonly data: unknown } | undefined
  readonly put: (address: string, answer: { readonly etag: string; readonly data: unknown }) => void
}

/** What a client needs of its surroundings. */
export interface Surroundings {
  readonly fetch: Fetch
  readonly now: () => number
  readonly manners: Manners
  /** Told of every request, without secrets. */
  readonly log: (line: string) => void
  readonly kept?: Kept | undefined
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

interface Line extends Surroundings {
  readonly access: Access
  readonly end: number
  failures: number
}

/** Why a request is not even made; undefined where it may be. */
function obstacle({ failures, end, now, access }: Line, url: string): string | undefined {
  if (failures >= 3) return 'the host did not answer three times'
  if (now() >= end) return 'the time for all requests is over'
  const { origin, host } = new URL(url)
  return origin === access.origin ? undefined : `it leads to another host (${host})`
}

function initOf(
  { access, manners, end, now }: Line,
  { method = 'GET', body }: Request,
  etag: string | undefined,
): Parameters<Fetch>[1] {
  const content = body === undefined ? {} : { 'content-type': 'application/json' }
  const condition = etag === undefined ? {} : { 'if-none-match': etag }
  return {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': 'adr-toolkit',
      ...access.headers,
      ...content,
      ...condition,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(Math.max(1, Math.min(manners.timeout, end - now()))),
  }
}

/** An answer that came → data, or why it is none. */
async function read(line: Line, response: Awaited<ReturnType<Fetch>>): Promise<Reply> {
  const { status, headers } = response
  const text = await readBody(response.body, line.manners.largest)
  line.failures = 0
  if (retryable(status)) {
    const wait = retryAfter(headers.get('retry-after'))
    return { ...failure(`it answered ${status}`, true), ...(wait === undefined ? {} : { wait }) }
  }
  const body = parsed(text)
  if (body === undefined && (status < 400 || status === 404 || status === 410))
    return failure('it answered with a page, not with data')
  return { status, data: body?.data, header: name => headers.get(name) ?? undefined, redirected: false }
}

/** What an error of the network says. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it failed'
  if (error.name === 'TimeoutError') return 'it did not answer in time'
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** What the server says has not changed since it was kept. */
function unchanged(line: Line, data: unknown): Data {
  line.failures = 0
  return { status: 200, data, header: () => undefined, redirected: false }
}

/** Keeps a positive answer that can be asked for on condition; nothing else is ever kept. */
function keep(line: Line, url: string, { method = 'GET' }: Request, reply: Reply): Reply {
  const etag = isFailure(reply) || reply.status !== 200 || method !== 'GET' ? undefined : reply.header('etag')
  if (etag !== undefined && 'data' in reply && reply.data !== undefined)
    line.kept?.put(url, { etag, data: reply.data })
  return reply
}

async function attempt(line: Line, request: Request, url: string, hops: number): Promise<Reply> {
  const why = obstacle(line, url)
  if (why !== undefined) return failure(why)
  const told = `${request.method ?? 'GET'} ${shown(url)}`
  const known = (request.method ?? 'GET') === 'GET' ? line.kept?.get(url) : undefined
  try {
    const response = await line.fetch(url, initOf(line, request, known?.etag), line.access.guarded)
    line.log(`${told} ${response.status}`)
    if (response.status === 304 && known !== undefined) return unchanged(line, known.data)
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null)
      return keep(line, url, request, await read(line, response))
    if (hops >= 3) return failure('it redirects without end')
    const next = await attempt(line, request, new URL(location, url).href, hops + 1)
    return isFailure(next) ? next : { ...next, redirected: true }
  } catch (error) {
    if (error instanceof TooLarge) return failure('its answer is too large')
    line.failures++
    line.log(`${told} failed: ${reasonOf(error)}`)
    return failure(reasonOf(error), true)
  }
}

const isSafe = ({ method = 'GET', url }: Request): boolean =>
  method === 'GET' || /graphql$|bulkfetch$|search$|workitemsbatch/.test(url)

async function send(line: Line, request: Request): Promise<Reply> {
  for (let round = 0; ; round++) {
    const reply = await attempt(line, request, request.url, 0)
    if (!isFailure(reply) || !reply.again || round >= line.manners.retries || !isSafe(request)) return reply
    const wait = reply.wait ?? line.manners.pause * 2 ** round * (0.5 + Math.random())
    if (line.now() + wait > line.end) return reply
    await sleep(wait)
  }
}

/** A client for one tracker: bounded in time, size, retries and connections; its secrets go to its origin only. */
export function createClient(access: Access, surroundings: Surroundings): Client {
  const { now, manners } = surroundings
  const limit = pLimit(manners.perHost)
  const line: Line = { ...surroundings, access, end: now() + manners.deadline, failures: 0 }
  return { send: request => limit(() => send(line, request)) }
}

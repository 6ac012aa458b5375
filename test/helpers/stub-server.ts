import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** A request as a stub server got it. */
export interface Got {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** What a stub answers: a status and data, or anything that it does with the response itself. */
export type Play =
  | { readonly status?: number; readonly data?: unknown; readonly headers?: Record<string, string> }
  | ((response: ServerResponse) => void)

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString()
}

/** A server on loopback that answers as it is told and keeps what it was asked. */
export async function stubServer(
  answer: (got: Got) => Play,
): Promise<{ readonly url: string; readonly log: Got[] }> {
  const log: Got[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then(body => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      const got = { method: request.method ?? '', url: request.url ?? '', headers, body }
      log.push(got)
      const play = answer(got)
      if (typeof play === 'function') {
        play(response)
        return
      }
      const text = typeof play.data === 'string' ? play.data : JSON.stringify(play.data ?? null)
      response.writeHead(play.status ?? 200, { 'content-type': 'application/json', ...play.headers })
      response.end(text)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`, log }
}

import { lookup as resolve, type LookupAddress } from 'node:dns'
import { Agent, EnvHttpProxyAgent, fetch as undiciFetch } from 'undici'
import { isPrivateAddress } from './addresses.ts'
import type { Fetch } from './client.ts'

type Done = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** Resolves a name and refuses it where any of its addresses is private: what is connected to is what was looked at. */
function guardedLookup(host: string, options: object, done: Done): void {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error !== null) done(error, [])
    else if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
      done(new Error('the address is a private one that the operator did not name'), [])
    else if ('all' in options && options.all === true) done(null, addresses)
    else done(null, first.address, first.family)
  })
}

/** `fetch` with the operator's proxy; a guarded request never connects to a private address, whatever its name resolves to. */
export function createFetch(): Fetch {
  const open = new EnvHttpProxyAgent({ connections: 4 })
  const closed = new Agent({ connections: 4, connect: { lookup: guardedLookup } })
  return async (url, { method, headers, body, signal }, guarded) => {
    const { hostname } = new URL(url)
    if (guarded && isPrivateAddress(hostname))
      throw new Error('the address is a private one that the operator did not name')
    return undiciFetch(url, {
      method,
      headers,
      signal,
      redirect: 'manual',
      dispatcher: guarded ? closed : open,
      ...(body === undefined ? {} : { body }),
    })
  }
}

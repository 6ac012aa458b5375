import type { TrackerConfig } from '../model/config.ts'
import type { Access } from './client.ts'
import type { Settings } from './port.ts'
import type { Environment, TrackerKind } from './registry.ts'

const usualCancelled = [
  "won't do",
  "won't fix",
  'wontfix',
  'cancelled',
  'canceled',
  'duplicate',
  'declined',
  'rejected',
  'invalid',
  'not planned',
  'abandoned',
  'obsolete',
]

function originOf(url: string): string | undefined {
  try {
    const { origin, protocol, username, password } = new URL(url)
    return /^https?:$/.test(protocol) && username === '' && password === '' ? origin : undefined
  } catch {
    return undefined
  }
}

const valueOf = (env: Environment, names: readonly string[]): string | undefined =>
  names
    .map(name => env[name])
    .find(value => (value ?? '').trim() !== '')
    ?.trim()

/** The origins that the operator vouches for: those of the tracker's own variables, its public one, and ADR_TRUSTED_ORIGINS. */
function trustedOrigins({ urlVariables, publicUrl }: TrackerKind, env: Environment): ReadonlySet<string> {
  const named = [
    ...urlVariables.map(name => env[name]),
    ...(env['ADR_TRUSTED_ORIGINS'] ?? '').split(/[\s,]+/),
    publicUrl,
  ]
  return new Set(named.flatMap(url => (url === undefined || url === '' ? [] : (originOf(url.trim()) ?? []))))
}

/** How a tracker is reached, or why it cannot be. */
export type Reached =
  | {
      readonly settings: Settings
      readonly access: Access
      readonly token: string | undefined
      readonly trusted: boolean
    }
  | { readonly why: string }

/**
 * A tracker of the configuration, as the operator's environment lets it be asked. The configuration is part of the
 * repository, so that a stranger's branch may have written it: a token is only sent to an origin that the environment
 * names, or to the tracker's one public origin; and only such origins may be private addresses.
 */
export function reach(config: TrackerConfig, kind: TrackerKind, env: Environment): Reached {
  const url = config.url ?? valueOf(env, kind.urlVariables) ?? kind.publicUrl
  if (url === undefined)
    return { why: `no address: set ${kind.urlVariables[0] ?? ''}, or \`url\` in the configuration` }
  const origin = originOf(url)
  if (origin === undefined) return { why: `\`${url}\` is no address of a server` }
  const trusted = trustedOrigins(kind, env).has(origin)
  const token = trusted ? valueOf(env, kind.tokenVariables) : undefined
  return {
    settings: {
      name: config.type,
      url,
      project: config.project,
      cancelled: new Set([...usualCancelled, ...(config.cancelled ?? [])].map(word => word.toLowerCase())),
    },
    access: { origin, headers: token === undefined ? {} : kind.header(token, env), guarded: !trusted },
    token,
    trusted,
  }
}

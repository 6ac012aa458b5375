import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPrivateAddress } from '../../src/trackers/addresses.ts'
import { createClient, usualManners } from '../../src/trackers/client.ts'
import { createFetch } from '../../src/trackers/guarded-fetch.ts'
import { reach } from '../../src/trackers/operator.ts'
import { ownForge } from '../../src/trackers/own-forge.ts'
import { trackerKinds } from '../../src/trackers/registry.ts'
import { stubServer } from '../helpers/stub-server.ts'

/** The real clock: the server is real as well. */
const clock = (): number => performance.now()

const canary = 'canary-7f3a'

function reached(type: string, url: string | undefined, env: Record<string, string>) {
  const kind = trackerKinds[type]
  if (kind === undefined) throw new Error(type)
  const found = reach({ type, keys: [], url, project: 'a/b' }, kind, env)
  if ('why' in found) throw new Error(found.why)
  return found
}

const sends = (found: ReturnType<typeof reached>): boolean =>
  JSON.stringify(found.access.headers).includes(canary)

describe('a token goes', () => {
  test.each<[string, string, string | undefined, Record<string, string>, boolean]>([
    ['to the public origin of the tracker', 'github', undefined, {}, true],
    ['to it, named in the configuration', 'github', 'https://api.github.com', {}, true],
    [
      'to no other host that the configuration names',
      'github',
      'https://api.github.com.evil.example',
      {},
      false,
    ],
    ['to no host behind a user name', 'linear', 'https://api.linear.app:443@evil.example', {}, false],
    ['to no other port', 'github', 'https://api.github.com:8443', {}, false],
    ['to no plain http', 'github', 'http://api.github.com', {}, false],
    [
      'to the origin that the environment names',
      'gitea',
      'https://git.example/x',
      { GITEA_URL: 'https://git.example' },
      true,
    ],
    [
      'to an origin that the operator trusts',
      'gitea',
      'https://git.example',
      { ADR_TRUSTED_ORIGINS: 'https://git.example' },
      true,
    ],
    ['to no address of the configuration alone', 'gitea', 'https://git.example', {}, false],
  ])('%s', (_name, type, url, env, expected) => {
    const tokens = Object.fromEntries((trackerKinds[type]?.tokenVariables ?? []).map(name => [name, canary]))
    let sent = false
    try {
      sent = sends(reached(type, url, { ...tokens, ...env }))
    } catch {
      sent = false
    }
    expect(sent).toBe(expected)
  })

  test('never behind a redirect to another origin', async () => {
    const other = await stubServer(() => ({ data: {} }))
    const own = await stubServer(() => ({ status: 302, headers: { location: `${other.url}/steal` } }))
    const { access } = reached('gitea', own.url, { GITEA_URL: own.url, GITEA_TOKEN: canary })
    const client = createClient(access, {
      fetch: createFetch(),
      now: clock,
      manners: usualManners,
      log: () => undefined,
    })
    expect(await client.send({ url: `${own.url}/api/v1/repos/a/b` })).toMatchObject({ status: 0 })
    expect([own.log.length, other.log.length]).toEqual([1, 0])
  })
})

describe('private addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '192.168.0.1',
    '100.64.0.1',
    '172.31.255.255',
    '0.0.0.0',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    'fd00::1',
    'fe80::1',
    '224.0.0.1',
  ])('%s is one', address => expect(isPrivateAddress(address)).toBe(true))
  test.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', 'example.org'])('%s is none', address =>
    expect(isPrivateAddress(address)).toBe(false),
  )

  test.each([
    ['http://127.0.0.1'],
    ['http://localhost'],
    ['http://2130706433'],
    ['http://0x7f.1'],
    ['http://[::ffff:7f00:1]'],
  ])('the configuration cannot have %s asked', async base => {
    const server = await stubServer(() => ({ data: {} }))
    const port = new URL(server.url).port
    const { access, settings } = reached('gitea', `${base}:${port}`, {})
    const client = createClient(access, {
      fetch: createFetch(),
      now: clock,
      manners: { ...usualManners, retries: 0 },
      log: () => undefined,
    })
    const reply = await client.send({ url: new URL(`${settings.url}/api/v1/x`).href })
    expect([reply.status, server.log.length]).toEqual([0, 0])
  })

  test('the operator can', async () => {
    const server = await stubServer(() => ({ data: { a: 1 } }))
    const { access } = reached('gitea', server.url, { GITEA_URL: server.url })
    const client = createClient(access, {
      fetch: createFetch(),
      now: clock,
      manners: usualManners,
      log: () => undefined,
    })
    expect((await client.send({ url: `${server.url}/x` })).status).toBe(200)
  })
})

describe('the repository’s own forge', () => {
  test.each([
    ['git@github.com:ida/lamp.git', 'github', 'ida/lamp'],
    ['https://github.com/ida/lamp', 'github', 'ida/lamp'],
    ['https://user:secret@gitlab.com/group/sub/lamp.git', 'gitlab', 'group/sub/lamp'],
    ['ssh://git@codeberg.org/ida/lamp.wiki.git', 'forgejo', 'ida/lamp'],
    ['https://git.example/ida/lamp.git', 'gitea', 'ida/lamp'],
  ])('%s', (remote, type, project) => {
    expect(ownForge(remote, { GITEA_URL: 'https://git.example' })).toMatchObject({
      type,
      project,
      keys: ['#'],
    })
  })
  test('of an unknown host there is none, whatever the remote', () => {
    expect(ownForge('https://other.example/a/b', {})).toBeUndefined()
    fc.assert(fc.property(fc.string(), remote => void ownForge(remote, {})))
  })
})

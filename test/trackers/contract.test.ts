import { gzipSync } from 'node:zlib'
import type { ServerResponse } from 'node:http'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createClient, usualManners, type Manners } from '../../src/trackers/client.ts'
import { createFetch } from '../../src/trackers/guarded-fetch.ts'
import { reach } from '../../src/trackers/operator.ts'
import { trackerKinds } from '../../src/trackers/registry.ts'
import { resolveIssues } from '../../src/trackers/resolve-issues.ts'
import { stubServer, type Got, type Play } from '../helpers/stub-server.ts'
import { worlds, type Known, type World } from './worlds.ts'

/** The real clock: the server is real as well. */
const clock = (): number => performance.now()

const fetch = createFetch()
const quick: Manners = { ...usualManners, timeout: 400, deadline: 3_000, pause: 1, largest: 1_000_000 }
const lamps: readonly Known[] = [
  { number: 1, state: 'open' },
  { number: 2, state: 'closed' },
  { number: 3, state: 'cancelled' },
]

/** Asks a world for issues, as the operator with that token; `disturb` may answer in place of the world. */
async function ask(
  world: World,
  asked: readonly number[],
  {
    issues = lamps,
    token = 'good',
    disturb = () => undefined,
    manners = quick,
  }: {
    issues?: readonly Known[]
    token?: string
    disturb?: (got: Got, count: number) => Play | undefined
    manners?: Manners
  } = {},
) {
  let count = 0
  const server = await stubServer(got => {
    const disturbed = disturb(got, count++)
    if (disturbed !== undefined) return disturbed
    return got.headers[world.proof[0]] === world.proof[1] ? world.answer(got, issues) : world.outsider
  })
  const kind = trackerKinds[world.type]
  if (kind === undefined) throw new Error(world.type)
  const env = { [world.urlVariable]: server.url, [world.tokenVariable]: token }
  const reached = reach({ type: world.type, keys: [], url: undefined, project: world.project }, kind, env)
  if ('why' in reached) throw new Error(reached.why)
  const said: string[] = []
  const client = createClient(reached.access, {
    fetch,
    now: clock,
    manners,
    log: line => void said.push(line),
  })
  const tracker = kind.create(reached.settings, reached.token)
  const wanted = asked.map(number => ({ key: world.keyOf(number), kind: 'issue' as const }))
  const facts = await resolveIssues({ name: world.type, tracker, client, at: '2026-07-01T00:00:00Z' }, wanted)
  return { facts, states: facts.map(({ state }) => state), log: server.log, said: said.join('\n') }
}

const page: Play = { data: '<html>Log in</html>', headers: { 'content-type': 'text/html' } }
const faults: Readonly<Record<string, Play>> = {
  'a page to log in, with 200': page,
  'data that is cut off': { data: '{"state": "open", "nu' },
  'no data at all': { data: '' },
  '500': { status: 500, data: {} },
  '503': { status: 503, data: {} },
  '429 without a time': { status: 429, data: {} },
  '429 with a time that is too long': { status: 429, data: {}, headers: { 'retry-after': '3600' } },
  'a redirect to another host': { status: 302, headers: { location: 'http://other.invalid/' } },
  'a redirect without end': { status: 302, headers: { location: '/again' } },
  'a reset': response => void response.destroy(),
  'an answer that never ends': (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('[')
  },
  'an answer that never comes': () => undefined,
  'too much': (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(gzipSync(`[${' '.repeat(3_000_000)}]`))
  },
  'an empty list': { data: [] },
  null: { data: null },
  'a number': { data: 7 },
}

describe.each(worlds.map(world => [world.type, world] as const))('%s', (_type, world) => {
  test('open, closed, cancelled, and one that does not exist', async () => {
    const { states, facts } = await ask(world, [1, 2, 3, 4])
    expect(states).toEqual(['open', 'closed', 'cancelled', 'missing'])
    expect(facts[0]).toMatchObject({ key: world.keyOf(1), title: 'Issue 1' })
  })

  test.each([['bad'], ['']])('with the token %j nothing is missing', async token => {
    const { states } = await ask(world, [1, 2, 3, 4], { token })
    expect(states.filter(state => state === 'missing')).toEqual([])
  })

  test('a thousand issues in bulk', async () => {
    const many = Array.from({ length: 1000 }, (_, at): Known => ({ number: at + 1, state: 'open' }))
    const { states, log } = await ask(
      world,
      many.map(({ number }) => number),
      { issues: many, manners: { ...quick, timeout: 5_000, deadline: 20_000 } },
    )
    expect(new Set(states)).toEqual(new Set(['open']))
    expect(log.length).toBeLessThanOrEqual(Math.ceil(1000 / world.bulkSize) + 3)
  })

  test.each(Object.entries(faults))('%s: never missing, in time, no secret', async (_name, play) => {
    const { states, said } = await ask(world, [1, 4], { disturb: () => play })
    expect(states.filter(state => !['unreachable', 'forbidden'].includes(state))).toEqual([])
    expect(said).not.toContain('good')
  })

  test('an outage of a moment is waited for', async () => {
    const { states } = await ask(world, [1, 2], {
      disturb: (_got, count) =>
        count === 0 ? { status: 503, headers: { 'retry-after': '0' }, data: {} } : undefined,
    })
    expect(states).toEqual(['open', 'closed'])
  })
})

describe('whatever goes wrong', () => {
  test('no sequence of faults makes an existing issue missing', async () => {
    const plays = Object.values(faults).filter(play => typeof play !== 'function')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...worlds),
        fc.array(fc.option(fc.constantFrom(...plays), { nil: undefined }), { maxLength: 12 }),
        async (world, sequence) => {
          const { states } = await ask(world, [1, 2, 3], {
            disturb: (_got, count) => sequence[count],
            manners: { ...quick, deadline: 600 },
          })
          expect(states).not.toContain('missing')
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  test('GitHub: a transferred issue is moved, a deleted one missing', async () => {
    const world = worlds.find(({ type }) => type === 'github')
    if (world === undefined) throw new Error('no GitHub')
    const disturb = (got: Got): Play | undefined => {
      if (got.url === '/repos/ida/lamp/issues/8')
        return { status: 301, headers: { location: '/repositories/9/issues/5' } }
      if (got.url === '/repositories/9/issues/5')
        return {
          data: { number: 5, title: 'Moved', state: 'open', html_url: 'http://stub/bo/bell/issues/5' },
        }
      return got.url === '/repos/ida/lamp/issues/9' ? { status: 410, data: {} } : undefined
    }
    const { facts } = await ask(world, [8, 9], { disturb })
    expect(facts.map(({ state, movedTo }) => [state, movedTo])).toEqual([
      ['moved', 'bo/bell#5'],
      ['missing', undefined],
    ])
  })

  test('Gitea: a renamed repository is followed', async () => {
    const world = worlds.find(({ type }) => type === 'gitea')
    if (world === undefined) throw new Error('no Gitea')
    const disturb = (got: Got): Play | undefined => {
      if (got.url === '/api/v1/repos/ida/lamp/issues/8')
        return { status: 307, headers: { location: '/api/v1/repos/ida/bell/issues/8' } }
      return got.url === '/api/v1/repos/ida/bell/issues/8'
        ? { data: { number: 8, state: 'open', title: 'x', repository: { full_name: 'ida/bell' } } }
        : undefined
    }
    expect((await ask(world, [8], { disturb })).facts[0]).toMatchObject({
      state: 'moved',
      movedTo: 'ida/bell#8',
    })
  })

  test('Jira: a moved issue has another key', async () => {
    const world = worlds.find(({ type }) => type === 'jira')
    if (world === undefined) throw new Error('no Jira')
    const disturb = (got: Got): Play | undefined =>
      got.url.startsWith('/rest/api/2/issue/LAMP-8')
        ? {
            data: {
              key: 'BELL-1',
              fields: { summary: 'x', status: { name: 'Open', statusCategory: { key: 'new' } } },
            },
          }
        : undefined
    expect((await ask(world, [8], { disturb })).facts[0]).toMatchObject({ state: 'moved', movedTo: 'BELL-1' })
  })

  test('a key in another case, and one that is asked for twice', async () => {
    const world = worlds.find(({ type }) => type === 'paperclip')
    if (world === undefined) throw new Error('no Paperclip')
    const lower = { ...world, keyOf: (number: number) => `lamp-${number}` }
    expect((await ask(lower, [1, 1, 2])).states).toEqual(['open', 'open', 'closed'])
  })
})

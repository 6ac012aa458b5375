import { expect, test } from 'vitest'
import { createClient, usualManners } from '../../src/trackers/client.ts'
import { createFetch } from '../../src/trackers/guarded-fetch.ts'
import { reach } from '../../src/trackers/operator.ts'
import { trackerKinds } from '../../src/trackers/registry.ts'
import { resolveIssues } from '../../src/trackers/resolve-issues.ts'

// Opt-in: a real Paperclip whose company `GRO` has the issues of the first page, done, cancelled and in review.
const url = process.env['PAPERCLIP_CONTRACT_URL']

test.skipIf(url === undefined)(
  'a real Paperclip says of the seed’s issues what the record claims',
  async () => {
    const kind = trackerKinds['paperclip']
    const env = { PAPERCLIP_URL: url, PAPERCLIP_API_KEY: process.env['PAPERCLIP_API_KEY'] }
    const reached =
      kind === undefined ? undefined : reach({ type: 'paperclip', keys: ['GRO-'], url: undefined }, kind, env)
    if (kind === undefined || reached === undefined || 'why' in reached) throw new Error('not reached')
    const client = createClient(reached.access, {
      fetch: createFetch(),
      now: () => performance.now(),
      manners: usualManners,
      log: () => undefined,
    })
    const wanted = [2537, 2457, 2459, 2465, 2466, 2458].map(number => ({
      key: `GRO-${number}`,
      kind: 'issue' as const,
    }))
    const facts = await resolveIssues(
      {
        name: 'paperclip',
        tracker: kind.create(reached.settings, reached.token),
        client,
        at: '2026-07-01T00:00:00Z',
      },
      wanted,
    )
    expect(facts.map(({ state }) => state)).toEqual([
      'open',
      'closed',
      'closed',
      'closed',
      'cancelled',
      'missing',
    ])
  },
)

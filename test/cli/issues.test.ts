import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFetch } from '../../src/trackers/guarded-fetch.ts'
import { parseSnapshot, printSnapshot, snapshotChanges } from '../../src/trackers/snapshot.ts'

import { commit, git, repository } from '../helpers/git.ts'
import { project } from '../helpers/run-adr.ts'
import { stubServer, type Got, type Play } from '../helpers/stub-server.ts'

const seedPage = readFileSync(new URL('../fixtures/seed/page.txt', import.meta.url), 'utf8')
const fetch = createFetch()
const manners = { pause: 1, timeout: 1_000, deadline: 5_000 }

const statuses: Readonly<Record<string, string>> = {
  'GRO-2537': 'in_review',
  'GRO-2457': 'done',
  'GRO-2459': 'done',
  'GRO-2465': 'done',
  'GRO-2466': 'cancelled',
}

/** A Paperclip that has the issues of the seed. */
function paperclip({ url }: Got): Play {
  if (url === '/api/agents/me') return { data: { companyId: 'c' } }
  if (url === '/api/companies/c') return { data: { id: 'c', issuePrefix: 'GRO' } }
  const issues = Object.entries(statuses).map(([identifier, status]) => ({
    identifier,
    status,
    title: `About ${identifier}`,
  }))
  if (url.startsWith('/api/companies/c/issues')) return { data: issues }
  const found = issues.find(({ identifier }) => url === `/api/issues/${identifier}`)
  return found === undefined ? { status: 404, data: { error: 'Issue not found' } } : { data: found }
}

const config = JSON.stringify({ trackers: [{ type: 'paperclip', keys: 'GRO-' }] })

async function seedLog(extra: Readonly<Record<string, string>> = {}) {
  const server = await stubServer(paperclip)
  const log = project({ 'adr/0001-seed.md': seedPage, 'adr.config.json': config, ...extra })
  const io = { fetch, manners, env: { PAPERCLIP_URL: server.url, PAPERCLIP_API_KEY: 'good' } }
  return {
    log,
    server,
    run: (args: readonly string[], env: Record<string, string> = {}) =>
      log.run(args, { ...io, env: { ...io.env, ...env } }),
  }
}

describe('adr issues', () => {
  test('the seed’s issues, and one that does not exist', async () => {
    const { log, run } = await seedLog({
      'adr/0002-next.md': '# 2. Next\n\n- Status: accepted\n- Closes: GRO-9999\n',
    })
    const { code, err, out } = await run(['issues', 'sync'])
    expect([code, out]).toEqual([0, 'adr/issues.lock.json\n'])
    expect(err).toContain('GRO-2466: not there → cancelled (cancelled)')
    const facts = parseSnapshot(log.read('adr/issues.lock.json'), 'x')
    expect(Object.fromEntries(facts.map(({ key, state }) => [key, state]))).toEqual({
      'GRO-2457': 'closed',
      'GRO-2459': 'closed',
      'GRO-2465': 'closed',
      'GRO-2466': 'cancelled',
      'GRO-2537': 'open',
      'GRO-9999': 'missing',
    })
    const check = await log.run(['check'])
    expect([check.code, check.out]).toEqual([
      1,
      expect.stringContaining(
        'adr/0002-next.md:4:11  error  There is no issue `GRO-9999` in paperclip; correct the key.',
      ),
    ])
    expect((await log.run(['issues', 'list'])).out).toMatch(/GRO-2466 +cancelled/)
    expect((await run(['issues', 'sync', '--check'])).code).toBe(0)
  })

  test('online, and without an answer: neither right nor wrong', async () => {
    const { run } = await seedLog()
    expect((await run(['check', '--online', '--require-verified'])).code).toBe(0)
    expect((await run(['check', '--online'], { PAPERCLIP_URL: 'http://127.0.0.1:9' })).code).toBe(0)
    expect(
      (await run(['check', '--online', '--require-verified'], { PAPERCLIP_URL: 'http://127.0.0.1:9' })).code,
    ).toBe(3)
    expect((await run(['check', '--require-verified'])).code).toBe(3)
  })

  test('what was known stays known while the tracker is down', async () => {
    const { log, run } = await seedLog()
    await run(['issues', 'sync'])
    const before = log.read('adr/issues.lock.json')
    await run(['issues', 'sync'], { PAPERCLIP_URL: 'http://127.0.0.1:9' })
    expect(log.read('adr/issues.lock.json')).toBe(before)
  })

  test('check asks no network', async () => {
    const { server, run } = await seedLog()
    await run(['issues', 'sync'])
    const asked = server.log.length
    await run(['check'])
    await run(['report'])
    expect(server.log.length).toBe(asked)
  })

  test('what has not changed is asked for on condition; a broken cache is no fault', async () => {
    let full = 0
    const server = await stubServer(got => {
      if (got.headers['if-none-match'] === '"v1"') return response => void response.writeHead(304).end()
      full++
      const play = paperclip(got)
      return typeof play === 'function' ? play : { ...play, headers: { etag: '"v1"' } }
    })
    const log = project({ 'adr/0001-seed.md': seedPage, 'adr.config.json': config })
    const cacheFolder = path.join(log.root, '.git/cache')
    const io = {
      fetch,
      manners,
      cacheFolder,
      env: { PAPERCLIP_URL: server.url, PAPERCLIP_API_KEY: 'secret-9' },
    }
    const states = async () =>
      parseSnapshot((await log.run(['issues', 'sync', '--json'], io)).out, 'x').map(({ state }) => state)
    const first = await states()
    const asked = full
    expect([await states(), full]).toEqual([first, asked])
    expect(readFileSync(path.join(cacheFolder, 'answers.json'), 'utf8')).not.toContain('secret-9')
    for (const broken of ['', '{', '{"version":9}', '{"version":1,"answers":{"x":1}}']) {
      writeFileSync(path.join(cacheFolder, 'answers.json'), broken)
      expect(await states()).toEqual(first)
    }
  })

  test('comments only where the configuration and --yes allow it', async () => {
    const { log, server, run } = await seedLog()
    expect((await run(['issues', 'backlink', '--yes'])).err).toContain('does not allow comments')
    writeFileSync(
      path.join(log.root, 'adr.config.json'),
      config.replace('}]', '}],"issues":{"backlink":true}').replace('}}]', '}]'),
    )
    const { out } = await run(['issues', 'backlink'])
    expect(out).toContain('GRO-2537: would be told')
    expect(server.log.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('one comment on an issue, brought up to date, posted once', async () => {
    const comments: { id: number; body: string }[] = [{ id: 1, body: 'Hello' }]
    const server = await stubServer(({ method, url, body }) => {
      if (url === '/api/v1/repos/ida/lamp/issues/12/comments' && method === 'GET') return { data: comments }
      const text: unknown = JSON.parse(body)
      const said = typeof text === 'object' && text !== null && 'body' in text ? String(text.body) : ''
      if (method === 'POST') comments.push({ id: comments.length + 1, body: said })
      else if (url === '/api/v1/repos/ida/lamp/issues/comments/2') comments[1] = { id: 2, body: said }
      return { status: 201, data: {} }
    })
    const log = project({
      'adr/0001-a.md': '# 1. Light @ida\n\n- Status: accepted\n- Closes: #12\n',
      'adr.config.json': JSON.stringify({
        trackers: [{ type: 'gitea', keys: '#', project: 'ida/lamp' }],
        issues: { backlink: true },
      }),
    })
    const io = { fetch, manners, env: { GITEA_URL: server.url, GITEA_TOKEN: 'good' } }
    expect((await log.run(['issues', 'backlink', '--yes'], io)).out).toBe('#12: posted\n')
    expect((await log.run(['issues', 'backlink', '--yes'], io)).out).toBe('#12: unchanged\n')
    expect(comments[1]?.body).not.toContain('@ida')
    writeFileSync(
      path.join(log.root, 'adr/0002-b.md'),
      '# 2. Dim\n\n- Status: accepted\n- Context issue: #12\n',
    )
    expect((await log.run(['issues', 'backlink', '--yes'], io)).out).toBe('#12: updated\n')
    expect(comments).toHaveLength(2)
  })

  test('a list in a file', async () => {
    const log = project({
      'adr/0001-a.md': '# 1. A\n\n- Status: accepted\n- Implemented via: LAMP-1\n- Closes: LAMP-2, LAMP-3\n',
      'issues.csv': 'key,status,title\nLAMP-1,In Progress,"Light, at last"\nLAMP-2,done,\n',
      'adr.config.json': JSON.stringify({
        trackers: [{ type: 'file', keys: 'LAMP-', project: 'issues.csv' }],
      }),
    })
    const { out } = await log.run(['check', '--online'])
    expect(out).toContain('There is no issue `LAMP-3` in file; correct the key.')
    expect(out).toContain('`LAMP-1` is `In Progress`, but this record says that it is implemented by it;')
  })

  test('a mistyped key is told with the one that was meant', async () => {
    const log = project({
      'adr/0001-a.md': '# 1. A\n\n- Status: accepted\n- Closes: GR0-2457\n',
      'adr.config.json': config,
    })
    expect((await log.run(['check'])).out).toContain('write `GRO-2457` if that is meant')
  })
})

describe('the snapshot', () => {
  const fact = {
    key: 'A-1',
    tracker: 'jira',
    state: 'open',
    rawStatus: 'To Do',
    title: 'x',
    url: undefined,
    movedTo: undefined,
    checkedAt: '2026-07-01T00:00:00Z',
  } as const

  test('is read as it was written', () => expect(parseSnapshot(printSnapshot([fact]), 'x')).toEqual([fact]))

  test.each([
    ['{\n  "version": 1,\n<<<<<<< ours\n', /`s:3` is no JSON/],
    ['{"version":2,"issues":[]}', /`s:1` is no snapshot/],
    [
      printSnapshot([fact, { ...fact, key: 'A-2' }]).replace(
        '"key":"A-2","tracker":"jira","state":"open"',
        '"key":"A-2","tracker":"jira","state":"lost"',
      ),
      /`s:5` is no snapshot/,
    ],
    ['', /is no JSON/],
  ])('a corrupt one is told with its line', (text, message) =>
    expect(() => parseSnapshot(text, 's')).toThrow(message),
  )

  test('tells what has changed', () => {
    expect(snapshotChanges([fact], [{ ...fact, state: 'closed', rawStatus: 'Done' }])).toEqual([
      'A-1: open (To Do) → closed (Done)',
    ])
  })
})

describe('formats of adr check', () => {
  const bad = {
    'adr/0001-a.md': '# 1. A\n\n- Status: accepted\n- Amends: ADR-0099\n',
    'adr/0002-b,c%.md': '# 2. B\n\n## Context\n\n::error::x ##[command]y\n',
  }

  test('each is well-formed, and goes to a file of its own', async () => {
    const log = project(bad)
    const files = ['json', 'sarif', 'gitlab', 'junit', 'rdjsonl', 'markdown', 'github']
    const { code } = await log.run(['check', ...files.flatMap(name => ['--format', `${name}=out.${name}`])])
    expect(code).toBe(1)
    const sarif = JSON.parse(log.read('out.sarif'))
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          results: expect.arrayContaining([
            expect.objectContaining({ ruleId: 'dangling-record', level: 'error' }),
          ]),
        },
      ],
    })
    const gitlab = JSON.parse(log.read('out.gitlab'))
    expect(new Set(gitlab.map((each: { fingerprint: string }) => each.fingerprint)).size).toBe(gitlab.length)
    for (const line of log.read('out.rdjsonl').trim().split('\n'))
      expect(JSON.parse(line)).toHaveProperty('location.path')
    expect(log.read('out.junit')).toMatch(
      /^<\?xml[^]*<failure type="error" message="This log has no record `ADR-0099`/,
    )
    expect(log.read('out.markdown')).toContain('| error | adr/0001-a.md:4 |')
    expect(log.read('out.github')).toContain(
      '::error file=adr/0001-a.md,line=4,col=11,title=dangling-record::This log has no record',
    )
    expect(log.read('out.github')).toContain('file=adr/0002-b%2Cc%25.md')
  })

  test('on a runner: annotations, a summary, and no command of the repository', async () => {
    const log = project(bad)
    const summary = path.join(log.root, 'summary.md')
    const { out } = await log.run(['check', '--fail-on', 'info'], {
      env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
    })
    const [, mark = 'none'] = /^::stop-commands::([\w-]+)\n/.exec(out) ?? []
    const outside = out.split(`::${mark}::\n`)[1] ?? ''
    expect(outside.split('\n').filter(line => line !== '')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^::error file=adr\/0001-a\.md/)]),
    )
    expect(outside).not.toContain('::error::x')
    expect(readFileSync(summary, 'utf8')).toContain('## Decision records')
  })

  test('an unknown format is a mistake', async () => {
    expect((await project(bad).run(['check', '--format', 'xml'])).err).toContain('`xml` is no format')
  })
})

describe('a baseline', () => {
  const old = { 'adr/0001-a.md': '# 1. A\n\n- Status: accepted\n- Amends: ADR-0099\n' }

  test('accepts what was there, tells what is new, and what is gone', async () => {
    const log = project(old)
    await log.run(['check', '--write-baseline', 'base.json'])
    expect((await log.run(['check', '--baseline', 'base.json'])).code).toBe(0)
    writeFileSync(path.join(log.root, 'adr/0002-b.md'), '# 2. B\n\n- Status: accepted\n- Amends: ADR-0098\n')
    expect((await log.run(['check', '--baseline', 'base.json'])).out).toContain('ADR-0098')
    writeFileSync(path.join(log.root, 'adr/0001-a.md'), '# 1. A\n\n- Status: accepted\n')
    expect((await log.run(['check', '--baseline', 'base.json'])).out).toContain('unused-baseline')
  })

  test.each([['nowhere.json'], ['adr/0001-a.md']])('%s is none', async file => {
    expect((await project(old).run(['check', '--baseline', file])).code).toBe(2)
  })
})

describe('--changed', () => {
  test('looks at the pages of the branch and their neighbours only', async () => {
    const log = project({
      'adr/0001-a.md': '# 1. A\n\n- Status: shiny\n',
      'adr/0002-b.md': '# 2. B\n\n- Status: odd\n',
    })
    repository(log.root)
    git(log.root, 'checkout', '-q', '-b', 'lamp')
    writeFileSync(path.join(log.root, 'adr/0003-c.md'), '# 3. C\n\n- Status: accepted\n- Amends: ADR-0002\n')
    commit(log.root, 'c')
    const { out } = await log.run(['check', '--changed', 'main'])
    expect([out.includes('`odd`'), out.includes('`shiny`')]).toEqual([true, false])
    expect((await log.run(['check', '--changed'])).out).toBe(out)
  })
})

describe('a stranger’s branch', () => {
  const canary = 'canary-7f3a9c'

  test('full of traps: nothing runs, nothing leaks, nothing is written outside', async () => {
    const evil = await stubServer(() => ({ data: {} }))
    const log = project({ 'adr/0001-a.md': '# 1. A\n\n- Status: accepted\n- Closes: #12\n' })
    repository(log.root)
    git(log.root, 'checkout', '-q', '-b', 'stranger')
    mkdirSync(path.join(log.root, 'adr/templates'), { recursive: true })
    const files: Readonly<Record<string, string>> = {
      'adr.config.json': JSON.stringify({
        trackers: [
          { type: 'gitea', keys: '#', url: evil.url, project: 'a/../../b' },
          { type: 'github', keys: 'X-', url: `${evil.url}/api`, project: 'a/b' },
          { type: 'file', keys: 'F-', project: '../../../etc/passwd' },
        ],
      }),
      'adr.config.js': 'process.exit(99)',
      '.env': `PAPERCLIP_API_KEY=${canary}`,
      'adr/0002-x.md':
        '# 2. ::error::\u001b[31mowned ##[command]rm\n\n- Status: accepted\n- Closes: #1, X-2\n- Amends: [x](../../../../outside.md)\n',
      'adr/.adr-journal':
        '{"version":1,"files":[{"path":"../../x","temporary":null,"before":null,"after":null}]}',
      'adr/templates/nygard.hbs':
        '{{#each (lookup this "constructor")}}{{this}}{{/each}}{{log "::error::x"}}',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(log.root, name), text)
    commit(log.root, 'traps')
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_TOKEN: canary,
      GITEA_TOKEN: canary,
      GITHUB_API_URL: 'https://api.github.com',
    }
    const before = log.files()
    const runs = []
    for (const args of [
      ['check'],
      ['check', '--online'],
      ['issues', 'sync'],
      ['report'],
      ['index', '--stdout'],
      ['issues', 'backlink', '--yes'],
      ['check', '--base', 'main', '--format', 'sarif'],
    ])
      runs.push(await log.run(args, { env, fetch, manners }))
    const said = runs.map(({ out, err }) => out + err).join('\n')
    expect(runs.every(({ code }) => [0, 1, 2, 3].includes(code))).toBe(true)
    for (const form of [canary, Buffer.from(canary).toString('base64'), encodeURIComponent(canary)]) {
      expect(said).not.toContain(form)
      expect(JSON.stringify(evil.log)).not.toContain(form)
      for (const name of log.files().filter(each => each !== '.env'))
        expect(log.read(name)).not.toContain(form)
    }
    expect(evil.log).toEqual([])
    expect(log.files().filter(name => !before.includes(name) && name !== 'adr/issues.lock.json')).toEqual([])
  })
})

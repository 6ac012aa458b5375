import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFetch } from '../../src/trackers/guarded-fetch.ts'
import { startProgress } from '../../src/cli/progress.ts'
import { commit, git, repository } from '../helpers/git.ts'
import { project } from '../helpers/run-adr.ts'
import { stubServer } from '../helpers/stub-server.ts'

/** A terminal that keeps what is shown, and a clock that goes on by `pace` milliseconds whenever it is looked at. */
function terminal(pace: number, { isTTY = true, columns = 80 } = {}) {
  const shown: string[] = []
  const written: string[] = []
  let time = Date.UTC(2026, 6, 1)
  let looks = 0
  const now = (): number => {
    looks++
    return (time += pace)
  }
  const wait = (milliseconds: number): void => void (time += milliseconds)
  const write = (text: string): void => void written.push(text)
  const err = { write, isTTY, columns, replace: (line: string) => void shown.push(line) }
  return { io: { err, now, env: {} }, shown, written, wait, looks: () => looks }
}

describe('a line on the terminal', () => {
  test('is not there in the first half second, and gone at the end', () => {
    const { io, shown, wait } = terminal(0)
    const progress = startProgress(io, {})
    progress.step('Reading pages', 1, 9)
    wait(499)
    progress.step('Reading pages', 2, 9)
    expect(shown).toEqual([])
    wait(1)
    progress.step('Reading pages', 3, 9)
    progress.done()
    progress.done()
    expect(shown).toEqual(['Reading pages: 3 of 9', ''])
  })

  test('changes ten times a second at most', () => {
    const { io, shown } = terminal(10)
    const progress = startProgress(io, {})
    for (let at = 0; at < 300; at++) progress.step('Reading pages', at, 300)
    expect(shown.length).toBeGreaterThan(20)
    expect(shown.length).toBeLessThanOrEqual(26)
  })

  test('costs few looks at the clock where the items are many', () => {
    const { io, looks, shown } = terminal(10)
    const progress = startProgress(io, {})
    for (let at = 0; at < 10_000; at++) progress.step('Reading pages', at, 10_000)
    expect(looks()).toBeLessThan(10_000 / 64 + 3)
    expect(shown.at(-1)).toMatch(/^Reading pages: 9\d{3} of 10000$/)
  })

  test('fits the terminal', () => {
    const { io, shown } = terminal(500, { columns: 12 })
    startProgress(io, {}).step('Reading pages', 1, 9)
    expect(shown).toEqual(['Reading pag'])
  })

  test.each([
    ['in a pipe', terminal(500, { isTTY: false }), {}, {}],
    ['with --quiet', terminal(500), { quiet: true }, {}],
    ['where nothing can be erased', terminal(500), {}, { TERM: 'dumb' }],
  ])('is never there %s', (_name, { io, shown }, options, env) => {
    const progress = startProgress({ ...io, env }, options)
    for (let at = 0; at < 20; at++) progress.step('Reading pages', at, 20)
    progress.done()
    expect(shown).toEqual([])
  })
})

const page = (status: string): string => `# 1. Lamp\n\n## Status\n\n${status}\n\n## Decision\n\nLight it.\n`

describe('what takes long', () => {
  /** A log that is held against another branch. */
  function branched() {
    const log = project({ 'adr/0001-lamp.md': page('Proposed') })
    repository(log.root)
    git(log.root, 'checkout', '-q', '-b', 'lamp')
    writeFileSync(path.join(log.root, 'adr/0001-lamp.md'), page('Accepted'))
    commit(log.root, 'lamp')
    return log
  }

  test('git is asked for a base', async () => {
    const log = branched()
    const { io, shown, written } = terminal(300)
    const { code, out } = await log.run(['check', '--base', 'main'], io)
    expect(shown).toEqual([
      'Reading pages: 0 of 1',
      '',
      'Asking git for the pages of the base …',
      'Reading the pages of the base: 0 of 1',
      '',
    ])
    expect(written).toEqual([])
    expect({ code, out, err: '' }).toEqual(await log.run(['check', '--base', 'main']))
  })

  test('a base that is not there takes the line away as well', async () => {
    const { io, shown, written } = terminal(600)
    expect((await branched().run(['check', '--base', 'nowhere'], io)).code).toBe(2)
    expect(shown.at(-1) ?? '').toBe('')
    expect(written.join('')).toContain('Git knows no')
  })

  test('trackers are asked', async () => {
    const server = await stubServer(({ url }) =>
      url.startsWith('/api/companies/c/issues')
        ? { data: [{ identifier: 'GRO-1', status: 'done', title: 'One' }] }
        : { data: { companyId: 'c', id: 'c', issuePrefix: 'GRO' } },
    )
    const log = project({
      'adr/0001-lamp.md': `${page('Accepted')}\n- Closes: GRO-1\n`,
      'adr.config.json': JSON.stringify({ trackers: [{ type: 'paperclip', keys: 'GRO-' }] }),
    })
    const env = { PAPERCLIP_URL: server.url, PAPERCLIP_API_KEY: 'good' }
    const syncWith = (io: object, ...words: string[]) =>
      log.run(['issues', 'sync', '--check', ...words], {
        fetch: createFetch(),
        manners: { pause: 1 },
        ...io,
        env,
      })
    const onTerminal = terminal(200)
    const { code } = await syncWith(onTerminal.io)
    expect(code).toBe(1)
    expect(onTerminal.shown[0]).toMatch(/^Asking the trackers, answers so far: \d$/)
    expect(onTerminal.shown.at(-1)).toBe('')
    const quiet = terminal(200)
    await syncWith(quiet.io, '--quiet')
    const piped = terminal(200, { isTTY: false })
    await syncWith(piped.io)
    expect([...quiet.shown, ...piped.shown]).toEqual([])
    expect(piped.written).toEqual(onTerminal.written)
  })
})

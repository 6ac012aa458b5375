import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { project } from '../helpers/run-adr.ts'

/** A planted fault, which must still be told whatever else is wrong. */
const sentinel = { 'adr/0009-sentinel.md': '# 9. Sentinel\n\n## Status\n\nSimmering\n' }

describe('nothing to look at', () => {
  test.each([
    [['check'], {}, 'No log of decisions was found here'],
    [['check'], { 'adr/.keep': '' }, 'There are no Markdown pages'],
    [['list', 'nowhere'], {}, 'There is no `nowhere`'],
    [['report', '--dir', 'nowhere'], {}, 'There is no `nowhere`'],
  ])('%j', async (args, files, message) => {
    const run = await project(files).run(args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(message)
    expect(run.err).not.toMatch(/\n\s+at /)
  })
})

describe('usage', () => {
  test('a typing error in the command', async () => {
    const run = await project(sentinel).run(['chek'])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('Did you mean check?')
  })
  test('an unknown option, a missing argument, no command', async () => {
    const log = project(sentinel)
    expect((await log.run(['check', '--formt', 'json'])).code).toBe(2)
    expect((await log.run(['show'])).code).toBe(2)
    expect((await log.run([])).code).toBe(2)
    expect((await log.run(['graph', '--depth', 'x'])).code).toBe(2)
  })
  test('help and version', async () => {
    const log = project({})
    expect(await log.run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
    expect((await log.run(['--help'])).out).toMatch(/init[\s\S]*new[\s\S]*list[\s\S]*check/)
    expect((await log.run(['index', '--help'])).code).toBe(0)
  })
})

describe('bad files', () => {
  test.each<[string, (root: string) => void, string]>([
    ['a folder called as a page', root => mkdirSync(path.join(root, 'adr/0001-x.md')), 'unreadable-page'],
    [
      'a link to nowhere',
      root => symlinkSync('nothing', path.join(root, 'adr/0001-x.md')),
      'unreadable-page',
    ],
    [
      'a link to itself',
      root => symlinkSync('0001-x.md', path.join(root, 'adr/0001-x.md')),
      'unreadable-page',
    ],
    [
      'a link out of the project',
      root => symlinkSync('/etc/hosts', path.join(root, 'adr/0001-x.md')),
      'unreadable-page',
    ],
  ])('%s', async (_name, plant, rule) => {
    const log = project(sentinel)
    plant(log.root)
    const { out, code } = await log.run(['check'])
    expect(code).toBe(1)
    expect(out).toContain(rule)
    expect(out).toContain('Simmering')
  })

  test('a page of 10 MB is refused before it is read', async () => {
    const { out, code } = await project({ ...sentinel, 'adr/0001-x.md': 'x'.repeat(10_000_000) }).run([
      'check',
    ])
    expect([code, out.includes('too-large'), out.includes('Simmering')]).toEqual([1, true, true])
  })

  test('circles of folders end', async () => {
    const log = project(sentinel)
    symlinkSync('..', path.join(log.root, 'adr/loop'))
    expect((await log.run(['list'])).out.match(/ADR-\d+/g)).toEqual(['ADR-0009'])
  })

  test.skipIf(process.getuid?.() === 0)('a page that may not be read', async () => {
    const log = project({ ...sentinel, 'adr/0001-x.md': '# X\n' })
    chmodSync(path.join(log.root, 'adr/0001-x.md'), 0)
    expect((await log.run(['check'])).out).toMatch(/unreadable-page[\s\S]*Simmering/)
  })
})

describe('configuration', () => {
  test('every problem at once, each with its place', async () => {
    const config =
      '{\n  "dirs": "adr",\n  "tmplate": "madr",\n  "rules": { "no-staus": "eror", "nothing": "off" },\n  "trackers": [{ "type": "gitea" }]\n}\n'
    const { err, code, out } = await project({ ...sentinel, 'adr.config.json': config }).run(['check'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/adr\.config\.json:2:11: `dirs`/)
    expect(err).toMatch(/adr\.config\.json:3:3: unknown key `tmplate`.*Did you mean `template`\?/)
    expect(err).toMatch(/adr\.config\.json:4:26: `rules\.no-staus` is `eror`.*Did you mean `error`\?/)
    expect(err).toMatch(/adr\.config\.json:5:\d+: `trackers\.0\.keys`/)
  })

  test('unknown rules, YAML, package.json, and severities that hold', async () => {
    expect(
      await project({ ...sentinel, 'adr.config.yaml': 'rules:\n  unknown-staus: off\n' }).run(['check']),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'adr.config.yaml:2:3: unknown rule `unknown-staus`. Did you mean `unknown-status`?',
      ),
    })
    expect(
      (
        await project({
          ...sentinel,
          'package.json': '{ "adr": { "rules": { "unknown-status": "error" } } }',
        }).run(['check'])
      ).code,
    ).toBe(1)
    expect(
      (await project({ ...sentinel, 'adr.config.yml': 'rules: { unknown-status: "off" }\n' }).run(['check']))
        .out,
    ).toBe('No findings in 1 page.\n')
  })

  test('is never executed', async () => {
    const log = project({
      ...sentinel,
      'adr.config.js': "throw new Error('executed')",
      'mine.js': "throw new Error('executed')",
    })
    expect((await log.run(['list'])).code).toBe(0)
    expect(await log.run(['list', '--config', 'mine.js'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('data only'),
    })
  })

  test('dirs and exclude', async () => {
    const files = {
      'log/a/0001-x.md': '# X\n\nStatus: accepted\n',
      'log/b/0002-y.md': '# Y\n\nStatus: accepted\n',
      'adr.config.json': '{ "dirs": ["log"], "exclude": ["log/b"] }',
    }
    expect((await project(files).run(['list'])).out.match(/ADR-\d+/g)).toEqual(['ADR-0001'])
  })
})

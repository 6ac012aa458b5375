import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLogCache } from '../../src/log/cache/log-cache.ts'
import { realDisk } from '../../src/log/disk.ts'
import { stampAt } from '../../src/log/stamp.ts'
import { cacheOf, expectSame, harbour, kept, later, warm } from '../helpers/cached-log.ts'
import { faultyDisk, faults } from '../helpers/faulty-disk.ts'
import { project, type TestProject } from '../helpers/run-adr.ts'

const bin = fileURLToPath(new URL('../../dist/bin/adr.cjs', import.meta.url))

describe('a cache that is not as it was left', () => {
  async function filled(): Promise<{ readonly log: TestProject; readonly file: string }> {
    const log = project(harbour)
    await warm(log, ['list'])
    return { log, file: kept(log)[0] ?? '' }
  }

  test('cut anywhere', async () => {
    const { log, file } = await filled()
    const size = statSync(file).size
    for (let length = 0; length < size; length += Math.ceil(size / 40)) {
      truncateSync(file, length)
      expect(await warm(log, ['check', '--json'])).toEqual(await log.run(['check', '--json']))
    }
    await expectSame(log)
  })

  test('another byte anywhere', async () => {
    const { log, file } = await filled()
    const plain = await log.run(['check', '--json'])
    const whole = readFileSync(file)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = Buffer.from(whole)
        other[at] = (other[at] ?? 0) ^ by
        writeFileSync(file, other)
        expect(await warm(log, ['check', '--json'])).toEqual(plain)
      }),
    )
  })

  test('of another log', async () => {
    const { log, file } = await filled()
    const other = project({ 'adr/0001-lamp.md': '# 1. Another\n' })
    await warm(other, ['list'])
    writeFileSync(file, readFileSync(kept(other)[0] ?? ''))
    await expectSame(log)
  })

  test('of another version, older or newer', () => {
    const { root } = project({ 'page.md': 'text' })
    const [file, page] = [path.join(root, 'kept'), path.join(root, 'page.md')]
    const bytes = readFileSync(page)
    const open = (maker: string) => openLogCache(file, maker, realDisk, later())
    const fill = open('1.0')
    fill.made('page', { bytes, stamp: stampAt(page) }, () => 'read by 1.0')
    fill.save()
    expect(open('1.0').unchanged('page', page)?.text).toBe('read by 1.0')
    for (const maker of ['0.9', '1.1']) {
      expect(open(maker).unchanged('page', page)).toBeUndefined()
      expect(open(maker).made('page', { bytes, stamp: undefined }, () => 'anew')).toBe('anew')
    }
  })

  test.each<[string, (file: string) => void]>([
    ['a folder', file => mkdirSync(file)],
    ['a link to nowhere', file => symlinkSync('nowhere', file)],
    ['a link to a page', file => symlinkSync('../../adr/0001-lamp.md', file)],
    ['a pipe', file => void spawnSync('mkfifo', [file])],
    ['an empty file', file => writeFileSync(file, '')],
    ['a file that may not be read', file => (writeFileSync(file, 'x'), chmodSync(file, 0))],
  ])('%s in its place', async (_, put) => {
    const { log, file } = await filled()
    rmSync(file)
    put(file)
    const page = log.read('adr/0001-lamp.md')
    await expectSame(log)
    expect(log.read('adr/0001-lamp.md')).toBe(page)
  })

  test.each(['/proc/none/of/it', '/dev/null/x', ''])('a folder that cannot be made: %j', async folder => {
    const log = project(harbour)
    const plain = await log.run(['list'])
    expect(
      await warm(log, ['list'], { cacheFolder: path.resolve(log.root, 'adr/0001-lamp.md', folder) }),
    ).toEqual(plain)
  })

  test('a file in place of its folder', async () => {
    const log = project({ ...harbour, '.cache': 'mine' })
    await expectSame(log)
    expect(log.read('.cache')).toBe('mine')
  })
})

describe('a disk that fails', () => {
  test.each(faults.filter(fault => fault !== 'kill' && fault !== 'torn'))(
    'at any operation (%s) costs time at most',
    async fault => {
      const log = project(harbour)
      const plain = await log.run(['list'])
      for (let at = 0; at < 12; at++) {
        rmSync(cacheOf(log), { recursive: true, force: true })
        expect(await warm(log, ['list'], { disk: faultyDisk(at, fault) })).toEqual(plain)
        expect(kept(log).every(file => file.endsWith('.cache'))).toBe(true)
        expect(await warm(log, ['list'])).toEqual(plain)
      }
    },
  )

  test('a file that a dead process left is cleared away', async () => {
    const log = project(harbour)
    mkdirSync(path.join(cacheOf(log), 'logs'), { recursive: true })
    writeFileSync(path.join(cacheOf(log), 'logs', '.999999999-0123456789ab.adr-tmp'), 'half')
    await warm(log, ['list'])
    expect(kept(log).map(file => path.extname(file))).toEqual(['.cache'])
  })

  test('the operations that are counted are those of writing', async () => {
    const log = project(harbour)
    const disk = faultyDisk(1_000, 'EIO')
    await warm(log, ['list'], { disk })
    expect(disk.used()).toBeGreaterThan(3)
    expect(disk.used()).toBeLessThan(12)
    await warm(log, ['list'], {
      disk: { ...realDisk, open: () => expect.unreachable('nothing is written twice') },
    })
  })
})

describe('several runs at once', () => {
  const run = (log: TestProject): Promise<string> =>
    new Promise((resolve, reject) => {
      const env = { PATH: process.env['PATH'], ADR_CACHE_DIR: cacheOf(log) }
      const child = spawn(process.execPath, [bin, 'list', '--json'], { cwd: log.root, env })
      let out = ''
      child.stdout.on('data', (part: Buffer) => (out += part.toString()))
      child.once('error', reject)
      child.once('close', () => resolve(out))
    })

  test('say the same, and leave one file', async () => {
    const pages = Array.from(
      { length: 300 },
      (_, at) => [`adr/${at + 1}-pier.md`, `# ${at + 1}. Pier\n`] as const,
    )
    const log = project(Object.fromEntries(pages))
    const plain = (await log.run(['list', '--json'])).out
    const said = await Promise.all([run(log), run(log), run(log), run(log)])
    expect(new Set(said)).toEqual(new Set([plain]))
    expect(kept(log)).toHaveLength(1)
    expect(await run(log)).toBe(plain)
  }, 30_000)
})

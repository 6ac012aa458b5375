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
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/log/cache/cache-file.ts'
import { openLogCache } from '../../src/log/cache/log-cache.ts'
import { realDisk } from '../../src/log/disk.ts'
import { stampAt } from '../../src/log/stamp.ts'
import {
  cacheOf,
  expectSame,
  harbour,
  kept,
  later,
  readingsOf,
  resultsOf,
  warm,
} from '../helpers/cached-log.ts'
import { faultyDisk, faults } from '../helpers/faulty-disk.ts'
import { bin } from '../helpers/program.ts'
import { project, type TestProject } from '../helpers/run-adr.ts'

describe('a cache that is not as it was left', () => {
  /** A log with a file of its cache, and a command that asks for what is in it. */
  async function filled(holds: 'readings' | 'results' = 'readings') {
    const log = project(harbour)
    const command = holds === 'results' ? ['list'] : ['export']
    await warm(log, command)
    return { log, command, file: holds === 'results' ? (resultsOf(log)[0] ?? '') : readingsOf(log) }
  }

  test.each(['readings', 'results'] as const)('cut anywhere: %s', async holds => {
    const { log, command, file } = await filled(holds)
    const plain = await log.run(command)
    const size = statSync(file).size
    for (let length = 0; length < size; length += Math.ceil(size / 40)) {
      truncateSync(file, length)
      expect(await warm(log, command)).toEqual(plain)
    }
    await expectSame(log)
  })

  test.each(['readings', 'results'] as const)('another byte anywhere: %s', async holds => {
    const { log, command, file } = await filled(holds)
    const plain = await log.run(command)
    const whole = readFileSync(file)
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = Buffer.from(whole)
        other[at] = (other[at] ?? 0) ^ by
        writeFileSync(file, other)
        expect(await warm(log, command)).toEqual(plain)
      }),
    )
  })

  test('of another log', async () => {
    const { log, file } = await filled()
    const other = project({ 'adr/0001-lamp.md': '# 1. Another\n' })
    await warm(other, ['list'])
    writeFileSync(file, readFileSync(readingsOf(other)))
    await expectSame(log)
    for (const result of resultsOf(log)) writeFileSync(result, readFileSync(resultsOf(other)[0] ?? ''))
    await expectSame(log)
  })

  test('of another version, older or newer', () => {
    const { root } = project({ 'page.md': 'text' })
    const [file, page] = [path.join(root, 'kept'), path.join(root, 'page.md')]
    const digest = digestOf(readFileSync(page))
    const open = (maker: string) => openLogCache(file, maker, realDisk, later())
    const fill = open('1.0')
    fill.take('page', { digest, stamp: stampAt(page) }, () => 'read by 1.0')
    fill.save()
    const same = open('1.0')
    expect(same.unchanged('page', page)).toBeDefined()
    expect(same.takeText('page')).toBe('read by 1.0')
    for (const maker of ['0.9', '1.1']) {
      const other = open(maker)
      expect(other.unchanged('page', page)).toBeUndefined()
      other.take('page', { digest, stamp: undefined }, () => 'anew')
      expect(other.takeText('page')).toBe('anew')
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
      for (let at = 0; at < 24; at++) {
        rmSync(cacheOf(log), { recursive: true, force: true })
        expect(await warm(log, ['list'], { disk: faultyDisk(at, fault) })).toEqual(plain)
        expect(kept(log).every(file => /\.(?:cache|result)$/.test(file))).toBe(true)
        expect(await warm(log, ['list'])).toEqual(plain)
      }
    },
  )

  test('a file that a dead process left is cleared away', async () => {
    const log = project(harbour)
    mkdirSync(path.join(cacheOf(log), 'logs'), { recursive: true })
    writeFileSync(path.join(cacheOf(log), 'logs', '.999999999-0123456789ab.adr-tmp'), 'half')
    await warm(log, ['list'])
    expect(
      kept(log)
        .map(file => path.extname(file))
        .sort(),
    ).toEqual(['.cache', '.result'])
  })

  test('the operations that are counted are those of writing', async () => {
    const log = project(harbour)
    const disk = faultyDisk(1_000, 'EIO')
    await warm(log, ['list'], { disk })
    expect(disk.used()).toBeGreaterThan(12)
    expect(disk.used()).toBeLessThan(24)
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
    expect(kept(log)).toHaveLength(2)
    expect(await run(log)).toBe(plain)
  }, 30_000)
})

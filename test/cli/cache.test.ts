import { spawnSync } from 'node:child_process'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
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
import { bin } from '../helpers/program.ts'
import { project, type TestProject } from '../helpers/run-adr.ts'

const hook = fileURLToPath(new URL('../helpers/count-calls.cjs', import.meta.url))

describe('what is remembered', () => {
  test('makes no difference to what is said', async () => {
    const log = project(harbour)
    await expectSame(log)
    await expectSame(log)
    expect(kept(log)).toHaveLength(1 + resultsOf(log).length)
    expect(resultsOf(log).length).toBeGreaterThan(4)
  })

  test('is kept for the user alone', async () => {
    const log = project(harbour)
    await warm(log, ['list'])
    expect(kept(log).map(file => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
    expect(statSync(cacheOf(log)).mode & 0o777).toBe(0o700)
  })

  test('is nothing with --no-cache, and nothing of single files', async () => {
    const log = project(harbour)
    await warm(log, ['list', '--no-cache'])
    await warm(log, ['check', 'adr/0001-lamp.md'])
    expect(kept(log)).toEqual([])
  })

  test('is written again where that saves more than it costs', async () => {
    const pages = Array.from(
      { length: 500 },
      (_, at) => [`adr/${at + 1}-pier.md`, `# ${at + 1}. Pier\n`] as const,
    )
    const log = project(Object.fromEntries(pages))
    const inode = (): number => statSync(readingsOf(log)).ino
    await warm(log, ['list'])
    const first = inode()
    writeFileSync(path.join(log.root, 'adr/7-pier.md'), '# 7. Ropes\n')
    expect((await warm(log, ['list'])).out).toContain('Ropes')
    expect((await warm(log, ['list'])).out).toContain('Ropes')
    expect(inode()).toBe(first)
    for (const [file] of pages.slice(0, 50)) writeFileSync(path.join(log.root, file), '# Ropes\n')
    await warm(log, ['list'])
    expect(inode()).not.toBe(first)
  })

  test('is told of by adr cache, and removed by adr cache clean, and nothing else is', async () => {
    const log = project({ ...harbour, '.cache/logs/mine.txt': 'mine', '.cache/notes.md': 'mine' })
    expect((await warm(log, ['cache'])).out).toBe(`${cacheOf(log)}: nothing\n`)
    await warm(log, ['list'])
    expect((await warm(log, ['cache'])).out).toMatch(/: readings of logs \(\d+ kB\), results \(\d+ kB\)\n$/)
    expect((await warm(log, ['cache', 'clean'])).err).toMatch(/^Removed from .*: readings of logs/)
    expect(kept(log).map(file => path.basename(file))).toEqual(['mine.txt'])
    expect(existsSync(path.join(cacheOf(log), 'notes.md'))).toBe(true)
    expect((await log.run(['cache'])).err).toContain('ADR_CACHE_DIR')
  })
})

describe('a page that changed', () => {
  const lamp = '# 1. Lamp\n\nStatus: accepted\n'
  const buoy = '# 1. Buoy\n\nStatus: accepted\n'
  const titled = (log: TestProject, io: Partial<Io> = {}) => warm(log, ['list'], io).then(({ out }) => out)

  test('is read again, whatever it does to its size and time', async () => {
    const log = project({ 'adr/0001-x.md': lamp })
    const file = path.join(log.root, 'adr/0001-x.md')
    const then = new Date(Date.UTC(2024, 1, 1))
    utimesSync(file, then, then)
    expect(await titled(log)).toContain('Lamp')
    writeFileSync(file, buoy)
    utimesSync(file, then, then)
    expect(await titled(log)).toContain('Buoy')
  })

  test('is read again where another file took its place', async () => {
    const log = project({ 'adr/0001-x.md': lamp, 'other.md': buoy })
    expect(await titled(log)).toContain('Lamp')
    renameSync(path.join(log.root, 'other.md'), path.join(log.root, 'adr/0001-x.md'))
    expect(await titled(log)).toContain('Buoy')
  })

  test('within the tick in which it was read is read again', async () => {
    const log = project({ 'adr/0001-x.md': lamp })
    const file = path.join(log.root, 'adr/0001-x.md')
    const noStamp = Buffer.from(new Float64Array([-1, 0, 0, 0]).buffer)
    // No stamp is kept that could be met again: neither now nor where the clock was set back.
    for (const now of [() => statSync(file).mtimeMs + 1_000, () => Date.UTC(2001, 1, 1)]) {
      writeFileSync(file, lamp)
      expect(await titled(log, { now })).toContain('Lamp')
      expect(readFileSync(readingsOf(log)).includes(noStamp)).toBe(true)
      writeFileSync(file, buoy)
      expect(await titled(log, { now })).toContain('Buoy')
    }
  })

  test('with others, renamed, removed, restored, in any order, is as if it had never been remembered', async () => {
    const names = ['adr/0001-lamp.md', 'adr/0002-bell.md', 'adr/README.md', 'adr/new.md']
    const texts = [
      lamp,
      buoy,
      '# 2. Bell\n\n* Date: 13/04/2024\n',
      '* Date: 03/04/2024\n\n# Bell\n',
      '# Rope\n',
      '',
    ]
    const step = fc.record({
      name: fc.constantFrom(...names),
      text: fc.option(fc.constantFrom(...texts)),
      young: fc.boolean(),
      config: fc.constantFrom('{}', '{"vocabulary":{"fields":{"Date":"status"}}}'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async steps => {
        const log = project({ 'adr/0009-pier.md': '# 9. Pier\n' })
        for (const { name, text, young, config } of steps) {
          writeFileSync(path.join(log.root, 'adr.config.json'), config)
          if (text === null) rmSync(path.join(log.root, name), { force: true })
          else writeFileSync(path.join(log.root, name), text)
          const now = young ? () => new Date().getTime() : later
          for (const command of [
            ['list', '--json'],
            ['check', '--json'],
          ])
            expect(await warm(log, command, { now })).toEqual(await log.run(command, { now }))
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('in nothing but its file, as in a fresh checkout, is read, but not made anew', () => {
    const { root } = project({ 'page.md': lamp })
    const [file, page] = [path.join(root, 'kept'), path.join(root, 'page.md')]
    const digest = digestOf(readFileSync(page))
    const content = () => ({ digest, stamp: stampAt(page) })
    const first = openLogCache(file, 'x', realDisk, later())
    first.take('page', content(), () => 'made')
    first.save()
    expect(first.takeText('page')).toBe('made')
    rmSync(page)
    writeFileSync(page, lamp)
    for (const stamped of [false, true]) {
      const next = openLogCache(file, 'x', realDisk, later())
      expect(next.unchanged('page', page)).toBe(stamped ? digest : undefined)
      expect(next.digest('page')).toBe(digest)
      next.take('page', content(), () => expect.unreachable('it is known'))
      expect(next.takeText('page')).toBe('made')
      next.save()
    }
  })

  test('read twice in one run, the first time let go of, is kept with both readings', () => {
    const { root } = project({ 'lamp.md': lamp, 'bell.md': lamp })
    const file = path.join(root, 'kept')
    const at = (page: string) => path.join(root, page)
    const content = (page: string) => ({ digest: digestOf(readFileSync(at(page))), stamp: stampAt(at(page)) })
    const run = openLogCache(file, 'x', realDisk, later())
    for (const page of ['lamp.md', 'bell.md']) run.take(page, content(page), () => `of ${page}`)
    run.save()
    expect(run.takeText('lamp.md')).toBe('of lamp.md')
    expect(() => run.takeText('lamp.md')).toThrow('second use')
    run.take('bell.md', content('bell.md'), () => 'month first', 'month-first')
    run.save()
    const next = openLogCache(file, 'x', realDisk, later())
    for (const page of ['lamp.md', 'bell.md']) {
      expect(next.unchanged(page, at(page))).toBeDefined()
      expect(next.takeText(page)).toBe(`of ${page}`)
    }
    expect(next.takeText('bell.md', 'month-first')).toBe('month first')
  })

  test('between two looks of one run is not remembered for what it was', async () => {
    const ambiguous = '# 1. Lamp\n\n* Date: 03/04/2024\n'
    const log = project({
      'adr/0001-lamp.md': ambiguous,
      'adr/0002-bell.md': '# 2. Bell\n\n* Date: 13/04/2024\n',
    })
    const put = (text: string): void => writeFileSync(path.join(log.root, 'adr/0001-lamp.md'), text)
    for (let turn = 1; turn < 16; turn++) {
      let looked = 0
      const now = (): number => {
        if (++looked === turn) put('# 1. Buoy\n\n* Date: 03/04/2024\n')
        return later()
      }
      rmSync(cacheOf(log), { recursive: true, force: true })
      await warm(log, ['list'], { now })
      put(ambiguous)
      expect(await warm(log, ['list'])).toEqual(await log.run(['list']))
    }
  })

  test('since the log was read is not written to', async () => {
    const log = project({
      'adr/0001-lamp.md': '# 1. Lamp\n\nStatus: proposed\n',
      'adr/0002-bell.md': '# 2. Bell\n',
    })
    const changed = '# 1. Lamp\n\nStatus: proposed by the keeper\n'
    await warm(log, ['list'])
    const looks = (): number => {
      // By the time the second page's turn comes, the first is read.
      if (++looked === 4) writeFileSync(path.join(log.root, 'adr/0001-lamp.md'), changed)
      return later()
    }
    let looked = 0
    const { code, err } = await warm(log, ['accept', '1'], { now: looks })
    expect(err).toContain('`adr/0001-lamp.md` has changed since it was read.')
    expect(code).toBe(2)
    expect(log.read('adr/0001-lamp.md')).toBe(changed)
  })
})

describe('system calls for a page', () => {
  const old = new Date(Date.UTC(2024, 1, 1))
  const watched = new Set(['openSync', 'readSync', 'closeSync', 'fstatSync', 'lstatSync', 'statSync'])

  /** Calls that touch a file, of a run over so many pages; reading a whole file takes four. */
  function calls(log: TestProject, ...args: readonly string[]): number {
    const report = path.join(log.root, 'calls.json')
    const env = { PATH: process.env['PATH'], ADR_CACHE_DIR: cacheOf(log), COUNTED: report }
    const { status } = spawnSync(process.execPath, ['--require', hook, bin, ...args], { cwd: log.root, env })
    expect(status).toBe(0)
    const counts: Record<string, number> = JSON.parse(readFileSync(report, 'utf8'))
    const single = Object.entries(counts).filter(([name]) => watched.has(name))
    return single.reduce((sum, [, count]) => sum + count, 0) + 4 * (counts['readFileSync'] ?? 0)
  }

  function logOf(count: number): TestProject {
    const names = Array.from({ length: count }, (_, at) => `adr/${at + 1}-pier.md`)
    const log = project(Object.fromEntries(names.map(name => [name, '# Pier\n\nStatus: accepted\n'])))
    for (const name of names) utimesSync(path.join(log.root, name), old, old)
    return log
  }

  test('four where it is read: open, fstat, read, close; one where it is remembered: lstat', async () => {
    const [few, many] = [logOf(10), logOf(110)]
    const perPage = (...args: readonly string[]): number => (calls(many, ...args) - calls(few, ...args)) / 100
    // Files that were made just now are as young as the cache.
    await new Promise(resolve => setTimeout(resolve, 2_100))
    expect(perPage('list', '--no-cache')).toBe(4)
    expect(perPage('list')).toBe(4)
    for (const command of ['list', 'check', 'report', 'export', 'graph'])
      expect(perPage(command), command).toBe(1)
    for (const { root } of [few, many])
      for (const name of readdirSync(path.join(root, 'adr')))
        writeFileSync(path.join(root, 'adr', name), '# Rope\n\nStatus: accepted\n')
    expect(perPage('list')).toBe(5)
  }, 30_000)
})

test('on a terminal, reading that takes long is told of', async () => {
  const log = project(harbour)
  const shown: string[] = []
  let time = later()
  const err = {
    write: () => undefined,
    isTTY: true,
    columns: 80,
    replace: (line: string) => void shown.push(line),
  }
  await warm(log, ['list'], { err, now: () => (time += 300) })
  expect(shown).toContain('Reading pages: 3 of 6')
  expect(shown.at(-1)).toBe('')
})

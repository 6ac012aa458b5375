import { copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { cacheOf, resultsOf, warm, type Surroundings } from '../helpers/cached-log.ts'
import { bin, loadedBy } from '../helpers/program.ts'
import { project, type TestProject } from '../helpers/run-adr.ts'

const snapshot = (state: string): string =>
  JSON.stringify({
    version: 1,
    issues: [{ key: '#12', tracker: 'github', state, checkedAt: '2026-06-30T00:00:00Z' }],
  })

const harbour = {
  'adr/0001-lamp.md':
    '# 1. Lamp\n\n* Status: accepted\n* Date: 2024-04-25\n\nSee [rope](rope.txt). Closes #12.\n',
  'adr/0002-bell.md':
    '# 2. Bell\n\n* Status: proposed\n\nA bell with a name so long that no narrow terminal can show it.\n',
  'adr/templates/short.hbs': '{{#each groups}}{{#each records}}{{title}}\n{{/each}}{{/each}}',
  'adr/issues.lock.json': snapshot('closed'),
  'adr/README.md': '<!-- adr:index -->\n<!-- /adr:index -->\n',
}

const write =
  (file: string, text: string) =>
  ({ root }: TestProject): void =>
    writeFileSync(path.join(root, file), text)

const nothing = (): void => undefined

describe('what was made of a log is not told again', () => {
  test.each<[string, string[], (log: TestProject) => void, Surroundings?, Surroundings?]>([
    ['where a page changed', ['list'], write('adr/0001-lamp.md', '# 1. Buoy\n')],
    ['where a page came', ['list'], write('adr/0003-rope.md', '# 3. Rope\n')],
    ['where a page went', ['list'], ({ root }) => rmSync(path.join(root, 'adr/0001-lamp.md'))],
    [
      'where a page has another name',
      ['list'],
      ({ root }) => renameSync(path.join(root, 'adr/0001-lamp.md'), path.join(root, 'adr/0007-lamp.md')),
    ],
    [
      'where two pages changed places',
      ['list', '--json'],
      ({ root }) => {
        const [one, two] = ['adr/0001-lamp.md', 'adr/0002-bell.md'].map(name => path.join(root, name))
        if (one === undefined || two === undefined) return
        copyFileSync(one, path.join(root, 'aside'))
        renameSync(two, one)
        renameSync(path.join(root, 'aside'), two)
      },
    ],
    ['where a page cannot be read any more', ['list'], write('adr/0001-lamp.md', '\0')],
    ['where a file came that a page leads to', ['check'], write('adr/rope.txt', 'rope')],
    [
      'where the configuration changed',
      ['check'],
      write('adr.config.json', '{ "rules": { "broken-link": "off" } }'),
    ],
    ['where the snapshot says otherwise', ['check'], write('adr/issues.lock.json', snapshot('open'))],
    ['where the snapshot went', ['graph'], ({ root }) => rmSync(path.join(root, 'adr/issues.lock.json'))],
    ['where the snapshot is too old', ['check'], nothing, {}, { today: () => '2026-12-24' }],
    ['where the day is another', ['report'], nothing, {}, { today: () => '2026-07-02' }],
    ['where the terminal is narrower', ['list'], nothing, { terminal: 200 }, { terminal: 30 }],
    ['where there are colours', ['list'], nothing, {}, { env: { FORCE_COLOR: '1' } }],
    ['where there are colours', ['check'], nothing, {}, { env: { FORCE_COLOR: '1' } }],
    [
      'where the template changed',
      ['index', '--stdout', '--template', 'short'],
      write('adr/templates/short.hbs', 'other\n'),
    ],
    [
      'where the markers ask for more',
      ['index', '--dry-run'],
      write('adr/README.md', '<!-- adr:index group=status -->\n<!-- /adr:index -->\n'),
    ],
  ])('%s: %j', async (_, command, change, before = {}, after = before) => {
    const log = project(harbour)
    const first = await warm(log, command, before)
    expect(first.code).toBeLessThan(2)
    expect(await warm(log, command, before)).toEqual(first)
    change(log)
    const second = await warm(log, command, after)
    expect(second).toEqual(await log.run(command, after))
    expect(second).not.toEqual(first)
  })

  test.each([
    [['list'], ['list', '--status', 'proposed']],
    [['list'], ['list', '--sort', 'title']],
    [['list'], ['list', '--issue', '#12']],
    [['list', '--json'], ['list']],
    [['report'], ['report', '--format', 'markdown']],
    [['graph'], ['graph', '--focus', '2']],
    [['check'], ['check', '--quiet']],
    [['check'], ['check', '--json']],
    [['check'], ['check', '--fail-on', 'info']],
    [
      ['index', '--stdout'],
      ['index', '--stdout', '--columns', 'title'],
    ],
  ])('to another question: %j and %j', async (one, other) => {
    const log = project(harbour)
    await warm(log, one)
    for (const command of [other, one, other])
      expect(await warm(log, command)).toEqual(await log.run(command))
  })
})

test('what was asked of a path that cannot be asked about any more is asked of nothing', async () => {
  const log = project(harbour)
  await warm(log, ['check'])
  write('adr/0001-lamp.md', '# 1. Lamp\n\n* Status: accepted\n')(log)
  symlinkSync('rope.txt', path.join(log.root, 'adr/rope.txt'))
  expect(await warm(log, ['check'])).toEqual(await log.run(['check']))
})

describe('what changes while a log is told of', () => {
  test.each<[string, (log: TestProject) => void]>([
    ['its snapshot', write('adr/issues.lock.json', snapshot('open'))],
    ['a page', write('adr/0001-lamp.md', '# 1. Buoy\n')],
    [
      'a page, for a while',
      log => (write('adr/0001-lamp.md', '# 1. Buoy\n')(log), write('adr/0002-bell.md', '')(log)),
    ],
  ])('is not taken for what it was made of: %s', async (_, change) => {
    const log = project(harbour)
    const out = { write: () => change(log), isTTY: false, columns: undefined }
    for (const command of [['graph'], ['list'], ['report']]) {
      await warm(log, command, { out })
      expect(await warm(log, command)).toEqual(await log.run(command))
      for (const [file, text] of Object.entries(harbour)) write(file, text)(log)
      expect(await warm(log, command)).toEqual(await log.run(command))
    }
  })
})

describe('what was made of a log is told again', () => {
  /** The files that a run loads. */
  function filesOf(log: TestProject, command: string): string[] {
    const { code, files } = loadedBy(bin, [command], log.root, { ADR_CACHE_DIR: cacheOf(log) })
    expect(code).toBeLessThan(2)
    return files.map(file => path.basename(file))
  }

  test.each(['list', 'check', 'report', 'graph', 'index'])(
    'by %s without reader, graph, checks or documents, while nothing has changed',
    command => {
      const log = project({ ...harbour, 'adr/README.md': '# Decisions\n' })
      const made = /chunk-read|lazy-(?:checks|graph|read|render)-/
      expect(filesOf(log, command).some(file => made.test(file))).toBe(true)
      expect(filesOf(log, command).filter(file => made.test(file))).toEqual([])
    },
  )

  test('with its exit status and to its files', async () => {
    const log = project(harbour)
    const command = ['check', '--format', 'json=found.json', '--format', 'text', '--fail-on', 'info']
    const first = await warm(log, command)
    const written = log.read('found.json')
    rmSync(path.join(log.root, 'found.json'))
    expect(first.code).toBe(1)
    expect(await warm(log, command)).toEqual(first)
    expect(log.read('found.json')).toBe(written)
  })

  test('of few questions, those that were asked last', async () => {
    const log = project(harbour)
    for (let depth = 1; depth <= 20; depth++)
      await warm(log, ['graph', '--focus', '1', '--depth', `${depth}`])
    expect(resultsOf(log)).toHaveLength(16)
    mkdirSync(path.join(log.root, 'other'))
    write('other/0001-rope.md', '# 1. Rope\n')(log)
    await warm(log, ['list', 'other'])
    expect(resultsOf(log)).toHaveLength(17)
  })
})

import path from 'node:path'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { completions } from '../../src/cli/adr-tools/autocomplete.ts'
import type { Io } from '../../src/cli/io.ts'
import { project, type TestProject } from '../helpers/run-adr.ts'

const compat = { ADR_COMPAT: 'adr-tools', ADR_DATE: '1992-01-12' }

/** Runs command lines one after the other, as adr-tools, and gives all they print. */
async function said(
  lamps: TestProject,
  lines: readonly (readonly string[])[],
  io: Partial<Io> = {},
): Promise<string> {
  let out = ''
  for (const line of lines) out += (await lamps.run(line, { env: compat, ...io })).out
  return out
}

const head = (text: string, lines: number): string => text.split('\n').slice(0, lines).join('\n')

describe('an adr-tools command line', () => {
  test('new: numbers, names, the template', async () => {
    const lamps = project({})
    expect(
      await said(lamps, [
        ['new', 'Light', 'the', 'Lamp'],
        ['new', 'Oil/Wick/'],
        ['new', '--', '-Bell-'],
      ]),
    ).toBe('doc/adr/0001-light-the-lamp.md\ndoc/adr/0002-oil-wick.md\ndoc/adr/0003-bell.md\n')
    expect(head(lamps.read('doc/adr/0001-light-the-lamp.md'), 7)).toBe(
      '# 1. Light the Lamp\n\nDate: 1992-01-12\n\n## Status\n\nAccepted',
    )
  })

  test('numbers past eight are not octal', async () => {
    const lamps = project({ 'doc/adr/0008-a.md': '# 8. A\n' })
    expect(
      await said(lamps, [
        ['new', 'B'],
        ['new', 'C'],
      ]),
    ).toBe('doc/adr/0009-b.md\ndoc/adr/0010-c.md\n')
  })

  test('new without a title', async () => {
    expect(await project({}).run(['new'], { env: compat })).toEqual({
      code: 1,
      out: 'ERROR: no title given\n',
      err: '',
    })
  })

  test('init, with a folder of its own, found from below', async () => {
    const lamps = project({})
    await said(lamps, [
      ['init', 'notes/adr'],
      ['new', 'Lamp'],
    ])
    expect(lamps.read('.adr-dir')).toBe('notes/adr\n')
    const below = path.join(lamps.root, 'sub/deep')
    mkdirSync(below, { recursive: true })
    expect(await said(lamps, [['list']], { cwd: below, env: {} })).toBe(
      '../../notes/adr/0001-record-architecture-decisions.md\n../../notes/adr/0002-lamp.md\n',
    )
  })

  test('list without a log', async () => {
    expect(await project({}).run(['list'], { env: compat })).toEqual({
      code: 1,
      out: 'The doc/adr directory does not exist\n',
      err: '',
    })
  })

  test('supersession and links, in its spelling', async () => {
    const lamps = project({})
    await said(lamps, [
      ['new', 'Lamp'],
      ['new', 'Oil'],
      ['new', '-s', '1', '-l', '2:Amends:Amended by', 'Bell'],
      ['link', '2', 'Clarifies', '1', 'Clarified by'],
    ])
    expect(lamps.read('doc/adr/0001-lamp.md')).toContain(
      '## Status\n\nSuperceded by [3. Bell](0003-bell.md)\n\nClarified by [2. Oil](0002-oil.md)\n\n## Context',
    )
    expect(lamps.read('doc/adr/0002-oil.md')).toContain(
      'Accepted\n\nAmended by [3. Bell](0003-bell.md)\n\nClarifies [1. Lamp](0001-lamp.md)\n\n## Context',
    )
    expect(lamps.read('doc/adr/0003-bell.md')).toContain(
      'Accepted\n\nSupercedes [1. Lamp](0001-lamp.md)\n\nAmends [2. Oil](0002-oil.md)\n\n## Context',
    )
    expect(await said(lamps, [['generate', 'graph', '-p', 'x/', '-e', '.y']])).toBe(
      [
        'digraph {',
        '  node [shape=plaintext];',
        '  subgraph {',
        '    _1 [label="1. Lamp"; URL="x/0001-lamp.y"];',
        '    _2 [label="2. Oil"; URL="x/0002-oil.y"];',
        '    _1 -> _2 [style="dotted", weight=1];',
        '    _3 [label="3. Bell"; URL="x/0003-bell.y"];',
        '    _2 -> _3 [style="dotted", weight=1];',
        '  }',
        '  _2 -> _1 [label="Clarifies", weight=0]',
        '  _3 -> _1 [label="Supercedes", weight=0]',
        '  _3 -> _2 [label="Amends", weight=0]',
        '}',
        '',
      ].join('\n'),
    )
  })

  test('a table of contents', async () => {
    const lamps = project({ 'intro.md': 'Before.\n', 'outro.md': 'After.\n' })
    await said(lamps, [
      ['new', 'Lamp'],
      ['new', 'Oil'],
    ])
    expect(await said(lamps, [['generate', 'toc', '-i', 'intro.md', '-o', 'outro.md', '-p', 'x/']])).toBe(
      '# Architecture Decision Records\n\nBefore.\n\n* [1. Lamp](x/0001-lamp.md)\n* [2. Oil](x/0002-oil.md)\n\nAfter.\n',
    )
  })

  test('the editor: VISUAL before EDITOR, before the path is printed, without a terminal', async () => {
    const opened: string[] = []
    const edit = async (command: string, file: string): Promise<number> =>
      opened.push(`${command} ${file}`) - opened.length
    const lamps = project({})
    await said(lamps, [['new', 'Lamp']], { edit, env: { ...compat, EDITOR: 'ed' } })
    await said(lamps, [['new', 'Oil']], { edit, env: { ...compat, EDITOR: 'ed', VISUAL: 'vi -f' } })
    expect(opened).toEqual(['ed doc/adr/0001-lamp.md', 'vi -f doc/adr/0002-oil.md'])
  })

  test('templates of the project and of the environment', async () => {
    const lamps = project({
      'doc/adr/templates/template.md': '# TITLE\n\nSTATUS NUMBER DATE\n',
      't.md': 'NUMBER: TITLE\n',
    })
    await said(lamps, [['new', 'Lamp']])
    await said(lamps, [['new', 'Oil']], { env: { ...compat, ADR_TEMPLATE: 't.md' } })
    expect([lamps.read('doc/adr/0001-lamp.md'), lamps.read('doc/adr/0002-oil.md')]).toEqual([
      '# Lamp\n\nAccepted 1 1992-01-12\n',
      '2: Oil\n',
    ])
  })

  test('upgrade-repository', async () => {
    const lamps = project({
      'doc/adr/0001-a.md': '# 1. A\n\nDate: 12/01/1992\n',
      'doc/adr/0002-b.md': '# 2. B\n\nDate: 1992-01-12\n',
    })
    await said(lamps, [['upgrade-repository']])
    expect(lamps.read('doc/adr/0001-a.md')).toBe('# 1. A\n\nDate: 1992-01-12\n')
  })

  test('help through the pager that is named', async () => {
    const shown: string[] = []
    const page = async (command: string, text: string): Promise<number> =>
      shown.push(`${command}: ${head(text, 1)}`) - 1
    const lamps = project({})
    await said(lamps, [['help'], ['help', 'new']], {
      page,
      env: { ...compat, ADR_PAGER: 'most', PAGER: 'less' },
    })
    expect(shown).toEqual([
      'most: usage: adr help COMMAND [ARG] ...',
      expect.stringContaining('most: usage: adr new'),
    ])
    expect((await lamps.run([], { env: compat })).code).toBe(1)
  })

  test.each([
    [['adr'], 'config generate help init link list new upgrade-repository'],
    [['adr', 'li'], 'link list'],
    [['adr', 'generate'], 'graph toc'],
    [['adr', 'generate', 'to'], 'toc'],
    [['adr', 'bogus'], ''],
    [['adr', 'list'], undefined],
  ])('_adr_autocomplete %j', (words, expected) => expect(completions(words)).toBe(expected))
})

describe('whose log it is', () => {
  const ours = '# 1. Lamp\n\n## Status\n\nAccepted\n'
  test('elsewhere our own defaults hold', async () => {
    const lamps = project({ 'doc/adr/0001-lamp.md': ours })
    expect((await lamps.run(['list'])).out).toContain('ADR-0001')
  })

  test('a log that adr-tools made is spoken to as by adr-tools, unless an option is ours', async () => {
    const lamps = project({})
    await said(lamps, [['init']])
    expect((await lamps.run(['list'])).out).toBe('doc/adr/0001-record-architecture-decisions.md\n')
    expect((await lamps.run(['list', '--json'])).out).toContain('"records"')
    writeFileSync(path.join(lamps.root, 'adr.config.json'), '{}')
    expect((await lamps.run(['list'])).out).toContain('ADR-0001')
  })

  test('nothing is written or read outside of the project', async () => {
    const lamps = project({ '.adr-dir': '../outside\n' })
    expect((await lamps.run(['list'])).code).toBe(2)
    await lamps.run(['new', 'Lamp'], { env: compat })
    expect(existsSync(path.join(lamps.root, '../outside'))).toBe(false)
  })
})

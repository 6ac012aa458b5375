import { execFile } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bin } from '../helpers/program.ts'
import { recordOf } from '../helpers/read.ts'
import { project } from '../helpers/run-adr.ts'

const nygard = {
  'doc/adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n',
  'doc/adr/0002-b.md': '# 2. B\n\n## Status\n\nAccepted\n',
}

describe('adr new', () => {
  test('unquoted words, the next number, the shape of the log', async () => {
    const log = project(nygard)
    expect(await log.run(['new', 'Ring', 'the', 'bell'])).toEqual({
      code: 0,
      out: 'doc/adr/0003-ring-the-bell.md\n',
      err: '',
    })
    expect(log.read('doc/adr/0003-ring-the-bell.md')).toContain(
      '# 3. Ring the bell\n\nDate: 2026-07-01\n\n## Status\n\nProposed\n',
    )
  })

  test.each([
    [['ADR-007-x.md', 'ADR-008-y.md'], 'ADR-009-lamp.md'],
    [['1-x.md', '2-y.md'], '3-lamp.md'],
    [['2024-01-02-x.md', '2024-02-03-y.md'], '2026-07-01-lamp.md'],
    [['20240102-x.md'], '20260701-lamp.md'],
    [['ADR-0007 x y.-.md', 'Home.md', '_Sidebar.md'], 'ADR-0008 Lamp.-.md'],
    [['9999-x.md', '10000-y.md'], '10001-lamp.md'],
    [['adr-04.md', 'adr-05.md'], 'adr-06.md'],
  ])('after %j comes %s', async (names, expected) => {
    const files = Object.fromEntries(names.map(name => [`adr/${name}`, '# X\n\n- Status: accepted\n']))
    expect((await project(files).run(['new', 'Lamp'])).out).toBe(`adr/${expected}\n`)
  })

  test.each(['nygard', 'madr', 'madr-minimal', 'wiki'])(
    '%s is read back as it was asked for',
    async template => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async noise => {
          const title = `Lamp ${noise.replaceAll(/[\p{C}\s]+/gu, ' ')}`.trim()
          const log = project(nygard)
          const args = [
            'new',
            '--template',
            template,
            '--status',
            'accepted',
            '--decider',
            'Ida (keeper)',
            '--decider',
            'Bo',
            '--issue',
            'LAMP-1',
            '--closes',
            'LAMP-2',
            '-s',
            '1',
            '--slug',
            'lamp',
            '--',
            title,
          ]
          const { out, err, code } = await log.run(args)
          expect([code, err.includes('Changed doc/adr/0001-a.md')]).toEqual([0, true])
          const record = recordOf(log.read(out.trim()), out.trim())
          expect(record.title.replaceAll(/\s+/g, ' ')).toBe(title.replaceAll(/\s+/g, ' '))
          expect([record.number, record.status?.state, record.date?.value]).toEqual([
            3,
            'accepted',
            '2026-07-01',
          ])
          expect(record.deciders.map(({ name, role }) => [name, role])).toEqual([
            ['Ida', 'keeper'],
            ['Bo', undefined],
          ])
          expect(record.issues.map(({ key, relation }) => `${key} ${relation}`)).toEqual(
            expect.arrayContaining(['LAMP-1 context', 'LAMP-2 closes']),
          )
          expect(record.links.map(({ relation, target }) => `${relation} ${target}`)).toEqual([
            'supersedes 0001-a.md',
          ])
        }),
        { numRuns: 25 },
      )
    },
  )

  test.each(['日本語の決定', 'Ключ', 'कुंजी', 'CON', '../../x', 'a/b\\c:d', '-rf', 'x'.repeat(200)])(
    'the title %s gives a name in the log',
    async title => {
      const log = project(nygard)
      const { out, code } = await log.run(['new', '--', title])
      expect(code).toBe(0)
      expect(out.trim()).toMatch(/^doc\/adr\/0003-[\p{L}\p{M}\p{N}-]{1,100}\.md$/u)
      expect(log.files()).toHaveLength(3)
    },
  )

  test.each([[[]], [['   ']], [['🕯🕯']], [['x'.repeat(300)]]])(
    'the title %j is refused, and nothing is written',
    async words => {
      const log = project(nygard)
      expect(await log.run(['new', ...words])).toMatchObject({ code: 2, out: '' })
      expect(log.files()).toHaveLength(2)
    },
  )

  test('asks for the title, and opens the editor, on a terminal only', async () => {
    const opened: string[] = []
    const edit = async (command: string, file: string): Promise<number> =>
      opened.push(`${command} ${path.basename(file)}`) - opened.length
    const log = project(nygard)
    const env = { VISUAL: 'vi -f', EDITOR: 'ed' }
    expect((await log.run(['new'], { ask: async () => 'Bell', edit, env })).out).toBe(
      'doc/adr/0003-bell.md\n',
    )
    await log.run(['new', 'Horn', '--no-edit'], { ask: async () => '', edit, env })
    expect(opened).toEqual(['vi -f 0003-bell.md'])
    expect((await log.run(['new', 'Lamp'], { ask: async () => '', edit: async () => 1, env })).err).toContain(
      'The page is there: doc/adr/0005-lamp.md',
    )
  })

  test('--dry-run writes nothing, --json tells', async () => {
    const log = project(nygard)
    expect((await log.run(['new', 'Bell', '--dry-run'])).out).toMatch(
      /^doc\/adr\/0003-bell\.md\n\n# 3\. Bell/,
    )
    expect(log.files()).toHaveLength(2)
    expect(JSON.parse((await log.run(['new', 'Bell', '--json'])).out)).toEqual({
      path: 'doc/adr/0003-bell.md',
      id: 'ADR-0003',
      number: 3,
      changed: [],
    })
  })

  test('mistakes', async () => {
    const log = project(nygard)
    for (const args of [
      ['--template', 'nothing'],
      ['-s', '77'],
      ['--date', '2026-13-01'],
      ['--link', 'x'],
    ])
      expect(await log.run(['new', 'Bell', ...args])).toMatchObject({ code: 2, out: '' })
    expect(log.files()).toHaveLength(2)
  })

  test('a log that a link leads out of the project is not written to', async () => {
    const other = project({ 'keep.txt': '' })
    const log = project({})
    symlinkSync(other.root, path.join(log.root, 'adr'))
    expect(await log.run(['new', 'Bell'])).toMatchObject({ code: 2 })
    expect(other.files()).toEqual(['keep.txt'])
  })
})

describe('the built program', () => {
  test.skipIf(!existsSync(bin))('twenty runs at once take twenty numbers', async () => {
    const log = project(nygard)
    const run = promisify(execFile)
    const runs = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        run(process.execPath, [bin, 'new', `Lamp ${at % 3}`], { cwd: log.root }),
      ),
    )
    const paths = runs.map(({ stdout }) => stdout.trim())
    expect(new Set(paths.map(name => path.basename(name).slice(0, 4))).size).toBe(20)
    expect(log.files()).toHaveLength(22)
  })

  test.skipIf(!existsSync(bin))(
    "a project's template runs in a worker, and may not run for ever",
    async () => {
      const loops = `${'{{#each links}}'.repeat(1)}x${'{{/each}}'.repeat(1)}`
      const log = project({
        ...nygard,
        'doc/adr/templates/mine.hbs': `# {{number}}. {{inline title}}\n\nStatus: {{state}}\n${loops}`,
        'doc/adr/templates/bad.hbs': '{{nothing}}',
      })
      const run = promisify(execFile)
      const { stdout } = await run(process.execPath, [bin, 'new', 'Bell', '--template', 'mine'], {
        cwd: log.root,
      })
      expect(log.read(stdout.trim())).toBe('# 3. Bell\n\nStatus: Proposed\n')
      await expect(
        run(process.execPath, [bin, 'new', 'Bell', '--template', 'bad'], { cwd: log.root }),
      ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('`bad` cannot be rendered') })
    },
  )

  test.skipIf(!existsSync(bin))('ends quietly when nobody reads on', async () => {
    const log = project(nygard)
    const { stdout, stderr } = await promisify(execFile)(
      'bash',
      ['-c', `"${process.execPath}" "${bin}" export | head -n 1; echo "\${PIPESTATUS[0]}"`],
      { cwd: log.root },
    )
    expect([stdout, stderr]).toEqual(['{\n0\n', ''])
  })
})

describe('adr init', () => {
  test('makes a log that checks clean, and writes over none', async () => {
    const log = project({})
    expect(await log.run(['init'])).toMatchObject({
      code: 0,
      out: 'adr/0001-record-architecture-decisions.md\n',
    })
    expect(await log.run(['check', '--fail-on', 'warning'])).toMatchObject({ code: 0 })
    expect(await log.run(['init'])).toMatchObject({ code: 2 })
  })

  test('points to a folder that is not found by itself', async () => {
    const log = project({})
    expect((await log.run(['init', 'notes/choices'])).out).toBe(
      'adr.config.json\nnotes/choices/0001-record-architecture-decisions.md\n',
    )
    expect((await log.run(['list'])).out).toContain('ADR-0001')
  })
})

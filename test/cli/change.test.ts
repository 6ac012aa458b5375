import { execFile } from 'node:child_process'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bin } from '../helpers/program.ts'
import { recordOf } from '../helpers/read.ts'
import { project } from '../helpers/run-adr.ts'

const page = (number: number, title: string, status: string, rest = ''): string =>
  `# ${number}. ${title}\n\nDate: 2020-01-02\n\n## Status\n\n${status}\n\n## Context\n\nDark.\n${rest}`

const log = {
  'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted'),
  'doc/adr/0002-bell.md': page(2, 'Bell', 'Proposed'),
  'doc/adr/0003-horn.md': page(
    3,
    'Horn',
    'Accepted',
    '\nSee [2. Bell](0002-bell.md), ADR-0002 and `0002-bell.md`.\n',
  ),
}

describe('adr status', () => {
  test('changes one word', async () => {
    const lamps = project(log)
    expect(await lamps.run(['accept', '2'])).toEqual({
      code: 0,
      out: 'doc/adr/0002-bell.md\n',
      err: 'ADR-0002: Proposed → Accepted\n',
    })
    expect(lamps.read('doc/adr/0002-bell.md')).toBe(page(2, 'Bell', 'Accepted'))
  })

  test('--dry-run shows a diff and writes nothing; --json tells the edits', async () => {
    const lamps = project(log)
    expect((await lamps.run(['reject', '2', '--dry-run'])).out).toContain('-Proposed\n+Rejected\n')
    const { out } = await lamps.run(['status', '2', 'rejected', '--dry-run', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      changes: [
        {
          path: 'doc/adr/0002-bell.md',
          change: 'changed',
          edits: [{ start: 40, end: 48, text: 'Rejected' }],
        },
      ],
    })
    expect(lamps.read('doc/adr/0002-bell.md')).toBe(log['doc/adr/0002-bell.md'])
  })

  test('a byte order mark and CRLF stay', async () => {
    const text = `\uFEFF${page(1, 'Lamp', 'Proposed').replaceAll('\n', '\r\n')}`
    const lamps = project({ 'doc/adr/0001-lamp.md': text })
    await lamps.run(['accept', '1'])
    expect(lamps.read('doc/adr/0001-lamp.md')).toBe(text.replace('Proposed', 'Accepted'))
  })

  test('a date that only the file name gives stands nowhere on the page', async () => {
    const text = 'Date: TBD\n\n- Status: proposed\n\n## Context\n\nFog.\n'
    const lamps = project({ 'doc/adr/2021-07-04-lamp.md': text })
    await lamps.run(['accept', '2021-07-04-lamp', '--date', '2022-01-02'])
    expect(lamps.read('doc/adr/2021-07-04-lamp.md')).toBe(text.replace('proposed', 'accepted (2022-01-02)'))
  })

  test('the lifecycle holds, until --force says why', async () => {
    const lamps = project(log)
    expect(await lamps.run(['status', '1', 'proposed'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('ADR-0001 is accepted; it may not become proposed.'),
    })
    await lamps.run(['status', '1', 'proposed', '--force', 'was too early'])
    expect(recordOf(lamps.read('doc/adr/0001-lamp.md')).status).toMatchObject({
      state: 'proposed',
      note: 'was too early',
    })
  })

  test('the lifecycle of a configuration takes its place', async () => {
    const lamps = project({ ...log, 'adr.config.json': '{"lifecycle":{"accepted":["draft"]}}' })
    expect((await lamps.run(['status', '1', 'draft'])).code).toBe(0)
    expect((await lamps.run(['status', '3', 'deprecated'])).err).toContain('It may become draft')
  })

  test.each([
    [['status', '9', 'accepted'], /No record is called `9`/],
    [['status', '1', 'shiny'], /`shiny` is no status/],
    [['status', '1', 'superseded'], /needs a successor.*\nhint: adr supersede 1 --by REF/],
    [['accept', '2', '--date', '2020-02-30'], /`2020-02-30` is not a date/],
    [['status', '4', 'accepted'], /`doc\/adr\/0004-wick.md` has no status/],
    [['status', 'o', 'accepted'], /No record|names/],
    [['supersede', '1', '--by', '1'], /cannot supersede itself/],
    [['link', '1', 'amends', '1'], /cannot relate to itself/],
    [['link', '1', 'adores', '2'], /`adores` is no relation/],
    [['link', '1', 'supersedes', '2'], /adr supersede 2 --by 1/],
    [['renumber', '1', '2'], /The number 2 is taken/],
    [['renumber', '1', 'two'], /`two` is no number/],
    [['edit', '1'], /No editor is named/],
  ])('%j is refused, and nothing is written', async (args, message) => {
    const lamps = project({
      ...log,
      'doc/adr/0004-wick.md': '# 4. Wick\n\n## Context\n\nShort.\n\n## Decision\n\nCut.\n',
    })
    const { code, err, out } = await lamps.run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
    expect(Object.keys(log).map(lamps.read)).toEqual(Object.values(log))
    expect(existsSync(path.join(lamps.root, 'doc/adr/.adr-lock'))).toBe(false)
  })

  test('a page that is a link is not written through', async () => {
    const lamps = project({ ...log, 'elsewhere.md': page(5, 'Oil', 'Proposed') })
    symlinkSync('../../elsewhere.md', path.join(lamps.root, 'doc/adr/0005-oil.md'))
    expect(await lamps.run(['accept', '5'])).toMatchObject({ code: 2 })
    expect(lamps.read('elsewhere.md')).toContain('Proposed')
  })
})

describe('adr supersede', () => {
  test('all pages say so, both ways', async () => {
    const lamps = project(log)
    expect(await lamps.run(['supersede', '1', '3', '--by', '2'])).toMatchObject({ code: 0 })
    expect(lamps.read('doc/adr/0001-lamp.md')).toBe(page(1, 'Lamp', 'Superseded by [2. Bell](0002-bell.md)'))
    expect(lamps.read('doc/adr/0002-bell.md')).toBe(
      page(2, 'Bell', 'Proposed\n\nSupersedes [1. Lamp](0001-lamp.md)\n\nSupersedes [3. Horn](0003-horn.md)'),
    )
    expect((await lamps.run(['supersede', '1', '--by', '2'])).err).toContain('supersedes ADR-0001 already')
    expect((await lamps.run(['check'])).code).toBe(0)
  })

  test('a circle is refused', async () => {
    const lamps = project(log)
    await lamps.run(['supersede', '1', '--by', '2'])
    await lamps.run(['accept', '2'])
    await lamps.run(['supersede', '2', '--by', '3'])
    expect((await lamps.run(['supersede', '3', '--by', '1', '--force'])).err).toContain(
      'cannot supersede it in turn',
    )
  })

  test('a second successor is asked for', async () => {
    const lamps = project(log)
    await lamps.run(['supersede', '1', '--by', '2'])
    expect((await lamps.run(['supersede', '1', '--by', '3'])).err).toContain(
      'is superseded by ADR-0002 already',
    )
    expect((await lamps.run(['supersede', '1', '--by', '3', '--force'])).code).toBe(0)
  })

  test('adr new -s does it all at once', async () => {
    const lamps = project(log)
    await lamps.run(['new', '-s', '1', '--link', '3:Amends', 'Candle', '--status', 'accepted'])
    expect(lamps.read('doc/adr/0001-lamp.md')).toContain('Superseded by [4. Candle](0004-candle.md)')
    expect(lamps.read('doc/adr/0003-horn.md')).toContain('Accepted\n\nAmended by [4. Candle](0004-candle.md)')
    expect((await lamps.run(['check'])).out).toContain('No findings')
  })
})

describe('adr link', () => {
  test('both pages, and out of both again', async () => {
    const lamps = project(log)
    await lamps.run(['link', '3', 'Extends', '1', 'Extended by'])
    expect(lamps.read('doc/adr/0003-horn.md')).toContain('Extends [1. Lamp](0001-lamp.md)')
    expect((await lamps.run(['link', '3', 'Extends', '1'])).err).toContain('already')
    await lamps.run(['link', '3', 'extends', '1', '--remove'])
    expect(Object.keys(log).map(lamps.read)).toEqual(Object.values(log))
  })
})

describe('adr renumber', () => {
  test('the file, its heading, and every reference', async () => {
    const lamps = project({
      ...log,
      'doc/adr/README.md': '# Log\n\n- [ADR-0002](0002-bell.md)\n',
      'src/a.ts': '// see ADR-0002, 0002-bell.md\n',
    })
    expect((await lamps.run(['renumber', '2', '12'])).code).toBe(0)
    expect(lamps.files()).not.toContain('doc/adr/0002-bell.md')
    expect(lamps.read('doc/adr/0012-bell.md')).toBe(page(12, 'Bell', 'Proposed'))
    expect(lamps.read('doc/adr/0003-horn.md')).toContain(
      'See [12. Bell](0012-bell.md), ADR-0012 and `0012-bell.md`.',
    )
    expect(lamps.read('doc/adr/README.md')).toContain('[ADR-0012](0012-bell.md)')
    expect(lamps.read('src/a.ts')).toContain('ADR-0002')
  })
})

describe('adr fix', () => {
  test('mends what has one safe edit, and leaves what needs a decision', async () => {
    const lamps = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted'),
      'doc/adr/0002-bell.md': page(7, 'Bell', 'Accepted\n\nSupercedes [1. Lamp](0001-lamp.md)'),
      'doc/adr/0003-horn.md': page(
        3,
        'Horn',
        'Proposed\n\nSupersedes [4. Wick](0004-wick.md)',
        '\nSee [oil](../0005-oil.md).\n',
      ),
      'doc/adr/0004-wick.md': page(4, 'Wick', 'Accepted'),
      'doc/adr/0005-oil.md': page(5, 'Oil', 'Accepted'),
    })
    expect((await lamps.run(['check'])).code).toBe(1)
    expect((await lamps.run(['fix'])).code).toBe(0)
    expect(lamps.read('doc/adr/0001-lamp.md')).toContain('Superseded by [2. Bell](0002-bell.md)')
    expect(lamps.read('doc/adr/0002-bell.md')).toBe(
      page(2, 'Bell', 'Accepted\n\nSupersedes [1. Lamp](0001-lamp.md)'),
    )
    expect(lamps.read('doc/adr/0003-horn.md')).toContain('[oil](0005-oil.md)')
    expect(lamps.read('doc/adr/0004-wick.md')).toBe(page(4, 'Wick', 'Accepted'))
    expect((await lamps.run(['fix'])).err).toContain('Nothing to change')
  })

  test('what does harm is left, among much that does none', async () => {
    const see = (link: string): string => `\nSee [it](old/${link}).\n`
    const pages = {
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted\n\nSupersedes [Bell](old/0009-bell.md)'),
      'doc/adr/0002-bell.md': page(2, 'Bell', 'Accepted', see('0001-lamp.md')),
      'doc/adr/0003-horn.md': page(3, 'Horn', 'Accepted', see('0002-bell.md')),
      'doc/adr/0004-wick.md': page(4, 'Wick', 'Accepted', see('0003-horn.md')),
    }
    const config = { rules: { 'broken-link': 'warning', 'dangling-record': 'warning' } }
    const lamps = project({ ...pages, 'adr.config.json': JSON.stringify(config) })
    await lamps.run(['fix'])
    expect(Object.keys(pages).map(lamps.read)).toEqual(
      Object.values(pages).map(text => text.replace(/it\]\(old\//, 'it](')),
    )
  })

  test('a page’s own words are mended at once', async () => {
    const text = (verb: string): string =>
      page(2, 'Bell', `Accepted\n\n${verb} [1. Lamp](0001-lamp.md)\n\nNot to be ${verb.toLowerCase()}`)
    const lamps = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Superseded by [2. Bell](0002-bell.md)'),
      'doc/adr/0002-bell.md': text('Supercedes').replace('# 2', '# 7'),
    })
    await lamps.run(['fix'])
    expect(lamps.read('doc/adr/0002-bell.md')).toBe(text('Supersedes'))
  })

  test.each([
    ['Accepted\n\nSupersedes [2. Bell](0002-bell.md)', 'Accepted\n\nSupersedes [1. Lamp](0001-lamp.md)'],
    ['Superseded by [2. Bell](0002-bell.md)', 'Superseded by [1. Lamp](0001-lamp.md)'],
  ])('a circle is left to a person: %s', async (lamp, bell) => {
    const pages = {
      'doc/adr/0001-lamp.md': page(1, 'Lamp', lamp),
      'doc/adr/0002-bell.md': page(2, 'Bell', bell),
    }
    const lamps = project(pages)
    await lamps.run(['fix'])
    expect(Object.keys(pages).map(lamps.read)).toEqual(Object.values(pages))
  })

  test('of several successors none is chosen, until one is left', async () => {
    const by = (...names: string[]): string =>
      ['Accepted', ...names.map(name => `Supersedes ${name}`)].join('\n\n')
    const [lamp, bell] = ['[1. Lamp](0001-lamp.md)', '[2. Bell](0002-bell.md)']
    const two = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted'),
      'doc/adr/0002-bell.md': page(2, 'Bell', by(lamp)),
      'doc/adr/0003-horn.md': page(3, 'Horn', by(lamp)),
    })
    await two.run(['fix'])
    expect(two.read('doc/adr/0001-lamp.md')).toBe(page(1, 'Lamp', 'Accepted'))
    const chain = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted'),
      'doc/adr/0002-bell.md': page(2, 'Bell', by(lamp)),
      'doc/adr/0003-horn.md': page(3, 'Horn', by(lamp, bell)),
    })
    await chain.run(['fix'])
    for (const name of ['0001-lamp.md', '0002-bell.md'])
      expect(chain.read(`doc/adr/${name}`)).toContain('Superseded by [3. Horn](0003-horn.md)')
  })

  test('what cannot be mended hides nothing that moves to its line', async () => {
    const lamps = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted'),
      'doc/adr/0002-bell.md': page(2, 'Bell', 'Superseded by [3. Horn](0003-horn.md)'),
      'doc/adr/0003-horn.md': page(
        3,
        'Horn',
        'Accepted',
        '\nSee [it](old/0001-lamp.md).\n\nSee [x](gone.md).\n',
      ),
    })
    await lamps.run(['fix'])
    expect(lamps.read('doc/adr/0003-horn.md')).toContain('Supersedes [2. Bell](0002-bell.md)')
    expect(lamps.read('doc/adr/0003-horn.md')).toContain('See [it](0001-lamp.md).\n\nSee [x](gone.md).')
  })

  test('an address that stands elsewhere is left there', async () => {
    const links =
      '\nSee [it][old], [**it**](old/0001-lamp.md#context) and [it](<old/0001-lamp.md>).\n\n[old]: old/0001-lamp.md\n'
    const lamps = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted'),
      'doc/adr/0002-bell.md': page(2, 'Bell', 'Accepted', links),
    })
    await lamps.run(['fix'])
    expect(lamps.read('doc/adr/0002-bell.md')).toContain(
      'See [it][old], [**it**](0001-lamp.md#context) and [it](<0001-lamp.md>).\n\n[old]: old/0001-lamp.md\n',
    )
  })

  test('an issue that moved is cited by its new key', async () => {
    const issue = {
      key: '#12',
      tracker: 'github',
      state: 'moved',
      movedTo: 'lamps/oil#3',
      checkedAt: '2026-06-30T00:00:00Z',
    }
    const lamps = project({
      'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted', '\nSee #12.\n'),
      'doc/adr/issues.lock.json': JSON.stringify({ version: 1, issues: [issue] }),
    })
    await lamps.run(['fix'])
    expect(lamps.read('doc/adr/0001-lamp.md')).toContain('See lamps/oil#3.')
  })

  test('what is mended stays so: a second run finds nothing', async () => {
    const to = fc.constantFrom(1, 2, 3, 4)
    const verb = fc.constantFrom('Supersedes', 'Superseded by', 'Supercedes')
    const link = fc.constantFrom('', 'old/')
    const statement = fc
      .tuple(verb, to, link)
      .map(([word, number, folder]) => `${word} [${number}. Lamp](${folder}000${number}-lamp.md)`)
    const status = fc.tuple(fc.constantFrom('Accepted', 'Proposed'), fc.array(statement, { maxLength: 2 }))
    const logs = fc.array(fc.tuple(fc.constantFrom(0, 1), status), { minLength: 4, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(logs, async pages => {
        const lamps = project(
          Object.fromEntries(
            pages.map(([wrong, [word, statements]], at) => [
              `doc/adr/000${at + 1}-lamp.md`,
              page(at + 1 + wrong * 5, `Lamp ${at + 1}`, [word, ...statements].join('\n\n')),
            ]),
          ),
        )
        expect((await lamps.run(['fix'])).code).toBe(0)
        expect((await lamps.run(['fix'])).err).toBe('Nothing to change.\n')
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('a link that two rules find fault with is mended once', async () => {
    const lamps = project({
      'doc/adr/0001-lamp.md': page(
        1,
        'Lamp',
        'Accepted',
        '\nSee [2. Bell](0009-bell.md), [3. Horn](old/0003-horn.md).\n',
      ),
      'doc/adr/0002-bell.md': page(2, 'Bell', 'Accepted'),
      'doc/adr/0003-horn.md': page(3, 'Horn', 'Accepted'),
    })
    await lamps.run(['fix'])
    expect(lamps.read('doc/adr/0001-lamp.md')).toContain('[2. Bell](0002-bell.md), [3. Horn](0003-horn.md).')
  })

  test('many findings are mended in few turns, also where one page answers all', async () => {
    const name = (number: number): string => `${String(number).padStart(4, '0')}-lamp-${number}.md`
    const link = (number: number): string => `[${number}. Lamp ${number}](${name(number)})`
    const olds = Array.from({ length: 40 }, (_, at) => at + 1)
    const texts = olds.flatMap(old => [
      [old, 'Accepted'] as const,
      [old + 100, `Accepted\n\nSupersedes ${link(old)}`] as const,
      [old + 200, `Superseded by ${link(999)}`] as const,
    ])
    const lamps = project(
      Object.fromEntries(
        [...texts, [999, 'Accepted'] as const].map(([number, status]) => [
          `doc/adr/${name(number)}`,
          page(number, `Lamp ${number}`, status),
        ]),
      ),
    )
    const shown: string[] = []
    let time = Date.UTC(2026, 6, 1)
    const replace = (line: string): void => void shown.push(line)
    const err = { write: () => undefined, isTTY: true, columns: 80, replace }
    expect((await lamps.run(['fix'], { err, now: () => (time += 1_000) })).code).toBe(0)
    expect(shown.filter(line => line.startsWith('Reading what was mended'))).toEqual([
      'Reading what was mended: 80',
    ])
    for (const old of olds) {
      expect(lamps.read(`doc/adr/${name(old)}`)).toContain(`Superseded by ${link(old + 100)}`)
      expect(lamps.read(`doc/adr/${name(999)}`)).toContain(link(old + 200))
    }
  })
})

describe('adr import', () => {
  const pasted =
    '1\nADR-0001 Lamp\nIda edited this page 2026-06-25 11:57:12 +00:00\n\nADR-0001 — Lamp\n\n  • Status: Accepted (2026-06-25)\n  • Decider: Ida (keeper)\n  • Context issue: LAMP-7\n\nContext\n\nDark.\n\nDecision\n\n  1. Light it.\n'

  test('pasted text says the same as a record', async () => {
    const lamps = project({ 'adr/.keep': '' })
    const { out } = await lamps.run(['import', '-'], { input: async () => pasted })
    const made = lamps.read(out.trim())
    expect(made).toContain('# ADR-0001 — Lamp\n\n- Status: Accepted (2026-06-25)\n')
    const [was, now] = [recordOf(pasted), recordOf(made)]
    const values = ({ id, title, status, date, deciders, provenance, sections }: typeof was) => [
      id,
      title,
      status?.text,
      date?.value,
      deciders.map(({ name, role }) => [name, role]),
      provenance,
      sections.map(each => each.title),
    ]
    expect(values(now)).toEqual(values(was))
  })

  test('HTML, without what is active in it', async () => {
    const lamps = project({ 'adr/.keep': '' })
    const html =
      '<h1>ADR-7: Lamp</h1><ul><li><b>Status:</b> Accepted</li></ul><script>x()</script><h2>Context</h2><p>Dark</p>'
    await lamps.run(['import', 'a.html'], { input: async () => '' })
    writeFileSync(path.join(lamps.root, 'a.html'), html)
    const { out } = await lamps.run(['import', 'a.html'])
    expect([
      out,
      recordOf(lamps.read(out.trim())).status?.state,
      lamps.read(out.trim()).includes('x()'),
    ]).toEqual(['adr/0007-lamp.md\n', 'accepted', false])
  })

  test('a wiki: its records, with the number that is free; the rest is listed', async () => {
    const lamps = project({
      'adr/0001-old.md': page(1, 'Old', 'Accepted'),
      'wiki/ADR-0001 Lamp%3A a %26 b.-.md':
        '# ADR-0001 — Lamp\n\n- Status: Accepted\n\n## Context\n\nDark.\n',
      'wiki/Home.md': '# Home\n\nHello.\n',
      'wiki/_Sidebar.md': '- [x](x)\n',
    })
    const { err } = await lamps.run(['import', '--wiki', 'wiki'])
    expect(err).toBe('left, no record: Home.md\nleft, no record: _Sidebar.md\n')
    expect(lamps.read('adr/0002-lamp.md')).toContain('# ADR-0002 — Lamp')
  })

  test('an export comes back as pages that say the same', async () => {
    const lamps = project({ 'doc/adr/0001-lamp.md': page(1, 'Lamp', 'Accepted\n\nAmends ADR-0007', '') })
    const { out } = await lamps.run(['export', '--format', 'json'])
    const other = project({ 'adr/.keep': '', 'log.json': out })
    await other.run(['import', 'log.json'])
    const record = recordOf(other.read('adr/0001-lamp.md'))
    expect([
      record.title,
      record.status?.state,
      record.date?.value,
      record.links.map(each => `${each.relation} ${each.target}`),
    ]).toEqual(['Lamp', 'accepted', '2020-01-02', ['amends ADR-0007']])
  })

  test.each([['hello'], ['{"version":2}'], ['']])('%j is refused', async text => {
    const lamps = project({ 'adr/.keep': '' })
    expect((await lamps.run(['import', '-'], { input: async () => text })).code).toBe(2)
    expect(lamps.files()).toEqual(['adr/.keep'])
  })
})

describe('processes', () => {
  test.skipIf(!existsSync(bin))(
    'killed at any moment, the log is old or new',
    async () => {
      const run = promisify(execFile)
      for (let delay = 60; delay < 260; delay += 25) {
        const lamps = project(log)
        await run(process.execPath, [bin, 'supersede', '1', '3', '--by', '2'], {
          cwd: lamps.root,
          timeout: delay,
          killSignal: 'SIGKILL',
        }).catch(() => undefined)
        await lamps.run(['fix'])
        const said = ['0001-lamp.md', '0003-horn.md'].map(name =>
          lamps.read(`doc/adr/${name}`).includes('Superseded by'),
        )
        expect(new Set([...said, lamps.read('doc/adr/0002-bell.md').includes('Supersedes')]).size).toBe(1)
        expect(lamps.files().filter(name => !name.endsWith('.md'))).toEqual([])
      }
    },
    60_000,
  )
})

import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/run-checks.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { defaultConfig, type Config } from '../../src/model/config.ts'
import { pagesOf } from '../helpers/read.ts'

type Files = Readonly<Record<string, string>>

/** Findings of one rule as `severity path:line`; files and their folders are there. */
function told(rule: string, files: Files, config: Partial<Config> = {}, root?: string): string[] {
  const whole = { ...defaultConfig, ...config }
  const texts = Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.md')))
  const pages = pagesOf(texts, whole)
  const exists = (path: string): boolean =>
    Object.keys(files).some(file => file === path || file.startsWith(`${path}/`))
  return runChecks({ pages, graph: buildGraph(pages), config: whole, exists, root, today: '2026-07-01' })
    .filter(finding => finding.rule === rule)
    .map(({ severity, path, place }) => `${severity} ${path}:${place?.line ?? ''}`)
}

const page = (status: string, body = 'Clay.'): string =>
  `# Kiln\n\n## Status\n\n${status}\n\n## Context\n\n${body}\n`

describe('a record is missing only if this log proves it', () => {
  test.each([
    ['a number of this log', 'Amends ADR-0009', 'Clay.', ['error adr/0002-b.md:5']],
    ['a number told in prose', 'Accepted', 'As ADR-0009 says.', ['warning adr/0002-b.md:9']],
    ['a page of this log', 'Amends 0009-ash-glaze.md', 'Clay.', ['error adr/0002-b.md:5']],
    ['a number that another log has', 'Amends ADR-0005', 'Clay.', ['warning adr/0002-b.md:5']],
    ['a name', 'Superseded by salt-glaze-plan', 'Clay.', ['info adr/0002-b.md:5']],
    ['an id of another series', 'Accepted', 'Meets REQ-009-07 and FIRE-12.', []],
    ['a record of another project', 'Amends [7](https://mill.example/adr/0007-x.md)', 'Clay.', []],
  ])('%s', (_, status, body, expected) => {
    const files = {
      'adr/0001-a.md': page('Accepted'),
      'adr/0002-b.md': page(status, body),
      'lab/adr/0005-c.md': page('Accepted'),
    }
    expect(told('dangling-record', files)).toEqual(expected)
  })

  test.each(['docs/fire.md', './../docs/fire.md', '../docs/fire', 'adr/plan.txt'])(
    'a file that is no page: %s',
    file => {
      const files = {
        'adr/0001-a.md': `# Kiln\n\n- Status: accepted\n- Related: ${file}\n`,
        'docs/fire.md': '# Fire\n',
        'adr/plan.txt': '',
      }
      expect(told('dangling-record', files)).toEqual([])
    },
  )

  test('a link that leads nowhere is told as a link only', () => {
    const files = { 'adr/0001-a.md': page('Superseded by [9. Ash](0009-ash.md)') }
    expect(told('dangling-record', files)).toEqual([])
    expect(told('broken-link', files)).toEqual(['error adr/0001-a.md:5'])
  })
})

describe('an ambiguous number', () => {
  const twins = { 'adr/0007-red.md': page('Accepted'), 'adr/0007-blue.md': page('Accepted') }
  test.each([
    ['is told once for a page', 'Amends ADR-7', 'ADR-7 and ADR-7.', ['error adr/0008-x.md:5']],
    ['is a warning in prose', 'Accepted', 'ADR-7 and ADR-7.', ['warning adr/0008-x.md:9']],
    [
      'is the page linked beside it',
      'Accepted',
      '- ADR 7: [Blue](0007-blue.md)\n- ADR 7: [Red](0007-red.md)',
      [],
    ],
    ['is the page that its page links', 'Amends ADR-7', 'As [Blue](0007-blue.md) says.', []],
    [
      'is not the page linked before the other',
      'Accepted',
      '[Blue](0007-blue.md), [Red](0007-red.md).\n\nADR-7.',
      ['warning adr/0008-x.md:11'],
    ],
  ])('%s', (_, status, body, expected) => {
    expect(told('ambiguous-record', { ...twins, 'adr/0008-x.md': page(status, body) })).toEqual(expected)
  })

  test('is the one whose file spells it alike', () => {
    const spelt = { 'adr/adr-007-red.md': page('Accepted'), 'adr/adr-0007-blue.md': page('Accepted') }
    expect(told('ambiguous-record', { ...spelt, 'adr/adr-008-x.md': page('Amends ADR-007') })).toEqual([])
  })
})

describe('supersession', () => {
  const old = { 'adr/0001-a.md': page('Accepted') }
  test.each([
    ['metadata of the successor', page('Accepted\n\nSupersedes ADR-0001'), ['error adr/0001-a.md:5']],
    ['a proposal', page('Proposed\n\nSupersedes ADR-0001'), []],
    ['a rejected record', page('Rejected\n\nSupersedes ADR-0001'), []],
    ['a part', page('Accepted\n\nPartially supersedes ADR-0001'), []],
  ])('accepted-but-superseded: %s', (_, by, expected) => {
    expect(told('accepted-but-superseded', { ...old, 'adr/0002-b.md': by })).toEqual(expected)
  })

  test('a page that speaks of a part is believed where the other speaks of the whole', () => {
    const files = {
      'adr/0001-a.md': page('Accepted\n\nPartially superseded by ADR-0002'),
      'adr/0002-b.md': page('Accepted\n\nSupersedes ADR-0001'),
    }
    expect(told('accepted-but-superseded', files)).toEqual([])
  })

  test('one side is told once, and not of a proposal or of what the status tells', () => {
    const twice = '---\nstatus: superseded\nsuperseded_by: ADR-0002\n---\n# A\n\nSuperseded by: ADR-0002\n'
    const rule = 'one-sided-supersession'
    expect(told(rule, { 'adr/0001-a.md': twice, 'adr/0002-b.md': page('Accepted') })).toEqual([
      'warning adr/0001-a.md:3',
    ])
    expect(told(rule, { ...old, 'adr/0002-b.md': page('Proposed\n\nSupersedes ADR-0001') })).toEqual([])
    const both = { ...old, 'adr/0002-b.md': page('Accepted\n\nSupersedes ADR-0001') }
    expect(told(rule, both)).toEqual([])
    expect(told(rule, both, { rules: { 'accepted-but-superseded': 'off' } })).toEqual([
      'warning adr/0002-b.md:7',
    ])
  })

  test('a chain is no split', () => {
    const chain = {
      'adr/0001-a.md': page('Superseded by ADR-0002'),
      'adr/0002-b.md': page('Superseded by ADR-0003\n\nSupersedes ADR-0001'),
      'adr/0003-c.md': page('Accepted\n\nSupersedes ADR-0001, ADR-0002'),
    }
    expect(told('several-successors', chain)).toEqual([])
  })

  test.each([
    ['Superseded', ['warning adr/0001-a.md:5']],
    ['Superseded (2024-05-06)', ['warning adr/0001-a.md:5']],
    ['Superseded by the handbook of the mill', []],
    ['Superseded by https://mill.example/adr/7', []],
    ['Superseded by [the handbook](https://mill.example/book)', []],
  ])('superseded-without-successor: %s', (status, expected) => {
    expect(told('superseded-without-successor', { 'adr/0001-a.md': page(status) })).toEqual(expected)
  })
})

describe('a record is related to itself', () => {
  test.each([
    ['by its number', 'Amends ADR-0001', 'Clay.', ['error adr/0001-a.md:5']],
    ['not in prose', 'Accepted', 'Others were amended by ADR-0001.', []],
    ['not by an anchor', 'Amended, see [below](#context)', 'Clay.', []],
  ])('%s', (_, status, body, expected) => {
    expect(told('self-link', { 'adr/0001-a.md': page(status, body) })).toEqual(expected)
  })
})

describe('a link is broken', () => {
  const there = { 'adr/0002-red-clay.md': page('Accepted'), 'docs/a b.md': '', 'src/x.ts': '' }
  test.each([
    ['[x](0003-gone.md)', ['error adr/0001-a.md:9']],
    ['[x][y]\n\n[y]: 0003-gone.md#top', ['error adr/0001-a.md:9']],
    ['[x](0002-Red-Clay.md)', ['error adr/0001-a.md:9']],
    ['[x](potter@mill.example)', ['error adr/0001-a.md:9']],
    ['[x](../plans/x.md)', ['warning adr/0001-a.md:9']],
    ['[x](../../mill/x.md) [y](../../issues/12)', []],
    ['[x](0002-red-clay) [y](0002-red-clay.html#z) [z](../0002-red-clay/)', []],
    ['[x](../src/x.ts?plain=1#L3) [y](../src/) [z](../docs/a%20b.md) [w](/site/x)', []],
  ])('%s', (body, expected) => {
    expect(told('broken-link', { ...there, 'adr/0001-a.md': page('Accepted', body) })).toEqual(expected)
  })

  test('also in the project above the working directory, which its root tells', () => {
    const files = { '0001-a.md': page('Accepted', '[x](../docs/gone.md)'), '../docs/there.md': '' }
    expect(told('broken-link', files, {}, '../..')).toEqual(['error 0001-a.md:9'])
    expect(told('broken-link', files)).toEqual([])
  })
})

describe('the text of a link', () => {
  const other = {
    'adr/0002-b.md': page('Accepted'),
    'adr/0003-c.md': page('Accepted'),
    'adr/0004-blue-door.md': page('Accepted'),
  }
  test.each([
    ['[ADR-0002](0003-c.md)', ['warning adr/0001-a.md:9']],
    ['[2. Cups](0003-c.md)', ['warning adr/0001-a.md:9']],
    ['[ADR-0002: Cups](0002-b.md)', []],
    ['[ADR-0002: Cups](0002-tea-cups.md)', []],
    ['[ADR-0009: Blue door](0009-blue-door.md)', []],
    ['[1.0/glaze](0003-c.md)', []],
    ['[2. Fire](0003-c.md#fire)', []],
    ['[RFC#2](https://mill.example/rfcs/blob/main/text/0000-paint.md)', []],
    ['[ADR-0002](https://forge.example/o/r/pull/34)', []],
  ])('%s', (body, expected) => {
    expect(told('link-target-mismatch', { ...other, 'adr/0001-a.md': page('Accepted', body) })).toEqual(
      expected,
    )
  })
})

test('a rule can be made less than its findings, never more', () => {
  const files = { 'adr/0001-a.md': page('Amends ADR-0009', 'As ADR-0008 says.') }
  const as = (severity: 'info' | 'error'): string[] =>
    told('dangling-record', files, { rules: { 'dangling-record': severity } })
  expect(as('info')).toEqual(['info adr/0001-a.md:5', 'info adr/0001-a.md:9'])
  expect(as('error')).toEqual(['error adr/0001-a.md:5', 'warning adr/0001-a.md:9'])
})

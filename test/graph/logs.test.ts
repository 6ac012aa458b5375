import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { pagesOf } from '../helpers/read.ts'

type Pages = Readonly<Record<string, string>>

const page = (status: string): string => `# Kiln\n\n## Status\n\n${status}\n\n## Context\n\nClay.\n`

/** The number of a path is its record's; `from` refers to something. */
function pagesWith(paths: readonly string[], from: string, status: string): Pages {
  return { ...Object.fromEntries(paths.map(path => [path, page('Accepted')])), [from]: page(status) }
}

function targetFrom(pages: Pages, from: string): string {
  const target = buildGraph(pagesOf(pages)).outgoing.get(from)?.[0]?.target
  if (target?.kind === 'record') return target.record.path
  return target?.kind === 'unresolved' ? target.reason : (target?.path ?? 'nothing')
}

const refers = (paths: readonly string[], from: string, status: string): string =>
  targetFrom(pagesWith(paths, from, status), from)

describe('a number is of its own log', () => {
  test.each([
    [
      'another log has it',
      ['docs/adr/0004-glaze.md', 'lab/docs/adr/0001-try.md'],
      'lab/docs/adr/0003-fire.md',
      'missing',
    ],
    [
      'both have it',
      ['docs/adr/0004-glaze.md', 'lab/docs/adr/0004-ash.md'],
      'lab/docs/adr/0003-fire.md',
      'lab/docs/adr/0004-ash.md',
    ],
    [
      'folders of states',
      ['adr/accepted/0001-a.md', 'adr/rejected/0004-b.md'],
      'adr/accepted/0003-c.md',
      'adr/rejected/0004-b.md',
    ],
    [
      'folders of topics',
      ['ideas/0004-a/README.md', 'tools/0002-b/README.md'],
      'tools/0003-c/README.md',
      'ideas/0004-a/README.md',
    ],
    [
      'folders of years',
      ['rfcs/2023/q1/0004-a.md', 'rfcs/2024/0005-b.md'],
      'rfcs/2024/0006-c.md',
      'rfcs/2023/q1/0004-a.md',
    ],
    ['an archive below', ['adr/old/0004-a.md', 'adr/0005-b.md'], 'adr/0006-c.md', 'adr/old/0004-a.md'],
    [
      'reviews by the number of what they review',
      ['adr/0001-a.md', 'adr/0004-b.md', 'adr/0007-c.md'],
      'adr/reviews/0007-c.md',
      'adr/0004-b.md',
    ],
    [
      'teams that each begin anew',
      ['adr/red/0001-a.md', 'adr/red/0004-b.md', 'adr/blue/0001-a.md'],
      'adr/blue/0002-c.md',
      'missing',
    ],
    [
      'languages',
      [
        'adr/en/0001-a.md',
        'adr/en/0002-b.md',
        'adr/fr/0001-a.md',
        'adr/fr/0002-b.md',
        'adr/en/0004-d.md',
        'adr/fr/0004-d.md',
      ],
      'adr/fr/0003-c.md',
      'adr/fr/0004-d.md',
    ],
    [
      'packages',
      ['packages/a/adr/0001-x.md', 'packages/a/adr/0004-y.md'],
      'packages/b/adr/0002-z.md',
      'missing',
    ],
    [
      'logs beside each other',
      ['docs/rfcs/0004-a.md', 'docs/adr/0001-b.md'],
      'docs/adr/0002-c.md',
      'missing',
    ],
  ])('%s', (_, paths, from, expected) => {
    expect(refers(paths, from, 'Superseded by ADR-4')).toBe(expected)
  })

  test('one number in two folders of a long sequence is a slip', () => {
    const numbers = Array.from({ length: 30 }, (_, at) => String(at + 1).padStart(4, '0'))
    const paths = numbers.map((number, at) => `adr/${at % 2 === 0 ? 'done' : 'open'}/${number}-x.md`)
    expect(refers([...paths, 'adr/done/0002-y.md'], 'adr/open/0031-z.md', 'Amends ADR-0007')).toBe(
      'adr/done/0007-x.md',
    )
  })

  test('a page names another log by its path or its name, and a series that only another log has', () => {
    const others = [
      'docs/adr/0001-a.md',
      'shop/adr/0004-b.md',
      'docs/rfc/RFC-0004-c.md',
      'docs/rfc/RFC-0001-d.md',
    ]
    const from = 'docs/adr/0002-e.md'
    expect(refers(others, from, 'Superseded by [4](../../shop/adr/0004-b.md)')).toBe('shop/adr/0004-b.md')
    expect(refers(others, from, 'Superseded by shop/adr/0004-b.md')).toBe('shop/adr/0004-b.md')
    expect(refers(others, from, 'Superseded by RFC-0004')).toBe('docs/rfc/RFC-0004-c.md')
  })

  test('what most records of a log are called is also said of one with a bare number', () => {
    const firing = (title: string, status = 'Accepted'): string => page(status).replace('Kiln', title)
    const called = (others: Pages): string =>
      targetFrom({ ...others, 'rfc/0009-z.md': firing('RFC 0009: Vent', 'Amends RFC 0004') }, 'rfc/0009-z.md')
    const most = { 'rfc/0001-a.md': firing('RFC 0001: Ash'), 'rfc/0002-b.md': firing('Kiln RFC 0002: Salt') }
    expect(called({ ...most, 'rfc/0004-d.md': firing('0004: Clay') })).toBe('rfc/0004-d.md')
    expect(called({ ...most, 'rfc/adr-0004-d.md': firing('ADR 4: Clay') })).toBe('missing')
    expect(called({ ...most, 'rfc/RFC-0004-c.md': firing('Bone'), 'rfc/0004-d.md': firing('Clay') })).toBe(
      'rfc/RFC-0004-c.md',
    )
    expect(called({ 'rfc/0001-a.md': firing('Ash'), 'rfc/0004-d.md': firing('Clay') })).toBe('missing')
  })

  test('a number of another log is the record that the page links', () => {
    const files = (body: string): Pages => ({
      ...pagesWith(['shop/adr/0001-a.md', 'shop/adr/0004-b.md'], 'mill/adr/0001-c.md', 'Amends ADR-4'),
      'mill/adr/0002-d.md': `${page('Amends ADR-0004')}\n${body}\n`,
    })
    const target = (body: string): string => targetFrom(files(body), 'mill/adr/0002-d.md')
    expect(target('As [the shop](../../shop/adr/0004-b.md) says.')).toBe('shop/adr/0004-b.md')
    expect(target('As [the shop](../../shop/adr/0001-a.md) says.')).toBe('missing')
  })

  test.each([
    ['0005-ash-glaze.md', 'adr/0005-wood-ash-glaze.md'],
    ['0002-salt-glaze.md', 'adr/0004-salt-glaze.md'],
    ['0004-brick-arch.md', 'missing'],
    ['0009-ash-glaze.md', 'missing'],
    ['4.md', 'adr/0004-salt-glaze.md'],
    ['../../mill/adr/0004-salt-glaze.md', 'outside'],
  ])('a file that was renamed, moved or never there: %s', (link, expected) => {
    const others = ['adr/0005-wood-ash-glaze.md', 'adr/0004-salt-glaze.md']
    expect(refers(others, 'adr/0006-x.md', `Superseded by [it](${link})`)).toBe(expected)
  })

  test('a name before a number is that of a log, or of another project', () => {
    const graph = buildGraph(pagesOf(pagesWith(['docs/adr/0007-a.md'], 'shop/adr/0007-b.md', 'Accepted')))
    const found = (reference: string): string[] => graph.find(reference).map(({ path }) => path)
    expect(found('shop:0007')).toEqual(['shop/adr/0007-b.md'])
    expect(found('shop/ADR-7')).toEqual(['shop/adr/0007-b.md'])
    expect(found('mill:0007')).toEqual([])
    expect(found('7')).toHaveLength(2)
  })

  test('the same names in two logs are told apart by the log', () => {
    const others = ['docs/adr/0004-kiln-door.md', 'lab/adr/0009-kiln-door.md']
    expect(refers(others, 'lab/adr/0002-e.md', 'Superseded by kiln-door')).toBe('lab/adr/0009-kiln-door.md')
  })
})

const folders = ['adr/a', 'adr/b', 'adr/c/d'] as const

test('one sequence over folders below a log is one log, however it is split', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...folders), { minLength: 2, maxLength: 12 }), split => {
      const paths = split.map((folder, at) => `${folder}/${String(at + 1).padStart(4, '0')}-x.md`)
      const { logs } = buildGraph(pagesOf(Object.fromEntries(paths.map(path => [path, page('Accepted')]))))
      expect(new Set(logs.values()).size).toBe(1)
      expect([...logs.keys()].toSorted()).toEqual(paths.toSorted())
    }),
    { numRuns: 30 },
  )
})

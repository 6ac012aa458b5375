import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { neighbourhood } from '../../src/graph/neighbourhood.ts'
import { relationsOf } from '../../src/graph/relations-of.ts'
import {
  current,
  effectiveState,
  isPartlySuperseded,
  successors,
  supersessionChains,
  supersessionCycles,
} from '../../src/graph/supersession.ts'
import { at, graphOf, pagesOf } from '../helpers/read.ts'

const page = (status: string, title = 'Tea'): string => `# ${title}\n\n## Status\n\n${status}\n`

/** What the first relation of `adr/0009-x.md` leads to. */
function targetOf(status: string, others: Record<string, string>, siteUrl?: string): string {
  const graph = buildGraph(pagesOf({ ...others, 'adr/0009-x.md': page(status) }), { siteUrl })
  const target = graph.outgoing.get('adr/0009-x.md')?.[0]?.target
  if (target?.kind === 'record') return target.record.path
  return target?.kind === 'unresolved'
    ? `${target.reason} ${target.candidates.join(' ')}`.trim()
    : (target?.path ?? 'nothing')
}

describe('resolution', () => {
  const tea = {
    'adr/0003-green-tea.md': page('Accepted', 'Green tea'),
    'docs/0003-black-tea.md': page('Accepted', 'Black tea'),
  }
  test.each([
    ['Supersedes [tea](0003-green-tea.md)', 'adr/0003-green-tea.md'],
    ['Supersedes [tea](../docs/0003-black-tea.md#why)', 'docs/0003-black-tea.md'],
    ['Supersedes [tea](./0003-green-tea)', 'adr/0003-green-tea.md'],
    ['Supersedes ADR-0003', 'adr/0003-green-tea.md'],
    ['Supersedes ADR #3', 'adr/0003-green-tea.md'],
    ['Supersedes 0003', 'adr/0003-green-tea.md'],
    ['Supersedes 0003-green-tea', 'adr/0003-green-tea.md'],
    ['Supersedes green-tea', 'adr/0003-green-tea.md'],
    ['Supersedes [tea](https://tea.example/log/adr/0003-green-tea.md)', 'outside'],
    ['Supersedes [tea](https://forge.example/o/r/blob/main/adr/0003-green-tea.md)', 'adr/0003-green-tea.md'],
    ['Supersedes ADR-0042', 'missing'],
    ['Supersedes [tea](../src/tea/)', 'outside'],
  ])('%s', (status, expected) => {
    expect(targetOf(status, tea)).toBe(expected)
  })

  test("an address of the project's site", () => {
    expect(
      targetOf('Supersedes [tea](https://tea.example/log/green-tea/)', tea, 'https://tea.example/log/'),
    ).toBe('adr/0003-green-tea.md')
  })

  test('a number that only other logs have is missing, and told with their pages', () => {
    const two = { 'a/0003-x.md': page('Accepted'), 'b/0003-y.md': page('Accepted') }
    expect(targetOf('Supersedes ADR-0003', two)).toBe('missing a/0003-x.md b/0003-y.md')
  })

  test('a number that two pages of the log have is ambiguous, with its candidates', () => {
    const two = { 'adr/0003-x.md': page('Accepted'), 'adr/0003-y.md': page('Accepted') }
    expect(targetOf('Supersedes ADR-0003', two)).toBe('ambiguous adr/0003-x.md adr/0003-y.md')
  })

  test('numbers of two series in one folder are two things', () => {
    const graph = graphOf({
      'd/API-003-tea.md': page('Accepted'),
      'd/CLI-003-cup.md': page('Accepted'),
      'd/CLI-004-x.md': page('Supersedes CLI-003'),
    })
    expect(graph.find('API-003').map(record => record.path)).toEqual(['d/API-003-tea.md'])
    expect(graph.outgoing.get('d/CLI-004-x.md')?.[0]?.target).toMatchObject({
      kind: 'record',
      record: { path: 'd/CLI-003-cup.md' },
    })
  })

  test('what a person types', () => {
    const graph = graphOf(tea)
    expect(
      ['3', 'green', 'docs/0003-black-tea.md', 'Black tea', 'nothing'].map(word => graph.find(word).length),
    ).toEqual([2, 1, 1, 1, 0])
  })
})

describe('supersession', () => {
  const chain = {
    'adr/0001-a.md': page('Superseded by ADR-0002'),
    'adr/0002-b.md': page('Accepted'),
    'adr/0003-c.md': page('Accepted\n\nSupersedes ADR-0002'),
  }
  const graph = graphOf(chain)

  test('either side may say it', () => {
    expect(successors(graph, at(graph, 'adr/0001-a.md')).map(each => each.id)).toEqual(['ADR-0002'])
    expect(successors(graph, at(graph, 'adr/0002-b.md')).map(each => each.id)).toEqual(['ADR-0003'])
    expect(current(graph, at(graph, 'adr/0001-a.md')).map(each => each.id)).toEqual(['ADR-0003'])
    expect(supersessionChains(graph).map(each => each.map(record => record.id))).toEqual([
      ['ADR-0001', 'ADR-0002', 'ADR-0003'],
    ])
  })

  test('an accepted record that another supersedes is superseded in effect', () => {
    expect(effectiveState(graph, at(graph, 'adr/0002-b.md'))).toBe('superseded')
  })

  test('a part is not the whole', () => {
    const part = graphOf({
      'adr/0001-a.md': page('Accepted'),
      'adr/0002-b.md': page('Accepted\n\nPartially supersedes ADR-0001'),
    })
    const record = at(part, 'adr/0001-a.md')
    expect([
      isPartlySuperseded(part, record),
      successors(part, record).length,
      effectiveState(part, record),
    ]).toEqual([true, 0, 'accepted'])
  })

  test('circles', () => {
    const round = graphOf({
      'adr/0001-a.md': page('Superseded by ADR-0002'),
      'adr/0002-b.md': page('Superseded by ADR-0001'),
    })
    expect(supersessionCycles(round).map(each => each.map(record => record.id))).toEqual([
      ['ADR-0001', 'ADR-0002'],
    ])
    expect(current(round, at(round, 'adr/0001-a.md'))).toEqual([])
  })

  test('inverses are derived and told as such', () => {
    const relations = relationsOf(graph, at(graph, 'adr/0002-b.md')).map(({ relation, derived, edge }) => [
      relation,
      derived,
      edge.from.id,
    ])
    expect(relations).toEqual([
      ['supersedes', true, 'ADR-0001'],
      ['superseded-by', true, 'ADR-0003'],
    ])
  })

  test('a chain of 20,000 records needs no stack', () => {
    const template = at(graph, 'adr/0002-b.md')
    const place = { line: 1, column: 1, start: 0, end: 0 }
    const pages = Array.from({ length: 20_000 }, (_, index) => {
      const number = index + 1
      const link = {
        relation: 'supersedes',
        target: `ADR-${index}`,
        label: undefined,
        partial: false,
        note: undefined,
        from: 'metadata',
        place,
      } as const
      const path = `adr/${String(number).padStart(5, '0')}-x.md`
      const record = { ...template, path, id: `ADR-${number}`, number, links: index === 0 ? [] : [link] }
      return { path, kind: 'record' as const, record, problems: [], ignores: [] }
    })
    const long = buildGraph(pages)
    const [first] = long.records
    expect(first === undefined ? [] : current(long, first).map(each => each.number)).toEqual([20_000])
    expect(supersessionCycles(long)).toEqual([])
    expect(supersessionChains(long).map(each => each.length)).toEqual([20_000])
  })
})

test('issues are nodes, and a neighbourhood ends where it is told to', () => {
  const graph = graphOf({
    'adr/0001-a.md': '# A\n\n- Status: accepted\n- Issue: TEA-1\n',
    'adr/0002-b.md': '# B\n\n- Status: accepted\n- Amends: ADR-0001\n- Closes: TEA-1, TEA-2\n',
    'adr/0003-c.md': '# C\n\n- Status: accepted\n- Amends: ADR-0002\n',
  })
  expect(
    graph.issues.map(({ key, citations }) => [
      key,
      citations.map(({ record, reference }) => `${record.id} ${reference.relation}`),
    ]),
  ).toEqual([
    ['TEA-1', ['ADR-0001 context', 'ADR-0002 closes']],
    ['TEA-2', ['ADR-0002 closes']],
  ])
  const near = neighbourhood(graph, at(graph, 'adr/0001-a.md'), 1)
  expect(near.records.map(each => each.id)).toEqual(['ADR-0001', 'ADR-0002'])
  expect(near.issues.map(each => each.key)).toEqual(['TEA-1', 'TEA-2'])
})

import { expect, test } from 'vitest'
import { pagesOf } from '../../bench/generate.js'
import { supersessionChains } from '../../src/graph/supersession.ts'
import { graphOf } from '../helpers/read.ts'

const logOf = (shape: Parameters<typeof pagesOf>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from(pagesOf(shape, 30), ({ name, text }) => [`adr/${name}`, text]))

test.each(['nygard', 'madr', 'wiki'] as const)('a generated log of style %s reads as records', style => {
  expect(logOf(style)).toEqual(logOf(style))
  const graph = graphOf(logOf(style))
  expect(graph.records).toHaveLength(30)
  expect(graph.edges.filter(({ target }) => target.kind !== 'record')).toEqual([])
  expect(supersessionChains(graph).map(chain => chain.map(({ number }) => number))).toEqual([
    [5, 10, 15],
    [20, 25, 30],
  ])
  expect(graph.issues.length).toBeGreaterThanOrEqual(30)
})

test('half of the records are one chain, or cite one issue', () => {
  expect(supersessionChains(graphOf(logOf('chain'))).map(chain => chain.length)).toEqual([15])
  expect(graphOf(logOf('one-issue')).issues.map(({ citations }) => citations.length)).toContain(15)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { current, successors } from '../../src/graph/supersession.ts'
import type { DecisionRecord } from '../../src/model/record.ts'
import { idOf, linkTo, pagesWith, recordNumber } from '../helpers/records.ts'

/** What {@link current} promises, step by step. */
function walked(graph: Graph, record: DecisionRecord): DecisionRecord[] {
  const seen = new Set([record])
  for (const reached of seen) for (const next of successors(graph, reached)) seen.add(next)
  return [...seen].filter(reached => successors(graph, reached).length === 0)
}

test('the current records are the ends of all chains, in any tangle of supersession', () => {
  const number = fc.integer({ min: 1, max: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, fc.boolean()), { maxLength: 14 }), statements => {
      const made = Array.from({ length: 8 }, (_, at) =>
        recordNumber(at + 1, {
          links: statements
            .filter(([from]) => from === at + 1)
            .map(([, to, isOver]) => linkTo(isOver ? 'supersedes' : 'superseded-by', idOf(to))),
        }),
      )
      const graph = buildGraph(pagesWith(made))
      for (const record of graph.records) expect(current(graph, record)).toEqual(walked(graph, record))
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/run-checks.ts'
import { rules } from '../../src/checks/registry.ts'
import { listRecords } from '../../src/cli/list-records.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { current, successors, supersessionChains, supersessionCycles } from '../../src/graph/supersession.ts'
import { defaultConfig } from '../../src/model/config.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { DecisionRecord } from '../../src/model/record.ts'
import { exportPieces } from '../../src/render/export-document.ts'
import { graphData } from '../../src/render/graph-data.ts'
import { graphDot, graphJson, graphMermaid } from '../../src/render/graph-document.ts'
import { indexOptions, indexView } from '../../src/render/index-document.ts'
import { listLines } from '../../src/render/list-document.ts'
import { reportData } from '../../src/render/report-data.ts'
import { reportJson, reportMarkdown, reportText } from '../../src/render/report-document.ts'
import { reporters } from '../../src/render/reporters/registry.ts'
import { showDocument } from '../../src/render/show-document.ts'
import { showJson } from '../../src/render/show-json.ts'
import { idOf, issue, linkTo, onLine, pagesWith, recordNumber, records } from '../helpers/records.ts'

// A step that is quadratic takes minutes on these logs, recursion or a spread into arguments overflows: no clock is needed.
const many = 100_000

const plainStyle = (_: unknown, text: string): string => text
const ids = (list: readonly DecisionRecord[]): string[] => list.map(({ id }) => id)

function findingsIn(made: readonly DecisionRecord[], graph: Graph): Finding[] {
  const citations = made.flatMap(({ issues }) => issues)
  const fact = { tracker: 't', state: 'open', rawStatus: 'open', checkedAt: '2026-03-01' } as const
  const more = { title: undefined, url: undefined, movedTo: undefined }
  const byKey = new Map(citations.map(({ key }) => [key, { key, ...fact, ...more }]))
  return runChecks({
    pages: pagesWith(made),
    graph,
    config: defaultConfig,
    exists: () => false,
    issues: { byKey, from: 'snapshot', path: undefined, age: 0, today: '2026-04-01' },
    today: '2026-04-01',
  })
}

/** Every document of a log and every report of its findings. */
function allDocuments(graph: Graph, findings: readonly Finding[]): number {
  const report = reportData(graph, findings, '2026-04-01')
  const drawn = graphData(graph, { focus: undefined, depth: 1 })
  const [first] = graph.records
  const near = graphData(graph, { focus: first, depth: 999 })
  const context = { pages: 1, source: () => 'text\n'.repeat(50), style: plainStyle, rules, version: '1' }
  return [
    ...listLines(listRecords(graph, {}), graph, 80, plainStyle),
    ...indexView(graph, indexOptions({}, '')).groups.map(({ table }) => table),
    reportText(report, undefined, plainStyle),
    reportMarkdown(report, ''),
    reportJson(report),
    graphMermaid(drawn),
    graphDot(drawn),
    graphJson(drawn),
    graphMermaid(near),
    ...(first === undefined ? [] : [showDocument(graph, first, plainStyle), showJson(graph, first)]),
    ...reporters.map(reporter => reporter.render(findings, context)),
    ...exportPieces(graph, findings),
  ].reduce((sum, text) => sum + text.length, 0)
}

function chainOf(length: number, count: number): DecisionRecord[] {
  return records(count, number => {
    if (number > length) return recordNumber(number)
    const before = number === 1 ? [] : [linkTo('supersedes', idOf(number - 1))]
    return number === length
      ? recordNumber(number, { links: before })
      : recordNumber(number, {
          state: 'superseded',
          links: [...before, linkTo('superseded-by', idOf(number + 1))],
        })
  })
}

describe('large logs', () => {
  test('one chain of 50,000 records', () => {
    const made = chainOf(many / 2, many)
    const graph = buildGraph(pagesWith(made))
    const [head] = graph.records
    expect(head && ids(current(graph, head))).toEqual([idOf(many / 2)])
    expect(supersessionChains(graph).map(chain => chain.length)).toEqual([many / 2])
    const findings = findingsIn(made, graph)
    expect(findings).toEqual([])
    expect(allDocuments(graph, findings)).toBeGreaterThan(many)
  })

  test('a circle of 20,000 records', () => {
    const length = many / 5
    const made = records(length, number =>
      recordNumber(number, { links: [linkTo('superseded-by', idOf((number % length) + 1))] }),
    )
    const graph = buildGraph(pagesWith(made))
    expect(supersessionCycles(graph).map(circle => circle.length)).toEqual([length])
    expect(made.flatMap(record => current(graph, record))).toEqual([])
    const findings = findingsIn(made, graph)
    expect(findings.filter(({ rule }) => rule === 'supersession-cycle')).toHaveLength(1)
    expect(allDocuments(graph, findings)).toBeGreaterThan(length)
  })

  test('50,000 records that cite one issue, beside others with one each', () => {
    const made = records(many / 2 + 10_000, number =>
      recordNumber(number, {
        state: number % 2 === 0 ? 'superseded' : 'deprecated',
        issues: [issue(number <= many / 2 ? 'PIER-1' : `PIER-${number}`, { relation: 'closes' })],
      }),
    )
    const graph = buildGraph(pagesWith(made))
    expect(graph.issues[0]?.citations).toHaveLength(many / 2)
    const findings = findingsIn(made, graph)
    expect(findings.filter(({ rule }) => rule === 'reopened-issue')).toHaveLength(made.length)
    expect(allDocuments(graph, findings)).toBeGreaterThan(many)
  })

  test('20,000 records of one number and title, each referring to it', () => {
    const made = records(20_000, number =>
      recordNumber(number, { number: 1, id: 'ADR-00001', title: 'Moor', links: [linkTo('amends', 'ADR-1')] }),
    )
    const graph = buildGraph(pagesWith(made))
    const findings = findingsIn(made, graph)
    const [ambiguous] = findings.filter(({ rule }) => rule === 'ambiguous-record')
    expect(ambiguous?.message).toMatch(/`, 19980 more; link the page that is meant\.$/)
    expect(graph.find('Moor')).toHaveLength(20_000)
    expect(allDocuments(graph, findings)).toBeGreaterThan(20_000)
  })

  test('20,000 records that link to one, and as many links that lead nowhere', () => {
    const made = records(20_001, number =>
      recordNumber(number, {
        links: number === 1 ? [] : [linkTo('amends', 'ADR-1'), linkTo('relates-to', `ADR-9${number}00000`)],
        hyperlinks: [{ url: `gone-${number}.md`, text: 'x', image: false, place: onLine(9) }],
      }),
    )
    const graph = buildGraph(pagesWith(made))
    expect(graph.incoming.get(made[0]?.path ?? '')).toHaveLength(20_000)
    const findings = findingsIn(made, graph)
    expect(findings).toHaveLength(40_001)
    expect(allDocuments(graph, findings)).toBeGreaterThan(20_000)
  })

  test('one record that 20,000 supersede', () => {
    const made = records(20_001, number =>
      recordNumber(number, {
        links:
          number === 1
            ? Array.from({ length: 20_000 }, (_, at) => linkTo('superseded-by', idOf(at + 2)))
            : [linkTo('supersedes', 'ADR-1')],
      }),
    )
    const graph = buildGraph(pagesWith(made))
    const [star] = graph.records
    expect(star && successors(graph, star)).toHaveLength(20_000)
    expect(star && current(graph, star)).toHaveLength(20_000)
    const findings = findingsIn(made, graph)
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(['accepted-but-superseded', 'several-successors']),
    )
    expect(allDocuments(graph, findings)).toBeGreaterThan(20_000)
  })

  test('each record superseded by the next two: the last one holds for all', () => {
    const made = records(20_000, number =>
      recordNumber(number, {
        links: [number + 1, number + 2]
          .filter(next => next <= 20_000)
          .map(next => linkTo('superseded-by', idOf(next))),
      }),
    )
    const graph = buildGraph(pagesWith(made))
    expect(new Set(made.flatMap(record => ids(current(graph, record))))).toEqual(new Set([idOf(20_000)]))
    expect(allDocuments(graph, findingsIn(made, graph))).toBeGreaterThan(20_000)
  })
})

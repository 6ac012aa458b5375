import { expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { exportDocument, exportPieces, listPieces } from '../../src/render/export-document.ts'
import { jsonPieces } from '../../src/render/json-pieces.ts'
import { idOf, issue, linkTo, pagesWith, recordNumber, records } from '../helpers/records.ts'

test.each([[0], [1], [100], [101], [250]])('%i items in pieces are the same text as at once', count => {
  const items = Array.from({ length: count }, (_, at) => ({ at, text: '[\n]', list: [{ at }] }))
  const value = { version: 1, items, none: [], 'a "name" [': items.slice(0, 1) }
  expect([...jsonPieces(value)].join('')).toBe(`${JSON.stringify(value, null, 2)}\n`)
})

test('an export in pieces is the export', () => {
  const made = records(130, number =>
    recordNumber(number, { links: [linkTo('mentions', idOf(1))], issues: [issue('PIER-1')] }),
  )
  const graph = buildGraph(pagesWith(made))
  const findings = [
    { path: 'a.md', rule: 'no-status', severity: 'info', message: 'x', place: undefined } as const,
  ]
  const whole = exportDocument(graph, findings)
  expect([...exportPieces(graph, findings)].join('')).toBe(`${JSON.stringify(whole, null, 2)}\n`)
  const listed = { version: 1, records: whole.records }
  expect([...listPieces(graph, graph.records)].join('')).toBe(`${JSON.stringify(listed, null, 2)}\n`)
})

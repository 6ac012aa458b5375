import { buildGraph } from '../../src/graph/build-graph.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { defaultConfig } from '../../src/model/config.ts'
import type { Page } from '../../src/model/page.ts'
import type { DecisionRecord } from '../../src/model/record.ts'
import { readPages } from '../../src/read/read-pages.ts'
import type { ReadOptions } from '../../src/read/dialect.ts'

/** Pages by path → read pages, as a log would give them. */
export function pagesOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = defaultConfig,
): Page[] {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  }))
  return readPages(sources, options)
}

/** One page read as a record; fails the test where it is none. */
export function recordOf(
  text: string | Uint8Array,
  path = 'adr/0001-light-the-lamp.md',
  options: ReadOptions = defaultConfig,
): DecisionRecord {
  const [page] = pagesOf({ [path]: text }, options)
  if (page?.record === undefined) throw new Error(`${path} is no record but ${page?.kind ?? 'nothing'}`)
  return page.record
}

export function graphOf(files: Readonly<Record<string, string>>): Graph {
  return buildGraph(pagesOf(files))
}

/** The record of a path. */
export function at(graph: Graph, path: string): DecisionRecord {
  const record = graph.records.find(each => each.path === path)
  if (record === undefined) throw new Error(`There is no ${path}`)
  return record
}

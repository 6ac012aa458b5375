import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { pagesOf } from '../../../bench/generate.js'
import { defaultConfig } from '../../../src/model/config.ts'
import { dialectOf } from '../../../src/read/dialect.ts'
import { readPageWith } from '../../../src/read/read-page.ts'
import type { Reading } from '../../../src/read/reading.ts'
import { parseReading, printReading } from '../../../src/read/stored/reading.ts'

const dialect = dialectOf(defaultConfig)
const count = 400

/** Bytes of the heap that are reached from somewhere. */
function reached(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
  return process.memoryUsage().heapUsed
}

function read(name: string, text: string): Reading {
  const reading = readPageWith({ path: name, bytes: new TextEncoder().encode(text) }, dialect)
  return parseReading(name, printReading(reading))
}

/** What a log's readings take of the heap, for each page; `more` is put behind each page. */
function heapFor(style: 'nygard' | 'madr' | 'wiki', more: string): number {
  const pages = [...pagesOf(style, count)]
  pages.slice(0, 50).forEach(({ name, text }) => read(name, text + more))
  const before = reached()
  const readings = pages.map(({ name, text }) => read(name, text + more))
  const taken = (reached() - before) / readings.length
  expect(readings.every(({ page }) => page.record !== undefined)).toBe(true)
  return taken
}

const kilobyte = 1024

test.each(['nygard', 'madr', 'wiki'] as const)(
  'a record (%s) takes a few kilobytes, however long its page is',
  style => {
    const prose = `\n\n${'The keeper writes every passage into the book. '.repeat(800)}\n`
    expect(prose.length).toBeGreaterThan(30 * kilobyte)
    expect(heapFor(style, '')).toBeLessThan(5 * kilobyte)
    expect(heapFor(style, prose)).toBeLessThan(6 * kilobyte)
  },
)

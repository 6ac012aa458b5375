import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultConfig } from '../../../src/model/config.ts'
import { dialectOf } from '../../../src/read/dialect.ts'
import { readPageWith } from '../../../src/read/read-page.ts'
import type { Reading } from '../../../src/read/reading.ts'
import { parseReading, printReading } from '../../../src/read/stored/reading.ts'
import { nastyMarkdown } from '../markdown/nasty-markdown.ts'

const dialect = dialectOf(defaultConfig)

function read(name: string, bytes: Uint8Array): Reading {
  const { page, candidate, orders, ambiguous } = readPageWith({ path: name, bytes }, dialect)
  return { page, candidate, orders, ambiguous }
}

const pagesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => path.join(folder, name))

const again = (reading: Reading): Reading => parseReading(reading.page.path, printReading(reading))

test('a page that was stored is the page', () => {
  const files = ['test/fixtures', 'adr', 'docs'].flatMap(pagesBelow)
  expect(files.length).toBeGreaterThan(30)
  for (const file of files) {
    const reading = read(file, readFileSync(file))
    expect(again(reading), file).toStrictEqual(reading)
  }
})

test('whatever it holds', () => {
  fc.assert(
    fc.property(nastyMarkdown, text => {
      const reading = read('adr/0001-lamp.md', new TextEncoder().encode(text))
      expect(again(reading)).toStrictEqual(reading)
    }),
  )
})

test.each([
  ['a page that is no text', 'adr/0001-lamp.md', Uint8Array.of(0x23, 0xff)],
  ['a page that may be a record', 'adr/lamp.md', '# Lamp\n\nLit at dusk.\n'],
  ['dates that can be read in two ways', 'adr/0001-lamp.md', '# 1. Lamp\n\n* Date: 03/04/2024\n'],
  [
    'ignored findings',
    'adr/0001-lamp.md',
    '# Lamp\n\n<!-- adr-ignore no-status: old -->\n<!-- adr-ignore x -->\n',
  ],
])('%s', (_, name, content) => {
  const reading = read(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  expect(again(reading)).toStrictEqual(reading)
})

test('text from elsewhere is no reading', () => {
  const reading = read('adr/0001-lamp.md', new TextEncoder().encode('# 1. Lamp\n\nStatus: accepted\n'))
  for (const text of ['{}', '[]', '[1, 2]', '"lamp"', printReading(reading).replace('"', '1,"')])
    expect(() => parseReading('adr/0001-lamp.md', text), text).toThrow('stored reading')
})

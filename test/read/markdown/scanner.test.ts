import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../../src/model/config.ts'
import { decode } from '../../../src/read/decode.ts'
import { dialectOf } from '../../../src/read/dialect.ts'
import { findExcess } from '../../../src/read/limits.ts'
import { parseFully } from '../../../src/read/markdown/full-parser.ts'
import type { Tree } from '../../../src/read/markdown/nodes.ts'
import { parseMarkdown } from '../../../src/read/markdown/parse.ts'
import { readPageWith } from '../../../src/read/read-page.ts'
import { nastyMarkdown, nastyParagraph } from './nasty-markdown.ts'

/** The Markdown pages below a folder; none where there is no such folder. */
function pagesBelow(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    return names.filter(name => name.endsWith('.md')).map(name => path.join(folder, name))
  } catch {
    return []
  }
}

const textOf = (file: string): string | undefined => {
  const decoded = decode(readFileSync(file))
  return 'text' in decoded && findExcess(decoded.text) === undefined ? decoded.text : undefined
}

const own = ['test/fixtures', 'adr', 'docs'].flatMap(pagesBelow)
const corpus = pagesBelow('../shared/corpus')
const textsOf = (files: readonly string[]): string[] => files.flatMap(file => textOf(file) ?? [])

const dialect = dialectOf(defaultConfig)

const trees = new Map<string, Tree>()

/** remark's reading of a text, which is asked for more than once. */
function fully(text: string): Tree {
  const tree = trees.get(text) ?? parseFully(text)
  trees.set(text, tree)
  return tree
}

/** Page, record, places and findings, as one text. */
function readingOf(file: string, parse: (text: string) => Tree): string {
  const { page, candidate, fields } = readPageWith({ path: file, bytes: readFileSync(file) }, dialect, parse)
  return JSON.stringify([page, candidate, fields])
}

function expectSame(text: string): void {
  expect(parseMarkdown(text)).toEqual(fully(text))
  trees.clear()
}

function expectSamePage(file: string): void {
  expect(
    readingOf(file, text => parseMarkdown(text)),
    file,
  ).toBe(readingOf(file, fully))
  expectSame(textOf(file) ?? '')
}

describe('the scanner reads what remark reads', () => {
  test('there are pages to compare', () => {
    expect(own.length).toBeGreaterThan(80)
  })

  test.each(own)('%s', expectSamePage)

  test.skipIf(corpus.length === 0)('real logs', { timeout: 300_000 }, () => {
    for (const file of corpus) expectSamePage(file)
  })

  test('nasty pages', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(nastyMarkdown, text => expectSame(text)),
      { numRuns: 2_000 },
    )
  })

  test('nasty paragraphs', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(nastyParagraph, text => expectSame(text)),
      { numRuns: 2_000 },
    )
  })

  test('pages with something nasty put in', { timeout: 120_000 }, () => {
    const texts = textsOf(own)
    const broken = fc
      .tuple(fc.constantFrom(...texts), nastyMarkdown, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, nasty, where]) => {
        const at = Math.floor(where * text.length)
        return text.slice(0, at) + nasty + text.slice(at)
      })
    fc.assert(
      fc.property(broken, text => expectSame(text)),
      { numRuns: 500 },
    )
  })
})

/** The characters that are given to remark, of all characters of the texts. */
function shareOfRemark(texts: readonly string[]): number {
  let given = 0
  const counting: typeof parseFully = (text, matter) => {
    given += text.length
    return parseFully(text, matter)
  }
  for (const text of texts) parseMarkdown(text, counting)
  return given / texts.join('').length
}

describe('little is given to remark', () => {
  test('a plain page is not', () => {
    expect(shareOfRemark(['# 1. Use tea\n\n- Status: *accepted*\n\nSee [2](0002-x.md) and `x`.\n'])).toBe(0)
  })

  test('a block that the scanner is not sure of is, and no other', () => {
    const share = shareOfRemark([`~~a~~\n\n${'plain text\n\n'.repeat(100)}`])
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.02)
  })

  test('our own pages: less than one character in ten', () => {
    expect(shareOfRemark(textsOf(own))).toBeLessThan(0.1)
  })

  test.skipIf(corpus.length === 0)('real logs: less than one character in thirty', () => {
    expect(shareOfRemark(textsOf(corpus))).toBeLessThan(1 / 30)
  })
})

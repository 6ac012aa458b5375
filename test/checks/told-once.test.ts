import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/run-checks.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { defaultConfig, type Config } from '../../src/model/config.ts'
import type { Finding } from '../../src/model/finding.ts'
import { fingerprint } from '../../src/render/fingerprint.ts'
import { pagesOf } from '../helpers/read.ts'

type Files = Readonly<Record<string, string>>

function findingsIn(files: Files, config: Partial<Config> = {}): Finding[] {
  const pages = pagesOf(files)
  return runChecks({
    pages,
    graph: buildGraph(pages),
    config: { ...defaultConfig, ...config },
    exists: path => path in files,
  })
}

const rulesIn = (files: Files, config?: Partial<Config>): string[] =>
  findingsIn(files, config).map(({ rule, path, place }) => `${rule} ${path}:${place?.line ?? ''}`)

/** Pages with number 1, 2 … in a folder, each with a status and more text of its own. */
const logOf = (
  statuses: readonly string[],
  folder = 'adr',
  more: Readonly<Record<number, string>> = {},
): Files =>
  Object.fromEntries(
    statuses.map((status, at) => [
      `${folder}/000${at + 1}-x.md`,
      `# ${at + 1}. X\n${more[at + 1] ?? ''}\n${status === '' ? '' : `## Status\n\n${status}\n\n`}## Context\n\nRain.\n`,
    ]),
  )

const none = (count: number): string[] => Array<string>(count).fill('')

describe('a fault', () => {
  test('of a link whose file is gone is no missing record as well, whatever is told of links', () => {
    const files = logOf(['Superseded by [9. Y](0009-y.md)'])
    expect(rulesIn(files)).toEqual(['broken-link adr/0001-x.md:5'])
    expect(rulesIn(files, { rules: { 'broken-link': 'off' } })).toEqual([])
    expect(rulesIn(files, { rules: { 'dangling-record': 'off' } })).toEqual(['broken-link adr/0001-x.md:5'])
  })

  test('beside it on the line is one of its own', () => {
    const files = logOf(['Superseded by ADR-0008 and [9. Y](0009-y.md) ![plan](plan.png)'])
    expect(rulesIn(files)).toEqual([
      'dangling-record adr/0001-x.md:5',
      'broken-link adr/0001-x.md:5',
      'broken-link adr/0001-x.md:5',
    ])
  })

  test('that the author accepts is accepted by the rule that tells of it', () => {
    const status = (rule: string): string =>
      `Superseded by [9. Y](0009-y.md) <!-- adr-ignore ${rule}: lost -->`
    expect(rulesIn(logOf([status('broken-link')]))).toEqual([])
    expect(rulesIn(logOf([status('dangling-record')]))).toEqual([
      'broken-link adr/0001-x.md:5',
      'unused-ignore adr/0001-x.md:5',
    ])
  })

  test('of another page is told once, however often a page says it', () => {
    const files = {
      'adr/0001-x.md': '# 1. X (superseded by ADR-0002)\n\n## Status\n\nSuperseded by ADR-0002\n',
      'adr/0002-y.md': '# 2. Y\n\n## Status\n\nAccepted\n',
    }
    expect(rulesIn(files)).toEqual([expect.stringContaining('one-sided-supersession adr/0001-x.md')])
  })

  test('of a key that stands twice is no contradiction besides', () => {
    const files = { 'adr/0001-x.md': '---\nstatus: accepted\nstatus: rejected\n---\n# 1. X\n' }
    expect(rulesIn(files)).toEqual(['front-matter adr/0001-x.md:3'])
  })
})

describe('what nearly a whole log does', () => {
  test('is one finding, at its first page, that counts', () => {
    const [finding, ...others] = findingsIn(logOf(['', '', '', 'Accepted', ...none(6)]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'no-status', path: 'adr/0001-x.md', place: { line: 1 } })
    expect(finding?.message).toContain('9 of the 10 records in `adr` state no status.')
  })

  test.each([
    ['few records', none(4), 4],
    ['less than nine in ten', ['Accepted', ...none(5)], 5],
  ])('is none of %s', (_, statuses, count) => {
    expect(rulesIn(logOf(statuses))).toHaveLength(count)
  })

  test('is judged folder by folder, and READMEs by the folder of their folders', () => {
    const files = {
      ...logOf(none(5), 'a'),
      ...logOf(['Accepted', 'Accepted', ''], 'b'),
      ...Object.fromEntries(
        ['hook', 'rope', 'winch', 'crane', 'quay'].map((name, at) => [
          `c/2024-01-0${at + 1}-${name}/README.md`,
          `# ${name}\n\n## Decision\n\nYes.\n`,
        ]),
      ),
    }
    expect(rulesIn(files)).toEqual([
      'no-status a/0001-x.md:1',
      'no-status b/0003-x.md:1',
      'no-status c/2024-01-01-hook/README.md:1',
    ])
  })

  test('is one finding for each unknown word', () => {
    const words = ['Simmering', 'Simmering (2024-05-06)', 'simmering', 'Boiling', 'Simmering', 'Simmering']
    const found = findingsIn(logOf(words))
    expect(found.map(({ path }) => path)).toEqual(['adr/0001-x.md', 'adr/0004-x.md'])
    expect(found[0]?.message).toContain('5 pages state it')
  })

  test('stays the same finding when the log grows', () => {
    const [before, after] = [findingsIn(logOf(none(6))), findingsIn(logOf([...none(9), 'Accepted']))]
    expect(before[0]?.message).not.toBe(after[0]?.message)
    expect(before.map(fingerprint)).toEqual(after.map(fingerprint))
    const [word, others] = [
      findingsIn(logOf(none(6).map(() => 'Simmering'))),
      findingsIn(logOf(none(8).map(() => 'Simmering'))),
    ]
    expect(word.map(fingerprint)).toEqual(others.map(fingerprint))
  })

  const ignore = '\n<!-- adr-ignore-page no-status: we do without -->\n'

  test('is accepted at its first page', () => {
    expect(rulesIn(logOf(none(6), 'adr', { 1: ignore }))).toEqual([])
  })

  test('keeps the ignores of other pages in use', () => {
    expect(rulesIn(logOf(none(6), 'adr', { 3: ignore }))).toEqual(['no-status adr/0001-x.md:1'])
  })
})

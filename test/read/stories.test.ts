import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../src/model/config.ts'
import type { Person } from '../../src/model/person.ts'
import type { DecisionRecord } from '../../src/model/record.ts'
import { dialectOf } from '../../src/read/dialect.ts'
import { explainPage } from '../../src/read/explain.ts'
import { pagesOf, recordOf } from '../helpers/read.ts'

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'dialects')

const names = (people: readonly Person[]): string =>
  people.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)).join(', ')

/** A record in a few lines that a person can compare with its page. */
function summary({
  path: file,
  id,
  title,
  status,
  date,
  deciders,
  authors,
  links,
  issues,
}: DecisionRecord): string {
  const stated = status === undefined ? 'none' : `${status.state} <- ${status.text}`
  const lines = [
    `## ${file}`,
    `${id} | ${title} | ${date?.value ?? 'no date'}`,
    `status: ${stated}`,
    ...(deciders.length > 0 ? [`deciders: ${names(deciders)}`] : []),
    ...(authors.length > 0 ? [`authors: ${names(authors)}`] : []),
    ...links.map(
      ({ relation, target, partial, from }) => `${from}: ${relation}${partial ? ' in part' : ''} ${target}`,
    ),
    ...issues.map(({ relation, key, kind, from }) => `${from}: ${relation} ${kind} ${key}`),
  ]
  return lines.join('\n')
}

describe.each(['forms', 'languages'])('pages as people write them: %s', name => {
  const files = Object.fromEntries(
    readdirSync(path.join(folder, name))
      .sort()
      .map(file => [file, readFileSync(path.join(folder, name, file))]),
  )
  const pages = pagesOf(files)

  test('every page is a record, and says what it said before', async () => {
    expect(pages.filter(page => page.record === undefined).map(page => page.path)).toEqual([])
    const text = pages.flatMap(page => (page.record === undefined ? [] : [summary(page.record)])).join('\n\n')
    await expect(`${text}\n`).toMatchFileSnapshot(path.join(folder, `${name}.golden.txt`))
  })

  test('each value of a record has a reading that holds', () => {
    for (const page of pages) {
      const { path: file, record } = page
      const source = { path: file, bytes: files[file] ?? new Uint8Array() }
      const { readings } = explainPage(page, source, dialectOf(defaultConfig))
      const held = readings.filter(reading => reading.lost === undefined)
      const tells = (property: string): boolean => held.some(reading => reading.property.includes(property))
      expect(tells('title'), file).toBe(true)
      if (record?.status !== undefined) expect(tells('status'), file).toBe(true)
      if (record?.date !== undefined) expect(tells('date') || tells('status'), file).toBe(true)
      for (const link of record?.links ?? []) expect(tells(link.relation), file).toBe(true)
    }
  })
})

describe('wrapping', () => {
  const words = fc.constantFrom(
    'tea',
    'is',
    'poured',
    'and',
    'the',
    'kettle',
    'ADR-0003',
    '[ADR 4](0004-cup.md)',
    'supersedes',
    'superseded by',
    'TEA-12',
    'acme/kettle#7',
    'amends',
    'in part',
    'not',
    'closes',
    'implemented via',
    'however,',
    'done.',
  )
  const stated = ({ links, issues, status }: DecisionRecord): unknown => [
    status?.state,
    links.map(({ relation, target, partial, from }) => [relation, target, partial, from]),
    issues.map(({ relation, key, from }) => [relation, key, from]),
  ]

  test('a paragraph says the same however it is wrapped', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 25 }), tokens => {
        const page = (text: string): string =>
          `# 1. Tea\n\nStatus: accepted\n\n## Context\n\nWe say ${text}\n`
        const flat = tokens.map(([word]) => word).join(' ')
        const wrapped = tokens
          .map(([word, wrap]) => word.replace(/ /g, wrap ? '\n' : ' ') + (wrap ? '\n' : ' '))
          .join('')
        expect(stated(recordOf(page(wrapped)))).toEqual(stated(recordOf(page(flat))))
      }),
    )
  })

  test.each([
    ['Accepted on\n2020-02-03', 'Accepted on 2020-02-03'],
    ['Superseded by\n[ADR 4](0004-cup.md)', 'Superseded by [ADR 4](0004-cup.md)'],
    [
      'Accepted, supersedes [ADR 3](0003-pot.md),\n[ADR 4](0004-cup.md) and\n[ADR 5](0005-leaf.md)',
      'Accepted, supersedes [ADR 3](0003-pot.md), [ADR 4](0004-cup.md) and [ADR 5](0005-leaf.md)',
    ],
    [
      'Accepted on 2020-02-03. Superseded\nby [ADR 4](0004-cup.md).',
      'Accepted on 2020-02-03.\nSuperseded by [ADR 4](0004-cup.md).',
    ],
  ])('a status says the same however it is wrapped: %j', (wrapped, flat) => {
    const page = (text: string): string => `# 1. Tea\n\n## Status\n\n${text}\n\n## Context\n\nx\n`
    expect(stated(recordOf(page(wrapped)))).toEqual(stated(recordOf(page(flat))))
    expect(recordOf(page(wrapped)).date?.value).toBe(recordOf(page(flat)).date?.value)
  })
})

describe('doubt is told', () => {
  const rulesOf = (text: string): string[] =>
    pagesOf({ 'adr/0001-tea.md': text }).flatMap(page => page.problems.map(problem => problem.rule))

  test.each([
    ['date-range', '# 1. Tea\n\nDate: 2024-05-13 – 2024-06-02\n\nStatus: accepted\n'],
    ['invalid-date', '# 1. Tea\n\nDate: 2024-13-45\n\nStatus: accepted\n'],
    ['invalid-date', '# 1. Tea\n\nDate: Octembre 3, 2024\n\nStatus: accepted\n'],
    ['conflicting-field', '# 1. Tea (superseded by [ADR 2](0002-cup.md))\n\nStatus: accepted\n'],
    ['unknown-status', '# 1. Tea\n\nStatus: simmering\n'],
  ])('%s', (rule, text) => {
    expect(rulesOf(text)).toEqual([rule])
  })

  test('a remark behind a date is no fault', () => {
    expect(rulesOf('# 1. Tea\n\nDate: 2024-05-13\nwith 3 pots\n\nStatus: accepted\n')).toEqual([])
  })
})

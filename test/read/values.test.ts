import { describe, expect, test } from 'vitest'
import { findDates } from '../../src/read/values/date.ts'
import { pagesOf, recordOf } from '../helpers/read.ts'

const issuesOf = (body: string): string[] =>
  recordOf(`# 1. X\n\n## Status\n\nAccepted\n\n## Context\n\n${body}\n`).issues.map(
    ({ key, kind, relation }) => `${kind} ${key} ${relation}`,
  )

describe('dates', () => {
  test.each([
    ['2024-03-12', '2024-03-12'],
    ['2024-03-12T10:11:12Z', '2024-03-12'],
    ['12 March 2024', '2024-03-12'],
    ['Mar 12, 2024', '2024-03-12'],
    ['March 12th, 2024', '2024-03-12'],
    ['12.03.2024', '2024-03-12'],
    ['20240312', '2024-03-12'],
    ['2024/03/12', '2024-03-12'],
    ['13/03/24', '2024-03-13'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['2024年3月12日', '2024-03-12'],
    ['January , 2026', '2026-01'],
    ['12. März 2024', '2024-03-12'],
  ])('%s', (text, value) => {
    expect(findDates(text).map(date => date.value)).toEqual([value])
  })

  test('a day that no calendar has', () => {
    expect(findDates('2026-02-30')).toMatchObject([{ value: undefined, fault: 'invalid' }])
  })

  test('no date in versions and numbers', () => {
    expect(['v1.2.3', 'RFC 2119', '1234-56', 'ADR-9'].flatMap(text => findDates(text))).toEqual([])
  })

  test('day and month are told by the other dates of the log', () => {
    const page = (date: string): string => `# X\n\n- Status: accepted\n- Date: ${date}\n`
    const [first] = pagesOf({ 'a/0001-x.md': page('03/04/2024'), 'a/0002-y.md': page('25/12/2024') })
    expect(first?.record?.date?.value).toBe('2024-04-03')
    const [alone] = pagesOf({ 'a/0001-x.md': page('03/04/2024') })
    expect(alone?.record?.date).toBeUndefined()
    expect(alone?.problems).toMatchObject([{ rule: 'ambiguous-date', place: { line: 4, column: 9 } }])
  })
})

describe('people', () => {
  const people = (value: string): string[] =>
    recordOf(`# X\n\n- Status: accepted\n- Deciders: ${value}\n`).deciders.map(({ name, role }) =>
      role === undefined ? name : `${name}: ${role}`,
    )
  test.each([
    ['Ida, Bo and Cy', ['Ida', 'Bo', 'Cy']],
    ['@ida @bo', ['@ida', '@bo']],
    ['[Ida](https://example.org/ida) (keeper), Bo <bo@example.org>', ['Ida: keeper', 'Bo']],
    ['N/A', []],
    ['Lamp / Bell, Horn', ['Lamp / Bell', 'Horn']],
    ['[Ida Wick],[Bo Horn]', ['Ida Wick', 'Bo Horn']],
    ['[Ida Wick] [Bo Horn] (keeper)', ['Ida Wick', 'Bo Horn: keeper']],
    ['[Ida Wick]', ['Ida Wick']],
    ['[everyone who keeps the lamp],[Bo Horn]', ['Bo Horn']],
    ['Keeper: Ida Wick, Ringer: Bo 2.5', ['Ida Wick: Keeper', 'Bo 2.5: Ringer']],
    ['灯台守：花, 鐘つき：梅', ['花: 灯台守', '梅: 鐘つき']],
    ['Ida Wick: architect', ['Ida Wick: architect']],
    ['Ida Wick: keeper of the lamp', ['Ida Wick: keeper of the lamp']],
    ['Keeper: Pending, Ringer: Bo', ['Bo: Ringer']],
    ['Keeper: ?, Ringer:', []],
    ['pending a vote of the pier', []],
    ['ausstehend', []],
    ['待定', []],
    ['because the fog comes early, the bell is rung', []],
    ['Whether it rings, and when', []],
    ['weil der Nebel früh kommt', []],
    ['Maria do Carmo, Will Bell and Can Horn', ['Maria do Carmo', 'Will Bell', 'Can Horn']],
    [
      'Ida (with Bo, who was there, and the whole crew of the pier)',
      ['Ida: with Bo, who was there, and the whole crew of the pier'],
    ],
    ['@ida, https://example.org/bo', ['@ida', 'https://example.org/bo']],
  ])('%s', (value, expected) => {
    expect(people(value)).toEqual(expected)
  })

  test('a list below the label', () => {
    expect(
      recordOf('# X\n\n- Status: accepted\n- Deciders:\n  - Ida\n  - Bo\n').deciders.map(each => each.name),
    ).toEqual(['Ida', 'Bo'])
  })
})

describe('issue references', () => {
  test.each([
    [
      'See #12, GH-13 and pier/lamp#14.',
      ['issue #12 mentions', 'issue #13 mentions', 'issue pier/lamp#14 mentions'],
    ],
    ['PR #15. Then \\#16', ['pull #15 mentions', 'issue #16 mentions']],
    ['[here](https://github.com/pier/lamp/pull/7)', ['pull pier/lamp#7 mentions']],
    ['https://gitlab.example/pier/sub/lamp/-/issues/8', ['issue pier/sub/lamp#8 mentions']],
    ['<https://jira.example/browse/LAMP-9>', ['issue LAMP-9 mentions']],
    ['[LAMP-9](/LAMP/issues/LAMP-9)', ['issue LAMP-9 mentions']],
    ['[text][t]\n\n[t]: https://forge.example/pier/lamp/issues/3', ['issue pier/lamp#3 mentions']],
    [
      'Implemented via LAMP-5 (new wick). Cancelled LAMP-6.',
      ['issue LAMP-5 implemented-by', 'issue LAMP-6 cancelled'],
    ],
    ['It does not close LAMP-5.', ['issue LAMP-5 mentions']],
  ])('%s', (text, expected) => {
    expect(issuesOf(text)).toEqual(expected)
  })

  test.each([
    'SHA-256',
    'UTF-8',
    'CVE-2024-1',
    'ISO-8601',
    'RFC 2119',
    'ADR #33',
    'option #1',
    '#000',
    '`LAMP-1`',
    'COMP-0001',
    'x#1',
  ])('%s is none', text => {
    expect(issuesOf(text)).toEqual([])
  })

  test('configured prefixes decide', () => {
    const options = {
      vocabulary: { status: {}, fields: {} },
      trackers: [{ type: 'gitea', keys: ['SHA-'], url: undefined }],
    }
    const record = recordOf('# 1. X\n\nSHA-256 and LAMP-1\n', 'adr/0001-x.md', options)
    expect(record.issues.map(each => each.key)).toEqual(['SHA-256'])
  })
})

describe('relations', () => {
  const links = (status: string): string[] =>
    recordOf(`# 9. X\n\n## Status\n\n${status}\n`, 'adr/0009-x.md').links.map(
      ({ relation, target, partial }) => `${relation} ${target}${partial ? ' in part' : ''}`,
    )
  test.each([
    ['Superceded by 0012', ['superseded-by 0012']],
    ['⌛ Superseded [0019](0019-y.md)', ['superseded-by 0019-y.md']],
    ['accepted; supersedes ADR-0045', ['supersedes ADR-0045']],
    ['Accepted\n\nPartially supersedes [ADR 18](adr-18.md)', ['supersedes adr-18.md in part']],
    ['Replaces 2025-09-04-lamp-and-bell', ['supersedes 2025-09-04-lamp-and-bell']],
    ['Amended by [17. Wick](0017-wick.md) and ADR-18', ['amended-by 0017-wick.md', 'amended-by ADR-18']],
    ['reemplazado por `0007`', ['superseded-by 0007']],
    ['Superseded by N/A', []],
    ['Superseded by [Lamp.chat](https://lamp.chat)', []],
  ])('%s', (status, expected) => {
    expect(links(status)).toEqual(expected)
  })

  test('in prose a verb speaks for the page only where nothing else is its subject', () => {
    const told = (body: string): string[] =>
      recordOf(`# 9. X\n\n## Context\n\n${body}\n`, 'adr/0009-x.md').links.map(
        ({ relation, target, from }) => `${relation} ${target} ${from}`,
      )
    expect(told('This supersedes ADR-0003.')).toEqual(['supersedes ADR-0003 body'])
    expect(told('ADR-0002 was superseded by ADR-0003.')).toEqual([
      'mentions ADR-0002 body',
      'mentions ADR-0003 body',
    ])
    expect(told('This does not supersede ADR-0003.')).toEqual(['mentions ADR-0003 body'])
  })

  test('several relations in YAML, typed links among them', () => {
    const record = recordOf(
      '---\nstatus: accepted\nsupersededBy: "0022"\nlinks:\n  - target: 2\n    kind: Amends\n---\n# X\n',
    )
    expect(record.links.map(({ relation, target }) => `${relation} ${target}`)).toEqual([
      'superseded-by 0022',
      'amends 2',
    ])
  })
})

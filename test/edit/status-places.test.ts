import { describe, expect, test } from 'vitest'
import { editablePage, type EditablePage } from '../../src/edit/editable-page.ts'
import { editLink, editSuperseded } from '../../src/edit/link-edit.ts'
import { labelsLike, relationNamed } from '../../src/edit/relation-labels.ts'
import { stateWords } from '../../src/edit/state-words.ts'
import { editStatus } from '../../src/edit/status-edit.ts'
import { defaultConfig } from '../../src/model/config.ts'
import { dialectOf } from '../../src/read/dialect.ts'

const dialect = dialectOf(defaultConfig)
const today = '2031-05-06'
const bell = { markdown: '[7. Bell](0007-bell.md)', id: 'ADR-0007', url: '0007-bell.md', number: 7 }

function page(status: string, heading = '## Status\n\n'): EditablePage {
  const text = `# 3. Lamp\n\n${heading}${status}\n\n## Context\n\nDark.\n`
  const read = editablePage('adr/0003-lamp.md', text, dialect)
  if (read === undefined) throw new Error('unreadable')
  return read
}

const statusLine = (after: EditablePage | undefined): string | undefined => after?.text.split('\n')[4]
const rejected = (status: string): string | undefined =>
  statusLine(editStatus(page(status), { state: 'rejected', today })?.page)

describe('a word in a badge or a link', () => {
  test.each([
    [
      '![Accepted](https://b.example/badge/status-accepted-green)',
      '![Rejected](https://b.example/badge/status-rejected-green)',
    ],
    [
      '![Status: accepted](https://b.example/badge/Status-Accepted-green.svg)',
      '![Status: rejected](https://b.example/badge/Status-Rejected-green.svg)',
    ],
    [
      '[![Approved](https://b.example/badge/state-accepted-green)](../life.md)',
      '[![Rejected](https://b.example/badge/state-rejected-green)](../life.md)',
    ],
    ['[ACCEPTED](/README.md#accepted)', '[REJECTED](/README.md#rejected)'],
    ['[Accepted](../life.md)', '[Rejected](../life.md)'],
  ])('%s: both places say the new one', (before, after) => {
    expect(rejected(before)).toBe(after)
  })

  test('a badge whose address stands elsewhere is left, as the page would say both', () => {
    expect(
      rejected('![Accepted][state]\n\n[state]: https://b.example/badge/status-accepted-green'),
    ).toBeUndefined()
  })

  test('a link to a file that is called by the word is taken out', () => {
    expect(rejected('[Accepted](accepted.md)')).toBe('Rejected')
  })

  test('a badge names no successor itself', () => {
    const badge = page('![Accepted](https://b.example/badge/status-accepted-green)')
    const made = editSuperseded(badge, { by: bell, today, apart: false, used: [] })?.page
    expect(made?.text).toContain(
      '![Superseded](https://b.example/badge/status-superseded-green)\n\nSuperseded by [7. Bell](0007-bell.md)\n',
    )
  })
})

describe('the day of a status', () => {
  test.each([
    [
      'Accepted (2026-06-25), amendment proposed 2026-07-01',
      'Rejected (2031-05-06), amendment proposed 2026-07-01',
    ],
    ['2026-06-25: Accepted', '2031-05-06: Rejected'],
    ['Accepted; to be reviewed by 2027-01-01', 'Rejected; to be reviewed by 2027-01-01'],
  ])('%s', (before, after) => {
    expect(rejected(before)).toBe(after)
  })
})

describe('a part', () => {
  test('stays a part when the whole is superseded', () => {
    const partly = page('Accepted. Section 2 is superseded by [5. Ash](0005-ash.md).')
    const made = editSuperseded(partly, { by: bell, today, apart: false, used: [] })?.page
    expect(made?.record.status?.state).toBe('superseded')
    expect(made?.record.links.map(({ target, partial }) => [target, partial])).toEqual([
      ['0007-bell.md', false],
      ['0005-ash.md', true],
    ])
  })

  test.each([
    ['superseded-by', 'Superseded in part by [7. Bell](0007-bell.md)'],
    ['supersedes', 'Partly supersedes [7. Bell](0007-bell.md)'],
    ['amended-by', 'Amended in part by [7. Bell](0007-bell.md)'],
  ] as const)('%s: %s', (relation, line) => {
    const made = editLink(page('Accepted'), { relation, partial: true, to: bell })?.page
    expect(made?.text.split('\n')[6]).toBe(line)
    expect(made?.record.links).toMatchObject([{ relation, partial: true, from: 'metadata' }])
    expect(made?.record.status?.state).toBe('accepted')
  })

  test('does not go into the field of the whole', () => {
    const made = editLink(page('- Status: accepted\n- Supersedes: ADR-0001', ''), {
      relation: 'supersedes',
      partial: true,
      to: bell,
    })?.page
    expect(made?.record.links.map(({ target, partial }) => [target, partial])).toEqual([
      ['0007-bell.md', true],
      ['ADR-0001', false],
    ])
  })

  test('is kept when the state changes', () => {
    const kept = editStatus(page('amended-in-part by [5. Ash](0005-ash.md)'), {
      state: 'deprecated',
      today,
    })?.page
    expect(statusLine(kept)).toBe('deprecated; amended-in-part by [5. Ash](0005-ash.md)')
  })
})

test('a supersession is said in the language of the status', () => {
  expect(
    statusLine(editSuperseded(page('Aceptado'), { by: bell, today, apart: false, used: [] })?.page),
  ).toBe('Reemplazado por [7. Bell](0007-bell.md)')
  for (const { accepted } of stateWords)
    for (const relation of ['supersedes', 'superseded-by'] as const)
      for (const label of labelsLike(relation, false, accepted)) expect(relationNamed(label)).toBe(relation)
})

test('prose that nobody knows as a status is not written over', () => {
  const prose = 'We gather what is known, and will come back to this once the harbour has its new lamps'
  expect(rejected(prose)).toBe(undefined)
  expect(rejected('Lit')).toBe('Rejected')
})

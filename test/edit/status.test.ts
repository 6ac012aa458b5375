import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { dateLike } from '../../src/edit/date-form.ts'
import { editablePage, type EditablePage } from '../../src/edit/editable-page.ts'
import { editLink, editSuperseded } from '../../src/edit/link-edit.ts'
import { editStatus } from '../../src/edit/status-edit.ts'
import { stateWords } from '../../src/edit/state-words.ts'
import { statementOf } from '../../src/edit/statement.ts'
import { editUnlink } from '../../src/edit/unlink-edit.ts'
import { defaultConfig } from '../../src/model/config.ts'
import { dialectOf } from '../../src/read/dialect.ts'
import { normalizeWords } from '../../src/read/vocabulary/normalize.ts'

const dialect = dialectOf(defaultConfig)
const today = '2031-05-06'
const bell = { markdown: '[ADR-0007](0007-bell.md)', id: 'ADR-0007', url: '0007-bell.md' }

function page(text: string): EditablePage {
  const read = editablePage('adr/0003-lamp.md', text, dialect)
  if (read === undefined) throw new Error('unreadable')
  return read
}

/** The lines that an edit took away (`-`) and put in (`+`). */
function changed(before: string, after: string | undefined): string[] {
  if (after === undefined) return ['refused']
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)]
  return [
    ...old.filter(line => !now.includes(line)).map(line => `-${line}`),
    ...now.filter(line => !old.includes(line)).map(line => `+${line}`),
  ]
}

/** One page for each dialect in which a lamp may be decided on. */
const dialects: Readonly<Record<string, string>> = {
  section: '# 3. Lamp\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nDark.\n',
  'section with date': '# 3. Lamp\n\n## Status\n\nAccepted (2020-01-02)\n\n## Context\n\nDark.\n',
  bullets:
    '# ADR-0003: Lamp\n\n* Status: accepted\n* Date: 2020-01-02\n* Deciders: Ida\n\n## Context\n\nDark.\n',
  'bold bullets':
    '# ADR-0003: Lamp\n\n- **Status:** Accepted\n- **Date:** 2020-01-02\n\n## Context\n\nDark.\n',
  'pseudo-bullets':
    'ADR-0003 — Lamp\n\n  • Status: Accepted (2020-01-02)\n  • Decider: Ida (keeper)\n\nContext\n\nDark.\n',
  'bold lines': '# Lamp\n\n**Status**: Accepted\\\n**Date**: 2020-01-02\n\n## Context\n\nDark.\n',
  'one line':
    '# Lamp\n\n**Date:** 2020-01-02 · **Status:** Accepted · **Author:** Ida\n\n## Context\n\nDark.\n',
  table:
    '# Lamp\n\n| Status   | Accepted   |\n| -------- | ---------- |\n| Date     | 2020-01-02 |\n\n## Context\n\nDark.\n',
  yaml: '---\nstatus: "accepted" # since then\ndate: 2020-01-02\ndeciders: [Ida, Bo]\n---\n\n# Lamp\n\n## Context\n\nDark.\n',
  toml: '+++\nstatus = "accepted"\ndate = "2020-01-02"\n+++\n\n# Lamp\n\n## Context\n\nDark.\n',
  CRLF: '# 3. Lamp\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n\r\nDark.\r\n',
  german: '# 3. Lampe\n\n## Status\n\nAngenommen am 02.01.2020\n\n## Kontext\n\nDunkel.\n',
}

describe('a status in its dialect', () => {
  test.each(Object.entries(dialects))('%s', (_name, text) => {
    const rejected = editStatus(page(text), { state: 'rejected', today })
    const superseded = editSuperseded(page(text), { by: bell, today, apart: false, used: [] })
    const amended = editLink(page(text), { relation: 'amended-by', to: bell })
    expect({
      rejected: changed(text, rejected?.page.text),
      superseded: changed(text, superseded?.page.text),
      amended: changed(text, amended?.page.text),
    }).toMatchSnapshot()
  })

  test.each(Object.entries(dialects))('%s: set and set back gives the same bytes', (_name, text) => {
    const before = page(text)
    const there = editStatus(before, { state: 'deferred', today })
    const word = statementOf(before)?.word?.text
    const back =
      there === undefined
        ? undefined
        : editStatus(there.page, { state: 'accepted', word, today: before.record.status?.date ?? today })
    expect(back?.page.text).toBe(text)
  })

  test.each(Object.entries(dialects))('%s: linked and unlinked gives the same bytes', (_name, text) => {
    const linked = editLink(page(text), { relation: 'amends', to: bell })
    const link = linked?.page.record.links.find(each => each.relation === 'amends')
    expect(linked !== undefined && link !== undefined && editUnlink(linked.page, link)?.page.text).toBe(text)
  })

  test('date, note and decider', () => {
    const text = dialects['bullets'] ?? ''
    const chosen = editStatus(page(text), {
      state: 'deprecated',
      today,
      date: '2031-01-31',
      note: 'too bright',
      deciders: ['Bo (smith)'],
    })
    expect(changed(text, chosen?.page.text)).toEqual([
      '-* Status: accepted',
      '-* Date: 2020-01-02',
      '-* Deciders: Ida',
      '+* Status: deprecated — too bright',
      '+* Date: 2031-01-31',
      '+* Deciders: Ida, Bo (smith)',
    ])
  })

  test('a history goes on, nothing of it is written over', () => {
    const text =
      '# Lamp\n\n## Status\n\n- 2020-01-02: Proposed\n- 2020-02-03: Accepted\n\n## Context\n\nDark.\n'
    expect(changed(text, editStatus(page(text), { state: 'deprecated', today })?.page.text)).toEqual([
      '+- 2031-05-06: Deprecated',
    ])
  })

  test('a tick moves', () => {
    const text =
      '# Lamp\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Deprecated\n\n## Context\n\nDark.\n'
    expect(changed(text, editStatus(page(text), { state: 'deprecated', today })?.page.text)).toEqual([
      '-- [x] Accepted',
      '-- [ ] Deprecated',
      '+- [ ] Accepted',
      '+- [x] Deprecated',
    ])
  })

  test('the log’s own word is used', () => {
    const text = dialects['section'] ?? ''
    const chosen = editStatus(page(text), {
      state: 'rejected',
      today,
      used: ['accepted', 'declined', 'rejected'],
    })
    expect(chosen?.page.record.status?.text).toBe('Declined')
  })

  test('a field that is there takes the relation', () => {
    const text =
      '# Lamp\n\n- Status: accepted\n- Supersedes: N/A\n- Amends: ADR-0001\n\n## Context\n\nDark.\n'
    expect([
      ...changed(text, editLink(page(text), { relation: 'supersedes', to: bell })?.page.text),
      ...changed(text, editLink(page(text), { relation: 'amends', to: bell })?.page.text),
    ]).toEqual([
      '-- Supersedes: N/A',
      '+- Supersedes: [ADR-0007](0007-bell.md)',
      '-- Amends: ADR-0001',
      '+- Amends: ADR-0001, [ADR-0007](0007-bell.md)',
    ])
  })

  test.each(['# Lamp\n\n## Context\n\nDark.\n', ''])('%j has no status to change', text => {
    expect(editStatus(page(text), { state: 'rejected', today })).toBeUndefined()
  })
})

const title = fc.constantFrom('Lamp', 'Größe — „x“', '*Lamp* & `wick`', 'a | b')
const prose = fc.constantFrom(
  'Dark.',
  '* Status: is not this\n* one',
  '```\nStatus: Accepted\n```',
  '> Status: quoted',
  '<!-- Status: hidden -->',
  'Accepted by nobody.',
)
const eol = fc.constantFrom('\n', '\r\n')

describe('properties', () => {
  test('an edit changes only what it must, and is read back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(dialects)),
        title,
        fc.array(prose, { maxLength: 4 }),
        eol,
        fc.constantFrom('rejected', 'deferred', 'deprecated', 'withdrawn', 'proposed', 'draft'),
        (base, name, parts, end, state) => {
          const text = `${base.replace('Lamp', () => name)}\n## Notes\n\n${parts.join('\n\n')}`.replaceAll(
            /\r?\n/g,
            end,
          )
          const before = page(text)
          const chosen = editStatus(before, { state, today })
          if (chosen === undefined) return
          const after = applyEdits(text, chosen.edits)
          expect(after).toBe(chosen.page.text)
          expect(chosen.page.record.status?.state).toBe(state)
          const untouched = chosen.edits.reduce((length, edit) => length + edit.end - edit.start, 0)
          const inserted = chosen.edits.reduce((length, edit) => length + edit.text.length, 0)
          expect(after.length - inserted).toBe(text.length - untouched)
          expect(after.includes('\r\n')).toBe(text.includes('\r\n'))
        },
      ),
    )
  })

  test('a date is written as the page writes dates', () => {
    expect(
      [
        '2020-01-02',
        '2020/01/02',
        '20200102',
        '02.01.2020',
        '02.01.20',
        '2 January 2020',
        'Jan 2, 2020',
        'gestern',
      ].map(model => dateLike(model, '2031-05-06')),
    ).toEqual([
      '2031-05-06',
      '2031/05/06',
      '20310506',
      '06.05.2031',
      '06.05.31',
      '6 May 2031',
      'May 6, 2031',
      '2031-05-06',
    ])
  })

  test('every word that is written is a word that is read', () => {
    const wrong = stateWords.flatMap(words =>
      Object.entries(words).filter(([state, word]) => dialect.statuses.get(normalizeWords(word)) !== state),
    )
    expect(wrong).toEqual([])
  })
})

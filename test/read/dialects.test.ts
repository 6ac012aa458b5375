import { describe, expect, test } from 'vitest'
import { pagesOf, recordOf } from '../helpers/read.ts'

/** A record in short: what a listing would show of it. */
function short(text: string, path?: string): object {
  const { id, title, status, date, deciders, links } = recordOf(text, path)
  return {
    id,
    title,
    status: status?.state,
    date: date?.value,
    deciders: deciders.map(({ name, role }) => (role === undefined ? name : `${name} (${role})`)),
    links: links
      .filter(({ from }) => from === 'metadata')
      .map(({ relation, target, partial }) => `${relation} ${target}${partial ? ' in part' : ''}`),
  }
}

describe('dialects', () => {
  test('adr-tools', () => {
    const page =
      '# 3. Ring the bell in fog\n\nDate: 2021-03-04\n\n## Status\n\nAccepted\n\nSupersedes [2. Use a horn](0002-use-a-horn.md)\n\n## Context\n\nFog.\n'
    expect(short(page, 'doc/adr/0003-ring-the-bell.md')).toEqual({
      id: 'ADR-0003',
      title: 'Ring the bell in fog',
      status: 'accepted',
      date: '2021-03-04',
      deciders: [],
      links: ['supersedes 0002-use-a-horn.md'],
    })
  })

  test('MADR 2: bullets', () => {
    const page =
      '# Ring the bell\n\n* Status: superseded by [ADR-0009](0009-horn.md)\n* Deciders: Ida, Bo (keeper)\n* Date: 2021-03-04\n\nTechnical Story: LAMP-12\n\n## Decision Outcome\n\nBell.\n'
    expect(short(page, 'docs/0003-ring.md')).toEqual({
      id: 'ADR-0003',
      title: 'Ring the bell',
      status: 'superseded',
      date: '2021-03-04',
      deciders: ['Ida', 'Bo (keeper)'],
      links: ['superseded-by 0009-horn.md'],
    })
    expect(recordOf(page).issues.map(({ key, relation }) => [key, relation])).toEqual([
      ['LAMP-12', 'context'],
    ])
  })

  test('MADR 4: YAML front matter with lists, and braces left from the template', () => {
    const page =
      '---\nstatus: { accepted }\ndate: "2021-03-04"\ndecision-makers:\n  - Ida\n  - Bo # keeper\nconsulted: [Ada, Cy]\n---\n# Ring the bell\n\n## Decision Outcome\n\nBell.\n'
    expect(short(page)).toMatchObject({ status: 'accepted', date: '2021-03-04', deciders: ['Ida', 'Bo'] })
    expect(recordOf(page).consulted.map(person => person.name)).toEqual(['Ada', 'Cy'])
  })

  test('TOML front matter', () => {
    const page =
      '+++\ntitle = "Ring the bell"\nstatus = "accepted"\ndate = 2021-03-04\nsupersedes = ["0002"]\n+++\n\n## Context\n\nFog.\n'
    expect(short(page)).toMatchObject({
      title: 'Ring the bell',
      status: 'accepted',
      date: '2021-03-04',
      links: ['supersedes 0002'],
    })
  })

  test('bold labels on one line', () => {
    const page =
      '## ADR / Incident note — Lamp went out (LAMP-4)\n\n**Date:** 2021-03-04 · **Author:** Ida (keeper) · **Status:** Decided, repair in flight\n\n### What happened\n\nDark.\n'
    expect(short(page, 'wiki/ADR-2021-03-04-lamp.-.md')).toMatchObject({
      status: 'accepted',
      date: '2021-03-04',
    })
    expect(recordOf(page).authors).toMatchObject([{ name: 'Ida', role: 'keeper' }])
  })

  test('a table of metadata, its header a row like any other', () => {
    const page =
      '# Ring the bell\n\n| Status | Approved |\n| --- | --- |\n| Date | 4 March 2021 |\n| Deciders | Ida<br>Bo |\n\n## Why\n\nFog.\n'
    expect(short(page)).toMatchObject({ status: 'accepted', date: '2021-03-04', deciders: ['Ida', 'Bo'] })
  })

  test('a badge for a status, and a verb below it', () => {
    const page =
      '# 5. Bell\n\n## Status\n\n![Superseded](https://img.example/superseded.svg)\n\nSuperseded by [ADR-6](0006-horn.md)\n\n## Context\n\nx\n'
    expect(short(page, 'a/0005-bell.md')).toMatchObject({
      status: 'superseded',
      links: ['superseded-by 0006-horn.md'],
    })
  })

  test('all options listed, the chosen one marked', () => {
    expect(
      short(
        '# RFC\n\n| **Status** | Proposed, **Accepted**, Implemented, Obsolete |\n| --- | --- |\n| **Date** | 2021-03-04 |\n\n## x\n',
      ),
    ).toMatchObject({ status: 'accepted' })
  })

  test('a history of statuses, the last in time', () => {
    expect(
      short('# 4. 灯\n\n## 状态\n\n2021-03-01 提议\n\n2021-03-04 通过\n\n## 背景\n\nx\n', 'a/0004-灯.md'),
    ).toMatchObject({ title: '灯', status: 'accepted' })
  })

  test.each([
    ['es', '# Lámpara\n\n- Estado: aceptado\n- Fecha: 04/13/21\n', 'accepted'],
    ['de', '# Lampe\n\n**Status:** abgelöst durch ADR-7\n', 'superseded'],
    ['fr', '# Lampe\n\n* Statut : proposé\n', 'proposed'],
    ['tr', '# Fener\n\nDurum: Kabul Edildi\n', 'accepted'],
    ['ja', '# 灯台\n\n- ステータス：承認済み\n', 'accepted'],
    ['pt', '# Farol\n\n- Estado: rejeitado\n', 'rejected'],
  ])('a status in %s', (_language, page, state) => {
    expect(short(page)).toMatchObject({ status: state })
  })

  test('an unknown status stays as it stands and is a problem', () => {
    const [page] = pagesOf({ 'adr/0001-x.md': '# 1. X\n\n## Status\n\nSimmering\n' })
    expect(page?.record?.status).toMatchObject({ state: 'unknown', text: 'Simmering' })
    expect(page?.problems).toMatchObject([{ rule: 'unknown-status', place: { line: 5, column: 1 } }])
  })

  test.each(['{proposed | accepted | rejected}', '[proposed, approved, rejected, deprecated]', 'N/A', ''])(
    'the status %j is none',
    text => {
      expect(recordOf(`# 1. X\n\n## Status\n\n${text}\n\n## Context\n\nx\n`).status).toBeUndefined()
    },
  )

  test('code and comments yield nothing', () => {
    const page =
      '# 1. X\n\n<!-- Status: rejected -->\n\n```md\n## Status\n\nRejected LAMP-1\n```\n\nSee `LAMP-2`.\n\n## Status\n\nAccepted<!-- or Rejected -->\n'
    expect(short(page)).toMatchObject({ status: 'accepted' })
    expect(recordOf(page).issues).toEqual([])
  })

  test('what first stands holds, and a contradiction is a problem', () => {
    const [page] = pagesOf({ 'adr/0001-x.md': '---\nstatus: accepted\n---\n# X\n\n## Status\n\nRejected\n' })
    expect(page?.record?.status?.state).toBe('accepted')
    expect(page?.problems).toMatchObject([{ rule: 'conflicting-field', place: { line: 8 } }])
  })

  test("a project's own words", () => {
    const options = {
      trackers: [],
      vocabulary: { status: { 'lit up': 'accepted' as const }, fields: { lampman: 'deciders' } },
    }
    const record = recordOf('# X\n\n- Status: lit up\n- Lampman: Ida\n', 'adr/0001-x.md', options)
    expect([record.status?.state, record.deciders[0]?.name]).toEqual(['accepted', 'Ida'])
  })

  test('templates, indexes and other pages are no records', () => {
    const pages = pagesOf({
      'adr/0001-x.md': '# 1. X\n\n## Status\n\nAccepted\n',
      'adr/README.md': '# Log\n\n- [1](0001-x.md)\n- [2](0002-y.md)\n- [3](0003-z.md)\n',
      'adr/template.md': '# {title}\n\n## Status\n\n{status}\n',
    })
    expect(pages.map(page => page.kind)).toEqual(['record', 'index', 'template'])
  })
})

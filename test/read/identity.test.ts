import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../src/model/config.ts'
import { dialectOf } from '../../src/read/dialect.ts'
import { explainPage } from '../../src/read/explain.ts'
import { readFileName } from '../../src/read/file-name.ts'
import { plainRich } from '../../src/read/rich-text.ts'
import { splitTitle } from '../../src/read/title.ts'
import { pagesOf, recordOf } from '../helpers/read.ts'

const rest = '\n\n- Status: accepted\n\n## Context\n\nFog.\n'
const named = (path: string, heading: string): readonly [number | undefined, string] => {
  const { number, title } = recordOf(`${heading}${rest}`, path)
  return [number, title]
}

describe('what a file name says', () => {
  test.each([
    ['adr/2021-07-ring-twice.md', undefined, '2021-07', 'ring-twice'],
    ['adr/2021-07-04.md', undefined, '2021-07-04', ''],
    ['adr/2021_07_04_ring.md', undefined, '2021-07-04', 'ring'],
    ['adr/2021.07.04 ring.md', undefined, '2021-07-04', 'ring'],
    ['adr/20210704-ring.md', undefined, '2021-07-04', 'ring'],
    ['adr/2021-07-04鐘.md', undefined, '2021-07-04', '鐘'],
    ['adr/DR--2021-07-04--pier--ring.md', undefined, '2021-07-04', 'pier--ring'],
    ['adr/ring-twice-2021-07-04.md', undefined, '2021-07-04', 'ring-twice'],
    ['adr/2021-07-04_012-ring.md', 12, '2021-07-04', 'ring'],
    ['adr/2021-07-04-0930-ring.md', undefined, '2021-07-04', '0930-ring'],
    ['adr/2021-07-04-12-bells.md', undefined, '2021-07-04', '12-bells'],
    ['adr/2021-002-ring.md', undefined, undefined, '2021-002-ring'],
    ['adr/2021-14-ring.md', undefined, undefined, '2021-14-ring'],
    ['adr/2021-3d-bell.md', 2021, undefined, '3d-bell'],
    ['adr/2021-02-30-ring.md', undefined, undefined, '2021-02-30-ring'],
    ['adr/0012-fog-of-2021-07-04.md', 12, undefined, 'fog-of-2021-07-04'],
    ['adr/0012-ring.md', 12, undefined, 'ring'],
    ['adr/adr013-ring.md', 13, undefined, 'ring'],
    ['adr/T004-ring.md', 4, undefined, 'ring'],
    ['adr/ADR-PIER-204-07-ring.md', 7, undefined, 'ring'],
    ['adr/web3.md', undefined, undefined, 'web3'],
    ['adr/b2b-ring.md', undefined, undefined, 'b2b-ring'],
    ['docs/v2/README.md', undefined, undefined, 'v2'],
    ['docs/0012-ring/README.md', 12, undefined, 'ring'],
    ['docs/2021-07-04-ring/index.md', undefined, '2021-07-04', 'ring'],
    ['docs/07-architecture-decisions/README.md', undefined, undefined, 'architecture-decisions'],
    ['docs/07_Entscheidungen/README.md', undefined, undefined, 'Entscheidungen'],
    ['docs/07-decisions.md', 7, undefined, 'decisions'],
  ])('%s', (path, number, date, slug) => {
    expect(readFileName(path)).toMatchObject({ number, date, slug })
  })

  test('any name is read, in time that grows as the name does', () => {
    for (const part of ['A', 'A-', '1', '-', '2021-', ' ', 'Aa-', '(', '。'])
      expect(readFileName(`${part.repeat(200_000)}.md`).slug.length).toBeGreaterThanOrEqual(0)
  })
})

describe('number and title', () => {
  test.each([
    ['adr/adr013-ring.md', '# ADR013: Ring twice', 13, 'Ring twice'],
    ['adr/ring.md', '# ADR013: Ring twice', 13, 'Ring twice'],
    ['adr/ring.md', '# ADR0112 - Ring twice', 112, 'Ring twice'],
    ['adr/ring.md', '# adr 7 Ring twice', 7, 'Ring twice'],
    ['adr/ring.md', '# 0007 Ring twice', 7, 'Ring twice'],
    ['adr/ring.md', '# Decision 7: Ring twice', 7, 'Ring twice'],
    ['adr/ring.md', '# HTTP 2: what it brings', undefined, 'HTTP 2: what it brings'],
    ['adr/ring.md', '# Java17: what it brings', undefined, 'Java17: what it brings'],
    ['adr/ring.md', '# RFC 2119 words', undefined, 'RFC 2119 words'],
    ['adr/ring.md', '# Ring as of (RFC 2119)', undefined, 'Ring as of (RFC 2119)'],
    ['adr/ring.md', '# 3-way valves', undefined, '3-way valves'],
    ['adr/ring.md', '# 2.5 mm of brass', undefined, '2.5 mm of brass'],
    ['adr/ring.md', '# 1:1 talks', undefined, '1:1 talks'],
    ['adr/0013-ring.md', '# Pier RFC 0013: Ring twice', 13, 'Ring twice'],
    ['adr/0013-ring.md', '# Beschluss 0013 – Ring twice', 13, 'Ring twice'],
    ['adr/13-ring.md', '# Entscheidung 13: Ring twice', 13, 'Ring twice'],
    ['adr/0002-ring.md', '# Phase 2: Ring twice', 2, 'Phase 2: Ring twice'],
    ['adr/0008-ring.md', '# 8. 0008 Ring twice', 8, 'Ring twice'],
    ['adr/0008-ring.md', '# 1. 0008 Ring twice', 8, 'Ring twice'],
    ['adr/0008-ring.md', '# ADR-0008: 3. bell from the left', 8, '3. bell from the left'],
    ['adr/0003-ring.md', '# 3 Bells ring', 3, 'Bells ring'],
    ['adr/0003-bells-ring.md', '# 3 bells ring', 3, 'bells ring'],
    ['adr/0003-three-bells.md', '# 3 bells ring', 3, '3 bells ring'],
    ['adr/0003-3-bells.md', '# 3 Bells ring', 3, '3 Bells ring'],
    ['adr/0021-bells.md', '# 30 Bells ring', 21, '30 Bells ring'],
    ['adr/kip-25-ring.md', '# KIP 25 - Ring twice', 25, 'Ring twice'],
    ['docs/kips/ring.md', '# KIP 25 - Ring twice', 25, 'Ring twice'],
    ['adr/0100-ring.md', '# STD-0100 Ring twice', 100, 'Ring twice'],
    ['adr/0017-jdk-17.md', '# JDK 17: Ring twice', 17, 'JDK 17: Ring twice'],
    ['adr/ADR-PIER-204-07-ring.md', '# ADR PIER-204-07: Ring twice', 7, 'Ring twice'],
    ['adr/0012-ring.md', '# Ring twice (ADR-0012)', 12, 'Ring twice'],
    ['adr/0012-ring.md', '# Ring twice (ADR-0011)', 12, 'Ring twice (ADR-0011)'],
    ['adr/0012-ring-twice.md', '# ADR-0012', 12, 'ring twice'],
    ['adr/0012-ring-twice.md', '# 0012-ring-twice', 12, 'ring twice'],
    ['adr/adr-12.md', '# ADR 12', 12, 'ADR 12'],
    [
      'adr/DR--20210704--pier--ring.md',
      '## # Ring twice (DR--20210704--pier--ring)',
      undefined,
      'Ring twice',
    ],
    ['adr/DR--20210704--pier--ring.md', '# DR--20210704--pier--ring', undefined, 'pier ring'],
    ['adr/2021-07-04-ring.md', '# 2021-07-04: Ring twice', undefined, 'Ring twice'],
    ['adr/2021-07-04-ring.md', '# ADR-2021-07-04 — Ring twice', undefined, 'Ring twice'],
    ['adr/ring.md', '# 2021-07-04: the day of fog', undefined, '2021-07-04: the day of fog'],
    ['adr/2021-07-04-ring-twice.md', '', undefined, 'ring twice'],
  ])('%s, %s', (path, heading, number, title) => {
    expect(named(path, heading)).toEqual([number, title])
  })

  test('an id with the number of its project keeps both', () => {
    const heading = (id: string): string => `# ADR ${id}: Ring${rest}`
    expect(recordOf(heading('PIER-204-07'), 'adr/ADR-PIER-204-07-ring.md').id).toBe('PIER-204-07')
    expect(recordOf(heading('PIER-204-12'), 'adr/PIER-204-12-ring.md')).toMatchObject({
      id: 'PIER-204-12',
      number: 12,
      fileNumber: 12,
    })
  })

  test('a title without digits is read as it is, whatever the page is called', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/)
    const title = fc.array(word, { minLength: 2, maxLength: 5 }).map(words => `The ${words.join(' ')}`)
    const number = fc.integer({ min: 1, max: 9999 })
    const lead = fc.constantFrom('', 'ADR-', 'ADR', 'adr ', 'RFC-', 'Pier RFC ', 'DR--')
    const mark = fc.constantFrom(': ', ' - ', ' — ', '. ', ' – ', ') ')
    const name = fc.constantFrom('', 'adr-', 'adr', 'ADR_', '2021-07-04_')
    fc.assert(
      fc.property(title, number, lead, mark, name, (words, digits, before, behind, prefix) => {
        const padded = String(digits).padStart(4, '0')
        const path = `adr/${prefix}00${padded}-ring.md`
        const record = recordOf(`# ${before}${padded}${behind}${words}${rest}`, path)
        expect([record.title, record.number, record.headingNumber?.value]).toEqual([words, digits, digits])
        expect(recordOf(`# ${words}${rest}`, path).title).toBe(words)
      }),
    )
  })

  test('a long heading is read in time that grows as it does', () => {
    const known = { file: readFileName('adr/0001-ring.md'), series: ['adr'], id: undefined }
    for (const part of ['A ', 'ADR ', '1 ', '1. ', '- ', ': ', '( ', '[', '# ', 'A-', ' ', '1.', 'é ', '—'])
      expect(splitTitle(plainRich(part.repeat(100_000), 0), known)).toHaveProperty('title')
  })
})

describe('which heading is the title', () => {
  const front = '---\ntitle: Ring twice\nstatus: accepted\n---\n\n'

  test('a title in front matter stands before a heading of depth 2, not before one of depth 1', () => {
    const page = `${front}## Fog comes early\n\nIt does.\n`
    expect(recordOf(page)).toMatchObject({ title: 'Ring twice', sections: [{ title: 'Fog comes early' }] })
    expect(recordOf(`${front}# Ring thrice\n\nFog.\n`).title).toBe('Ring thrice')
  })

  test.each([
    ['### ADR-0001: Ring twice\n\n**Status:** accepted\n\n#### Context\n\nFog.\n', 'Ring twice'],
    ['### Ring twice\n\n| Status | accepted |\n| --- | --- |\n\n#### Context\n\nFog.\n', 'Ring twice'],
    ['### Ring twice\n\nFog comes early.\n\n### Status\n\nAccepted\n', 'light the lamp'],
    ['### Status: accepted\n\nDate: 2021-07-04\n', 'light the lamp'],
    ['Fog.\n\n### Ring twice\n\nStatus: accepted\n', 'light the lamp'],
  ])('%j', (page, title) => {
    expect(recordOf(page).title).toBe(title)
  })
})

describe('the date of last resort', () => {
  const path = 'adr/2021-07-04-ring/README.md'
  const page = '# Ring twice\n\n## Status\n\nAccepted\n\n## Decision\n\nTwice.\n'

  test('is the one in the name of file or folder, and has no place on the page', () => {
    expect(recordOf(page, path).date).toEqual({
      value: '2021-07-04',
      place: { line: 1, column: 1, start: 0, end: 0 },
    })
    expect(recordOf(page, 'adr/2021-07-ring.md').date?.value).toBe('2021-07')
    expect(recordOf(page, 'adr/0012-ring.md').date).toBeUndefined()
  })

  test.each(['Date: 2021-08-05', 'Last updated: 2021-08-05'])('stands behind %s', line => {
    expect(recordOf(page.replace('\n\n##', `\n\n${line}\n\n##`), path).date?.value).toBe('2021-08-05')
  })

  test('makes no record of a page that states nothing', () => {
    const [notes] = pagesOf({ 'adr/notes-2021-07-04.md': '# Notes\n\n## Bells\n\nTwo.\n' })
    expect(notes).toMatchObject({ kind: 'other', problems: [] })
  })

  test('is told by --explain', () => {
    const bytes = new TextEncoder().encode(page)
    const [read] = pagesOf({ [path]: page })
    if (read === undefined) throw new Error('There is no page')
    const { readings } = explainPage(read, { path, bytes }, dialectOf(defaultConfig))
    expect(readings).toContainEqual(
      expect.objectContaining({
        property: 'date',
        text: '2021-07-04',
        rule: expect.stringContaining('file name'),
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/model/page.ts'
import { pagesOf } from '../helpers/read.ts'

const read = (matter: string, fence = '---'): { page: Page; text: string } => {
  const text = `${fence}\n${matter}\n${fence}\n\n# Ring\n\n## Context\n\nNoise.\n`
  const [page] = pagesOf({ 'adr/0007-ring.md': text })
  if (page === undefined) throw new Error('There is no page.')
  return { page, text }
}

const faultsIn = (matter: string, fence = '---'): string[] => {
  const { page, text } = read(matter, fence)
  return page.problems
    .filter(({ rule }) => rule === 'front-matter')
    .map(({ place, message }) => `${text.slice(place?.start, place?.end)} <- ${message}`)
}

describe('YAML that is none', () => {
  test('a value with a colon is its text, and its links are links', () => {
    const { page } = read('status: superseded by [0009](0009-bell.md) (was: accepted)\nsuperseded_by: 0009')
    expect(page.record?.status?.state).toBe('superseded')
    expect(page.record?.links.map(({ relation, target }) => `${relation} ${target}`)).toContain(
      'superseded-by 0009',
    )
  })

  test.each([
    ['status: accepted\nkeeper: Ida: the elder', 'keeper', 'Ida: the elder'],
    ['keeper: @ida, @bo\nstatus: accepted', 'keeper', '@ida, @bo'],
    ['keeper: `ida`\nstatus: accepted', 'keeper', 'ida'],
    ['keeper:ida\nstatus: accepted', 'keeper', 'ida'],
    ['keeper: "Ida\nstatus: accepted', 'keeper', 'Ida'],
    ["keeper: 'Ida's bell'\nstatus: accepted", 'keeper', "Ida's bell"],
    ['keeper: [ida, bo\nstatus: accepted', 'keeper', 'ida\nbo'],
    ['keeper: [Ida](ida.md)\nstatus: accepted', 'keeper', 'Ida'],
    ['where: tower\n\tkeeper: Ida\nstatus: accepted', 'keeper', 'Ida'],
    ['where: tower\n  keeper: Ida\nstatus: accepted', 'keeper', 'Ida'],
    ['keepers:\n  - Ida: x: y\n  - Bo\nstatus: accepted', 'keepers', 'Ida: x: y\nBo'],
    ['where:\n  keeper: Ida: elder\n  tower: high\nstatus: accepted', 'where.keeper', 'Ida: elder'],
    ['keeper: Ida: elder # since May\nstatus: accepted', 'keeper', 'Ida: elder'],
    ['keeper: Ida: elder (room #12)\nstatus: accepted', 'keeper', 'Ida: elder (room #12)'],
    ['keeper: Ida: elder\r\nstatus: accepted', 'keeper', 'Ida: elder'],
  ])('%j keeps the rest of the page', (matter, name, value) => {
    const { page } = read(matter)
    expect(page.record?.status?.state).toBe('accepted')
    const field = page.record?.fields.find(each => each.name === name)
    expect(field?.value ?? `no ${name}`).toBe(value)
    expect(faultsIn(matter)).toHaveLength(1)
  })

  test.each([
    [
      'status: a: b',
      'status: a: b <- YAML cannot read the value of `status`, so it is taken as it stands; put the value in quotes.',
    ],
    [
      'status: accepted\nwhere: "tower',
      'where: "tower <- The value of `where` begins with `"`, which is never closed; put `"` at its end.',
    ],
    [
      'status:accepted',
      'status:accepted <- `status:accepted` lacks a blank behind the colon; write `status: …`.',
    ],
    [
      'where: tower\n\tstatus: accepted',
      'status: accepted <- The line `status: accepted` begins with a tab; YAML takes only blanks there.',
    ],
    [
      'where: tower\n  status: accepted',
      'status: accepted <- `status` is indented below a key that has a value; take the blanks before it out.',
    ],
    [
      'status: accepted\nso be it',
      'so be it <- YAML cannot read `so be it`; write it as `name: value`, or put it in quotes.',
    ],
    [
      'status: accepted\nwhere: a\nwhere: b',
      'where <- `where` stands twice in the front matter, and the first holds; take one of them out.',
    ],
  ])('%j is one fault, and the finding says how to mend it', (matter, told) => {
    expect(faultsIn(matter)).toEqual([told])
  })

  test('there are as many findings as lines with a fault', () => {
    expect(
      faultsIn('title: a: b\nstatus: accepted\nwhere: c: d\nkeeper: @ida\ndate: 2026-01-02'),
    ).toHaveLength(3)
  })

  test('typed links beside a fault keep their kind', () => {
    const { page } = read('links:\n  - target: 9\n    kind: supersedes\nwhere: a: b\nstatus: accepted')
    expect(page.record?.links.map(({ relation, target }) => `${relation} ${target}`)).toEqual([
      'supersedes 9',
    ])
  })

  test('a comment is no value, a number no number', () => {
    const { page } = read('status: retired (PR #12)\nsuperseded_by: 0303')
    expect(page.record?.status?.text).toBe('retired (PR')
    expect(page.record?.links.map(({ target }) => target)).toEqual(['0303'])
  })

  const piece = fc.constantFrom(
    ...['status', 'title', 'a b', ':', ': ', ' ', '  ', '\t', '\n', '\n', '- ', '"', "'", '[', ']', '{', '}'],
    ...[
      '#',
      ' # ',
      '@',
      '`',
      '|',
      '>',
      '&a',
      '*a',
      '!',
      '%',
      '?',
      'accepted',
      '0303',
      '[3](0003-x.md)',
      'é',
      '\r\n',
      ',',
    ],
  )

  test('whatever it holds, places lie in the front matter and each line is a fault once', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const matter = pieces.join('')
        const { page, text } = read(matter)
        const lines = page.problems.flatMap(({ rule, place }) =>
          rule === 'front-matter' ? [place?.line] : [],
        )
        expect(new Set(lines).size).toBe(lines.length)
        for (const { place } of page.problems) {
          expect(place?.start).toBeGreaterThanOrEqual(0)
          expect(place?.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('TOML that is none', () => {
  test.each([
    [
      'status = accepted\nwhere = "tower"',
      'status = accepted <- TOML cannot read the value of `status`, so it is taken as it stands; write `status = "…"`.',
    ],
    [
      'status = "accepted"\nstatus = "rejected"',
      'status <- `status` stands twice in the front matter, and the first holds; take one of them out.',
    ],
    [
      'status: accepted',
      'status: accepted <- TOML cannot read the value of `status`, so it is taken as it stands; write `status = "…"`.',
    ],
  ])('%j is read key by key', (matter, told) => {
    expect(read(matter, '+++').page.record?.status?.state).toBe('accepted')
    expect(faultsIn(matter, '+++')).toEqual([told])
  })
})

describe('front matter out of place', () => {
  test.each([
    [
      'without its first line',
      'status: accepted\ndate: 2026-01-02\n---\n\n# Ring\n',
      'Front matter begins with `---`',
    ],
    [
      'behind an empty line',
      '\n---\nstatus: accepted\ndate: 2026-01-02\n---\n\n# Ring\n',
      'Front matter begins with `---`',
    ],
    [
      'with too long a last line',
      '---\nstatus: accepted\ndate: 2026-01-02\n----\n\n# Ring\n',
      'The front matter is never closed',
    ],
    [
      'without its last line',
      '---\nstatus: accepted\ndate: 2026-01-02\n\n# Ring\n',
      'The front matter is never closed',
    ],
  ])('%s is read all the same', (_, text, told) => {
    const [page] = pagesOf({ 'adr/0007-ring.md': text })
    const { record, problems } = page ?? {}
    expect([record?.title, record?.status?.state, record?.date?.value]).toEqual([
      'Ring',
      'accepted',
      '2026-01-02',
    ])
    expect(problems?.map(({ message }) => message)).toEqual([expect.stringContaining(told)])
  })

  test('a heading of two lines that are no keys stays one', () => {
    const [page] = pagesOf({ 'adr/0007-ring.md': 'Ring: the bell\nand the gong\n---\n\nStatus: accepted\n' })
    expect(page?.problems).toEqual([])
  })
})

test('emphasis in a value is no alias, a value that is one is', () => {
  const alias = 'A YAML alias is not followed; write the value itself, or put it in quotes.'
  expect(faultsIn('title: ring the *bell*, not the gong\nstatus: accepted')).toEqual([])
  expect(faultsIn('status: *accepted*')).toEqual([`* <- ${alias}`])
  expect(read('status: *accepted*').page.record?.status?.state).toBe('accepted')
})

import { describe, expect, test } from 'vitest'
import { project } from '../helpers/run-adr.ts'

const page = (heading: string, status: string, rest = ''): string =>
  `# ${heading}\n\n## Status\n\n${status}\n\n## Context\n\nFog.\n${rest}`

const lamp = 'adr/0001-oil-lamp.md'
const bell = 'adr/0002-fog-bell.md'

/** What `adr fix` makes of two pages. */
async function fixed(one: string, two: string): Promise<{ one: string; two: string; said: string }> {
  const harbour = project({ [lamp]: page('1. Oil lamp', one), [bell]: page('2. Fog bell', two) })
  const { err } = await harbour.run(['fix'])
  return { one: harbour.read(lamp), two: harbour.read(bell), said: err }
}

describe('adr fix', () => {
  test.each([
    [
      'Accepted\n\nSuperseded in part by [2. Fog bell](0002-fog-bell.md)',
      'Accepted\n\nPartly supersedes [1. Oil lamp](0001-oil-lamp.md)',
    ],
    [
      'Superseded by [2. Fog bell](0002-fog-bell.md)',
      'Accepted\n\nSupersedes [1. Oil lamp](0001-oil-lamp.md)',
    ],
  ])('the older page says %j: the newer says its part of it', async (one, two) => {
    const done = await fixed(one, 'Accepted')
    expect(done).toMatchObject({ one: page('1. Oil lamp', one), two: page('2. Fog bell', two) })
  })

  test.each([
    [
      'Accepted\n\nPartly supersedes [1. Oil lamp](0001-oil-lamp.md)',
      'Accepted\n\nSuperseded in part by [2. Fog bell](0002-fog-bell.md)',
    ],
    [
      'Accepted\n\nSupersedes [1. Oil lamp](0001-oil-lamp.md)',
      'Superseded by [2. Fog bell](0002-fog-bell.md)',
    ],
  ])('the newer page says %j: the older says its part of it', async (two, one) => {
    const done = await fixed('Accepted', two)
    expect(done).toMatchObject({ one: page('1. Oil lamp', one), two: page('2. Fog bell', two) })
  })

  test.each([
    ['a proposal would do', 'Accepted', 'Proposed\n\nSupersedes ADR-0001'],
    ['a remark makes doubtful', 'Accepted, but should be retired', 'Accepted\n\nSupersedes ADR-0001'],
    [
      'two statements make whole and part',
      'Accepted\n\nSuperseded in part by ADR-0002',
      'Accepted\n\nSupersedes ADR-0001',
    ],
    ['only prose tells', 'Accepted', 'Accepted\n\n## Decision\n\nThis decision supersedes ADR-0001.'],
  ])('what %s is left to a person', async (_name, one, two) => {
    const done = await fixed(one, two)
    expect(done).toEqual({
      one: page('1. Oil lamp', one),
      two: page('2. Fog bell', two),
      said: 'Nothing to change.\n',
    })
  })

  test('what a page only says itself, against its own status, is left to a person', async () => {
    const one = '# 1. Oil lamp\n\n- Status: accepted\n- Superseded by: ADR-0002\n\n## Context\n\nFog.\n'
    const harbour = project({ [lamp]: one, [bell]: page('2. Fog bell', 'Accepted') })
    await harbour.run(['fix'])
    expect([harbour.read(lamp), harbour.read(bell)]).toEqual([one, page('2. Fog bell', 'Accepted')])
  })

  test('a status in a badge is left to a person', async () => {
    const badge = '![Accepted](https://b.example/badge/status-accepted-green)'
    expect((await fixed(badge, 'Accepted\n\nSupersedes ADR-0001')).one).toBe(page('1. Oil lamp', badge))
  })

  test('the heading of another page, copied with its number, is left to a person', async () => {
    const harbour = project({
      [lamp]: page('1. Oil lamp', 'Accepted'),
      [bell]: page('1. Oil lamp', 'Accepted'),
      'adr/0003-gas-lamp.md': page('1. Gas lamp', 'Accepted'),
    })
    await harbour.run(['fix'])
    expect(harbour.read(bell)).toBe(page('1. Oil lamp', 'Accepted'))
    expect(harbour.read('adr/0003-gas-lamp.md')).toBe(page('3. Gas lamp', 'Accepted'))
  })

  test('a record is called as its log spells it', async () => {
    const harbour = project({
      'adr/ADR-001-oil-lamp.md': page('ADR-001: Oil lamp', 'Superseded by [it](ADR-002-fog-bell.md)'),
      'adr/ADR-002-fog-bell.md': page('ADR-002: Fog bell', 'Accepted'),
    })
    await harbour.run(['fix'])
    expect(harbour.read('adr/ADR-002-fog-bell.md')).toContain('Supersedes [ADR-001](ADR-001-oil-lamp.md)')
  })
})

describe('a link whose file is gone', () => {
  const links = async (text: string): Promise<string> => {
    const harbour = project({
      'adr/0001-oil-lamp.md': page('1. Oil lamp', 'Accepted', `\n${text}\n`),
      'adr/0007-fog-bell.md': page('7. Fog bell', 'Accepted'),
      'adr/0008-horn-on-the-pier.md': page('8. Horn on the pier', 'Accepted'),
      'other/adr/0003-gas-lamp.md': page('3. Gas lamp', 'Accepted'),
    })
    await harbour.run(['fix', '--dir', '.'])
    return harbour.read('adr/0001-oil-lamp.md').split('\n').at(-2) ?? ''
  }

  test.each([
    ['[2. Fog bell](0002-fog-bell.md)', '[7. Fog bell](0007-fog-bell.md)'],
    ['See ADR 0002: [fog](./0002-fog-bell.md#bell).', 'See ADR 0007: [fog](./0007-fog-bell.md#bell).'],
    ['[horn](0008-pier-horn.md)', '[horn](0008-horn-on-the-pier.md)'],
    ['[bell](fog-bell.md)', '[bell](0007-fog-bell.md)'],
    ['[gas](0003-gas-lamp.md)', '[gas](../other/adr/0003-gas-lamp.md)'],
  ])('%s → %s', async (before, after) => {
    expect(await links(before)).toBe(after)
  })

  test.each(['[wind](0009-wind.md)', '[guide](../docs/fog-bell.md)', '[own](../docs/oil-lamp.md)'])(
    '%s may be anything',
    async link => {
      expect(await links(link)).toBe(link)
    },
  )
})

describe('adr new', () => {
  test('a title with the words of a relation turns none round', async () => {
    const harbour = project({ [lamp]: page('1. Oil lamp', 'Accepted') })
    const made = await harbour.run(['new', 'Use gas, replacing oil', '--supersedes', '1', '--no-edit'])
    expect(made.code).toBe(0)
    expect(harbour.read(lamp)).toContain(
      'Superseded by [2. Use gas, replacing oil](0002-use-gas-replacing-oil.md)',
    )
  })
})

describe('adr supersede', () => {
  test('what was superseded in part is superseded as a whole later, by the same record too', async () => {
    const part = 'Accepted\n\nSuperseded in part by [2. Fog bell](0002-fog-bell.md)'
    const harbour = project({
      [lamp]: page('1. Oil lamp', part),
      [bell]: page('2. Fog bell', 'Accepted\n\nPartly supersedes [1. Oil lamp](0001-oil-lamp.md)'),
    })
    await harbour.run(['supersede', '1', '--by', '2'])
    expect(harbour.read(lamp)).toContain('## Status\n\nSuperseded by [2. Fog bell](0002-fog-bell.md)\n')
    expect(harbour.read(bell)).toContain('\nSupersedes [1. Oil lamp](0001-oil-lamp.md)\n')
  })

  test('a page that says its status in two places which cannot both be changed is left, with what to write', async () => {
    const badge = '![Accepted][state]\n\n[state]: https://b.example/badge/status-accepted-green'
    const harbour = project({ [lamp]: page('1. Oil lamp', badge), [bell]: page('2. Fog bell', 'Accepted') })
    const { code, err } = await harbour.run(['supersede', '1', '--by', '2'])
    expect(code).toBe(2)
    expect(err).toContain('write `Superseded` there, also in the address of a badge or link')
    expect(harbour.read(lamp)).toBe(page('1. Oil lamp', badge))
  })
})

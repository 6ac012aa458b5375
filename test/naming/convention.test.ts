import { describe, expect, test } from 'vitest'
import { conventionOf, fileNameFor, nextNumber } from '../../src/naming/convention.ts'

const next = (names: readonly string[]): string => {
  const convention = conventionOf(names)
  return fileNameFor(convention, nextNumber(names, convention), 'Ring twice', '2026-07-01', undefined)
}

describe('the next name of a log', () => {
  test.each([
    [['2021-07-04-a.md', '2021-07-05-b.md'], '2026-07-01-ring-twice.md'],
    [['20210704-a.md'], '20260701-ring-twice.md'],
    [['2021_07_04_a.md'], '2026_07_01_ring-twice.md'],
    [['2021.07.04 a.md'], '2026.07.01 ring-twice.md'],
    [['2021-07-a.md', '2021-08-b.md'], '2026-07-ring-twice.md'],
    [['DR--2021-07-04--a.md'], 'DR--2026-07-01--ring-twice.md'],
    [['2021-07-04.md'], '2026-07-01-ring-twice.md'],
    [['0001-a.md', '0002-b.md', '2021-07-notes.md'], '0003-ring-twice.md'],
  ])('%j → %s', (names, expected) => {
    expect(next(names)).toBe(expected)
  })
})

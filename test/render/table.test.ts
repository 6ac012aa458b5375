import { describe, expect, test } from 'vitest'
import { markdownTable, textTable } from '../../src/render/table.ts'

describe('tables', () => {
  test('wide characters take two columns, joined ones none, Latin and arrows one', () => {
    expect(
      markdownTable(
        ['Name', 'To'],
        [
          ['灯台', 'ä → ö'],
          ['e\u0301t', ''],
        ],
      ).split('\n'),
    ).toEqual(['| Name | To    |', '| ---- | ----- |', '| 灯台 | ä → ö |', '| e\u0301t   |       |'])
  })

  test('a cell as wide as a page does not widen the others beyond 1,000 columns', () => {
    const [head = '', rule = '', wide = '', narrow = ''] = markdownTable(
      ['A', 'B'],
      [
        ['x'.repeat(5000), 'y'],
        ['x', 'y'],
      ],
    ).split('\n')
    expect([head, rule, wide, narrow].map(line => line.length)).toEqual([1010, 1010, 5010, 1010])
  })

  test('a narrow terminal cuts the flexible column between characters', () => {
    const rows = [
      ['1', 'light the lamp by the pier', 'x'],
      ['2', '灯台の灯台の灯台の灯台の', 'y'],
    ]
    const table = textTable(['', 'WHAT', ''], rows, row => row, { columns: 20, flexible: 1 })
    expect([...table].map(line => line.text)).toEqual([
      '   WHAT',
      '1  light the lam…  x',
      '2  灯台の灯台の…   y',
    ])
  })
})

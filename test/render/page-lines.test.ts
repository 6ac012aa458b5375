import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageLines } from '../../src/render/page-lines.ts'

const linesOf = (text: string) => pageLines(() => text)('a.md')

test('places are as counted from the start, with any line ends', () => {
  const piece = fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '\u2028', 'é')
  fc.assert(
    fc.property(fc.array(piece), fc.nat(40), (pieces, offset) => {
      const text = pieces.join('')
      const before = text.slice(0, offset).split(/\r\n|\n|\r/)
      expect(linesOf(text)?.positionOf(offset)).toEqual({
        line: before.length,
        column: (before.at(-1) ?? '').length + 1,
      })
      const lines = text.split(/\r\n|\n|\r/)
      expect(lines.map((_, at) => linesOf(text)?.lineAt(at + 1))).toEqual(lines)
      expect(linesOf(text)?.lineAt(lines.length + 1)).toBe('')
    }),
  )
})

test('a page is asked for once while its findings follow each other', () => {
  const asked: string[] = []
  const lines = pageLines(path => {
    asked.push(path)
    return undefined
  })
  for (const path of ['a.md', 'a.md', 'b.md', 'b.md', 'b.md']) lines(path)
  expect(asked).toEqual(['a.md', 'b.md'])
})

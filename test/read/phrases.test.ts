import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phraseMatcher } from '../../src/read/values/phrase-matcher.ts'
import { foldCase } from '../../src/read/vocabulary/fold-case.ts'
import { relationPhrases } from '../../src/read/vocabulary/relation-words.ts'

const phrases = [...new Set(relationPhrases.flatMap(entry => entry.phrases))]
const matcher = phraseMatcher(phrases)

/** The plain definition: all phrases as alternatives, longest first. */
const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, String.raw`[\])\s_*-]+`)
const isWide = (phrase: string): boolean => /[\u3000-\u9fff\uac00-\ud7af]/u.test(phrase)
const pattern = new RegExp(
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map(phrase =>
      isWide(phrase) ? escaped(phrase) : String.raw`(?<![\p{L}\p{N}])${escaped(phrase)}(?![\p{L}\p{N}])`,
    )
    .join('|'),
  'giu',
)

const cased = fc
  .tuple(fc.constantFrom(...phrases), fc.constantFrom('as', 'upper', 'title'))
  .map(([words, how]) =>
    how === 'as'
      ? words
      : how === 'upper'
        ? words.toUpperCase()
        : words.replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase()),
  )
const split = fc
  .tuple(cased, fc.constantFrom(' ', '-', '_', '] ', ') ', ' ** ', '\n', '\u00a0', '\u3000', '.', ''))
  .map(([words, blank]) => words.replaceAll(' ', blank))
const cut = fc.tuple(cased, fc.nat(12), fc.nat(12)).map(([words, from, to]) => words.slice(from, -to))
const filler = fc.constantFrom(
  ...[
    ' ',
    ' ',
    ' ',
    '-',
    '(',
    '[',
    '*',
    '_',
    ':',
    '：',
    '. ',
    '\n',
    'a',
    '9',
    'é',
    'ſ',
    'ᲂ',
    'İ',
    'K',
    '𝒜',
    '😀',
  ],
  ...['\ud835', '\udc9c', '\u0345', 'by', 'of', 'the lamp', '了', '取', '결', 'ADR-7'],
)
const text = fc
  .array(fc.oneof(split, split, cut, filler, filler), { maxLength: 9 })
  .map(parts => parts.join(''))

describe('phrases of relation', () => {
  test('are found where a search for all of them at once finds them', () => {
    fc.assert(
      fc.property(text, each => {
        const expected = [...each.matchAll(pattern)].map(match => ({
          start: match.index,
          end: match.index + match[0].length,
        }))
        expect(matcher.find(each)).toEqual(expected)
        const last = expected.at(-1)
        expect(matcher.endsIn(each)).toBe(last !== undefined && /^[\s:：*_([]*$/u.test(each.slice(last.end)))
      }),
      { numRuns: 3000 },
    )
  })

  test('are compared as regular expressions compare letters', () => {
    const letters = [...new Set(phrases.join(''))].filter(letter => letter !== ' ')
    const same = new RegExp(`[${letters.map(escaped).join('')}]`, 'iu')
    for (let code = 1; code < 0x10000; code++) {
      const character = String.fromCharCode(code)
      expect([character, letters.includes(foldCase(character))]).toEqual([character, same.test(character)])
    }
  })
})

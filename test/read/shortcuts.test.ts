import fc from 'fast-check'
import GithubSlugger from 'github-slugger'
import { describe, expect, test } from 'vitest'
import { anchors } from '../../src/read/anchors.ts'
import { joinRich, plainRich, sliceRich, trimRich, type RichText } from '../../src/read/rich-text.ts'
import { dateForms, findDates } from '../../src/read/values/date.ts'
import { leadingWord, statusVocabulary } from '../../src/read/values/leading-word.ts'
import { isNothing } from '../../src/read/values/nothing.ts'
import { findReferences } from '../../src/read/values/references.ts'
import { readStatements } from '../../src/read/values/relations.ts'
import { fieldWords } from '../../src/read/vocabulary/field-words.ts'
import { normalizeWords } from '../../src/read/vocabulary/normalize.ts'
import { relationPhrases } from '../../src/read/vocabulary/relation-words.ts'
import { statusWords } from '../../src/read/vocabulary/status-words.ts'

const runs = { numRuns: 2000 }
const from = (pieces: readonly string[], maxLength = 8): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 3 })), {
      maxLength,
    })
    .map(parts => parts.join(''))

describe('what is told without the long way is what the long way tells', () => {
  test('anchors of headings', () => {
    const heading = from([
      'Ring',
      ' the ',
      'BELL',
      '-',
      '_',
      '—',
      ' & ',
      '12.',
      'É',
      'ß',
      'Ж',
      '钟',
      '한',
      'İ',
      '😀',
      '\t',
      'ǅ',
      '×',
      '÷',
      'ҁ',
      '҂',
    ])
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 6 }), headings => {
        const slugger = new GithubSlugger()
        const anchorOf = anchors()
        expect(headings.map(anchorOf)).toEqual(headings.map(each => slugger.slug(each)))
      }),
      runs,
    )
  })

  test('anchors of single letters', () => {
    for (let code = 1; code < 0x10000; code++) {
      const letter = String.fromCharCode(code)
      expect([code, anchors()(letter)]).toEqual([code, new GithubSlugger().slug(letter)])
    }
  })

  test('normal form of words', () => {
    const plain = (text: string): string =>
      text
        .replace(/(?<![\p{L}\p{N}:]):[a-z+][a-z\d_+-]*:(?![\p{N}:])/gu, ' ')
        .normalize('NFKC')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .replace(/[`*_~"'’\-–]+/g, ' ')
        .replace(/\(s\)/g, 's')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\s*[:：]$/, '')
    const label = from([
      'Decision',
      ' ',
      'makers',
      'PRs',
      'camelCase',
      'é',
      'e\u0301',
      'ß',
      'Ä',
      '状态',
      '상태',
      'Ж',
      'ж',
      ':',
      '(s)',
      '-',
      '12',
      'ﬁ',
      '  ',
      '.',
      ' & ',
      '/',
      ',',
    ])
    fc.assert(
      fc.property(label, text => {
        expect(normalizeWords(text)).toBe(plain(text))
      }),
      runs,
    )
  })

  test('the vocabulary is in normal form', () => {
    const words = [
      ...Object.values(fieldWords).flat(),
      ...Object.values(statusWords).flat(),
      ...relationPhrases.flatMap(({ phrases }) => phrases),
    ]
    expect(words.filter(word => normalizeWords(word) !== word)).toEqual([])
  })

  test('the status word that a text begins with', () => {
    const words = statusVocabulary({ 'in harbour': 'accepted', x: 'rejected' })
    const plain = (text: string): string | undefined =>
      [...words.keys()]
        .filter(word => text.startsWith(word))
        .filter(
          word =>
            /[\u3000-\u9fff\uac00-\ud7af]/u.test(word) ||
            text.length === word.length ||
            !/[\p{L}\p{N}]/u.test(text.charAt(word.length)),
        )
        .toSorted((a, b) => b.length - a.length)[0]
    const text = from(
      [...Object.values(statusWords).flat(), 'in harbour', 'x', ' ', ' ', 'ed', '9', 'é', '了', '.'],
      4,
    )
    fc.assert(
      fc.property(text, each => {
        expect(leadingWord(each, words)).toBe(plain(each))
      }),
      runs,
    )
  })

  test('forms of dates', () => {
    const text = from(
      [
        '2024',
        '12',
        '3',
        '03',
        '04',
        '-',
        '/',
        '.',
        ' ',
        ', ',
        ' de ',
        ' DE ',
        'in ',
        'March',
        'mars',
        'août',
        '年',
        '月',
        '日',
        '년 ',
        '월 ',
        '20240312',
        'st',
        'T',
        '\n',
        'x',
        '1',
      ],
      9,
    )
    fc.assert(
      fc.property(text, each => {
        for (const { needs, pattern } of dateForms)
          if ([...each.matchAll(pattern)].length > 0) expect([each, needs.test(each)]).toEqual([each, true])
      }),
      { numRuns: 5000 },
    )
  })

  test('a day alone', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(15), fc.nat(35), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const shift = { start: 1, end: 11 }
        expect(findDates(` ${text}`)).toEqual(findDates(text).map(date => ({ ...date, ...shift })))
      }),
      runs,
    )
  })

  const prose = from(
    [
      'Supersedes ',
      'closes ',
      'see ',
      'the ',
      'The ',
      'ADR-4',
      'ADR 5',
      '#12',
      'GRO-7',
      '. ',
      '! ',
      ', ',
      'and ',
    ],
    12,
  )

  test('verbs of earlier sentences', () => {
    const relations = (text: string): unknown =>
      readStatements(plainRich(text, 0), { from: 'body', keyPrefixes: [], defaults: [], bare: false }).map(
        ({ record, issue, reference }) => [record, issue, reference.to],
      )
    fc.assert(
      fc.property(prose, text => {
        // Behind two blanks a sentence begins as well, but only the long way sees it.
        expect(relations(text)).toEqual(relations(text.replaceAll('. ', '.  ')))
      }),
      runs,
    )
  })

  test('keys behind other text', () => {
    const keys = (text: string): unknown =>
      findReferences(plainRich(text, 0), { keyPrefixes: [] }).filter(({ to }) => to === 'issue')
    fc.assert(
      fc.property(prose, text => {
        // Lines are searched from the first on, words only from that of the first number on.
        expect(keys(text)).toEqual(keys(text.replaceAll(' ', '\n')))
      }),
      runs,
    )
  })

  test('values that say nothing', () => {
    const text = from(
      [
        'N/A',
        'none',
        'not applicable',
        'yyyy-mm-dd',
        'TBD',
        '-',
        '.',
        ' ',
        '(',
        ')',
        '*',
        '`',
        'ｎｏｎｅ',
        '没',
        '無',
        'e\u0301',
        'keeper',
      ],
      5,
    )
    fc.assert(
      fc.property(text, each => {
        const form = each
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[.()*_`\s]+/g, ' ')
          .trim()
        expect(isNothing(each)).toBe(isNothing(form))
      }),
      runs,
    )
  })
})

/** A text with spans anywhere and an offset of its own for each character. */
const rich: fc.Arbitrary<RichText> = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', ' ', 'b', '\t'), maxLength: 9 }),
    fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 3 }),
  )
  .map(([text, pairs]) => ({
    text,
    offsets: { from: [0], at: [10] },
    spans: pairs.map(([a, b]) => ({
      kind: 'strong' as const,
      start: Math.min(a, b, text.length),
      end: Math.min(Math.max(a, b), text.length),
      url: undefined,
    })),
  }))

describe('stretches of rich text', () => {
  test('the whole of a text is a stretch like any other', () => {
    fc.assert(
      fc.property(rich, each => {
        const longer = { ...each, text: `${each.text}x` }
        expect(sliceRich(each, 0)).toEqual(sliceRich(longer, 0, each.text.length))
        expect(trimRich(trimRich(each))).toEqual(trimRich(each))
        expect(joinRich([each])).toEqual(each)
      }),
      runs,
    )
  })
})

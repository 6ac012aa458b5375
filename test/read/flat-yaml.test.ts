import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFlatYaml } from '../../src/read/flat-yaml.ts'
import { pageText } from '../../src/read/page-text.ts'
import type { RawField } from '../../src/read/raw-field.ts'
import { offsetAt } from '../../src/read/rich-text.ts'
import { readYaml } from '../../src/read/yaml.ts'

/** Fields with the offset of every character. */
const spelled = (fields: readonly RawField[]): unknown =>
  fields.map(field => ({
    ...field,
    lines: field.lines.map(line => ({
      text: line.text,
      spans: line.spans,
      offsets: Array.from({ length: line.text.length + 1 }, (_, index) => offsetAt(line, index)),
    })),
  }))

const read = (content: string): { flat: RawField[] | undefined; whole: ReturnType<typeof readYaml> } => {
  const page = pageText(`---\n${content}\n---\n# 1. Ring the bell\n`)
  return { flat: readFlatYaml(content, page, 4), whole: readYaml(content, page, 4) }
}

const word = fc.constantFrom(
  ...[
    'status',
    'date',
    'decision-makers',
    'Keeper',
    'the bell',
    'links',
    'déjà vu',
    '状态',
    '2024-03-12',
    '12',
    '007',
  ],
  ...[
    'null',
    '~',
    'Null',
    'true',
    'no',
    '.inf',
    '0x1f',
    '1e3',
    'http://example.org/#a',
    '[ADR-2](0002-ring.md)',
    '`x`',
  ],
  ...[
    "it's",
    'say "so"',
    'a:b',
    'a#b',
    '@ida',
    '*star',
    '&amp',
    '!tag',
    '%',
    '?',
    '-',
    '...',
    '---',
    '<date>',
    '{a}',
  ],
)
const blank = fc.constantFrom('', '', ' ', '  ')
const comment = fc.constantFrom('', '', '', ' # said so', '#', '  #x')
const quotes = fc
  .tuple(fc.constantFrom('"', "'"), fc.oneof(word, fc.constantFrom('', 'a\\nb', "it''s", ', ', ' # ')))
  .map(([quote, inside]) => quote + inside + quote)
const scalar = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: quotes },
  fc.tuple(word, blank, word).map(parts => parts.join('')),
  fc.string({ maxLength: 6 }),
)
const list = fc
  .array(
    fc.tuple(blank, scalar, blank).map(parts => parts.join('')),
    { maxLength: 4 },
  )
  .map(items => `[${items.join(',')}]`)
const line = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        word,
        fc.constantFrom(': ', ': ', ':', ':  ', ' : '),
        fc.oneof(scalar, scalar, list, blank),
        comment,
      )
      .map(parts => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('', '', '  ', '    '), fc.constantFrom('- ', '- ', '-', '-  '), scalar, comment)
      .map(parts => parts.join('')),
  },
  fc.constantFrom(
    '',
    '# a note',
    '  # a note',
    '  more',
    'more',
    'deciders:',
    'tags:',
    'tags:\n  - lamp\n  - bell',
  ),
)
const content = fc.array(line, { maxLength: 6 }).map(lines => lines.join('\n'))

describe('front matter that is flat', () => {
  test('reads as all YAML does, or is left to the parser', () => {
    fc.assert(
      fc.property(content, each => {
        const { flat, whole } = read(each)
        if (flat !== undefined)
          expect([spelled(flat), [], []]).toEqual([spelled(whole.fields), whole.faults, whole.repeated])
      }),
      { numRuns: 4000 },
    )
  })

  test.each([
    'status: accepted\ndate: 2024-03-12\ndecision-makers: [Harbour Master, Keeper]',
    '# optional\nstatus: "accepted" # since spring\ntags:\n  - lamp\n  - \'bell\'\nconsulted: null\n\ninformed:',
    'status: superseded by [ADR-0002](0002-ring.md)',
  ])('is most front matter: %j', each => {
    expect(read(each).flat).toBeDefined()
  })

  test.each([
    'a: b: c',
    'a: |\n  b',
    'a: {b: c}',
    'a: 1\na: 2',
    'a: b\n  c',
    '- a',
    'a:\n  b: c',
    'a: "\\n"',
    'a: *b',
  ])('is not %j', each => {
    expect(read(each).flat).toBeUndefined()
  })
})

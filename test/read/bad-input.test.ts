import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pagesOf } from '../helpers/read.ts'

const good = '# 9. Sentinel\n\n## Status\n\nSimmering\n'
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads a bad page beside a page with a planted fault: the fault must still come up. */
function rulesBeside(bad: string | Uint8Array): string[] {
  const pages = pagesOf({ 'adr/0001-bad.md': bad, 'adr/0009-sentinel.md': good })
  expect(pages[1]?.problems.map(problem => problem.rule)).toEqual(['unknown-status'])
  return pages[0]?.problems.map(problem => problem.rule) ?? []
}

describe('bad input', () => {
  test.each([
    ['binary', Uint8Array.of(0x89, 0x50, 0, 0x0a), 'unreadable-page'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x23, 0x00), 'invalid-utf8'],
    ['broken UTF-8', Uint8Array.of(0x23, 0x20, 0xc3, 0x28), 'invalid-utf8'],
    ['10,000 nested quotes', encode('>'.repeat(10_000)), 'too-large'],
    ['10,000 nested lists', encode('1. '.repeat(10_000)), 'too-large'],
    [
      'lists nested by indentation',
      encode(Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
      'too-large',
    ],
    ['10,000 brackets', encode('['.repeat(10_000)), 'too-large'],
    ['a table of 10,000 rows', encode(`|a|b|\n|-|-|\n${'|1|2|\n'.repeat(10_000)}`), 'too-large'],
    ['delimiters', encode('*a_ '.repeat(4_000)), 'too-large'],
    ['megabytes of prose', encode('word '.repeat(400_000)), 'too-large'],
    ['YAML errors', encode('---\ntitle: a: b\n---\n# X\n'), 'front-matter'],
    ['a key twice', encode('---\nstatus: accepted\nstatus: rejected\n---\n# X\n'), 'front-matter'],
    ['front matter without end', encode('---\nstatus: accepted\n\n# X\n'), 'front-matter'],
    [
      '50,000 keys',
      encode(`---\n${Array.from({ length: 1500 }, (_, at) => `k${at}: 1`).join('\n')}\n---\n# X\n`),
      'front-matter',
    ],
    ['broken TOML', encode('+++\nstatus = \n+++\n# X\n'), 'front-matter'],
    ['a fence without end', encode('# 1. X\n\n```\n## Status\n'), 'unclosed-fence'],
    ['an impossible date', encode('# 1. X\n\nDate: 2026-02-30\n'), 'invalid-date'],
  ])('%s is a problem of its page alone', (_name, bytes, rule) => {
    expect(rulesBeside(bytes)).toContain(rule)
  })

  test('a key called __proto__ is a key like any other', () => {
    expect(rulesBeside('---\n__proto__: { polluted: 1 }\nstatus: accepted\n---\n# X\n')).toEqual([])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('an alias bomb does not go off', () => {
    const bomb = `---\na: &a [x,x]\n${Array.from({ length: 20 }, (_, at) => `k${at}: [*a,*a]`).join('\n')}\n---\n# X\n`
    expect(rulesBeside(bomb)).toEqual(['front-matter'])
  })

  test('no bytes throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        bytes => pagesOf({ 'adr/0001-x.md': bytes }).length === 1,
      ),
    )
  })

  const token = fc.constantFrom(
    '# ',
    '## Status',
    '\n',
    '\n\n',
    '- ',
    '• ',
    '**',
    'Status:',
    'Accepted',
    ' (2026-06-25)',
    '|',
    '| - |',
    '[x](0002-y.md)',
    '> ',
    '```',
    '---',
    'LAMP-12',
    '#12',
    'Supersedes ',
    '`',
    '<!--',
    '-->',
    '&amp;',
    '\\#',
    'ADR-7',
    '\t',
    '  ',
    'é',
    '🕯',
    '​',
    'Date: 03/04/2024',
    'Deciders: Ida, Bo',
    '![a](b)',
    '+++\n',
    'k = 1',
    '{',
    '}',
    '<br>',
    ']',
    '[',
  )
  const markdown = fc.array(token, { maxLength: 40 }).map(tokens => tokens.join(''))

  test('places point at the text that they claim', () => {
    fc.assert(
      fc.property(markdown, text => {
        const [page] = pagesOf({ 'adr/0001-x.md': `# 1. X\n\n${text}` })
        const source = `# 1. X\n\n${text}`
        for (const { key, place } of page?.record?.issues ?? []) {
          expect(source.slice(place.start, place.end).replaceAll('\\', '')).toContain(key.replace(/^.*#/, ''))
          const before = source.slice(0, place.start).split('\n')
          expect([place.line, place.column]).toEqual([before.length, (before.at(-1) ?? '').length + 1])
        }
      }),
    )
  })

  test('line ends and byte order mark change nothing', () => {
    const stated = (text: string): string =>
      JSON.stringify(pagesOf({ 'adr/0001-x.md': text }), (key, value: unknown) =>
        key === 'place' || key === 'titlePlace' || key === 'start' || key === 'end' ? undefined : value,
      )
    fc.assert(
      fc.property(markdown, text => {
        const page = `# 1. X\n\n${text}`
        const lf = stated(page)
        expect(stated(page.replaceAll('\n', '\r\n')).replaceAll('\\r\\n', '\\n')).toBe(lf)
        expect(stated(page.replaceAll('\n', '\r')).replaceAll('\\r', '\\n')).toBe(lf)
        expect(stated(`\uFEFF${page}`)).toBe(lf)
      }),
    )
  })

  test('the order of files changes nothing', () => {
    const files = {
      'a/0001-x.md': '# X\n\nDate: 03/04/2024\n',
      'a/0002-y.md': '# Y\n\nDate: 25/12/2024\n',
      'a/z.md': '# Z\n',
    }
    const forward = pagesOf(files)
    const backward = pagesOf(Object.fromEntries(Object.entries(files).reverse()))
    expect(backward.toReversed()).toEqual(forward)
  })
})

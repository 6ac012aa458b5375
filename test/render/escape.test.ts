import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dotString, markdownCell, markdownLink, mermaidLabel, yamlScalar } from '../../src/render/escape.ts'
import { printable } from '../../src/render/printable.ts'
import { spliceMarkers } from '../../src/render/markers.ts'
import { renderTemplate } from '../../src/render/templates.ts'
import { relativeLink } from '../../src/render/relative-link.ts'
import { daysBetween } from '../../src/render/calendar.ts'
import { parse } from 'yaml'

const text = fc.string({ unit: 'binary', maxLength: 40 })

describe('escaping', () => {
  test('nothing printed controls a terminal', () => {
    fc.assert(
      fc.property(text, value =>
        /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/.test(
          printable(value),
        ),
      ),
    )
  })
  test('a cell stays one cell on one line', () => {
    fc.assert(fc.property(text, value => !/\n|(?<!\\)(?:\\\\)*\|/.test(markdownCell(value))))
  })
  test('a Mermaid label holds nothing that ends it', () => {
    fc.assert(fc.property(text, value => /^[^"<>[\]{}|`\\&]*$/.test(mermaidLabel(value))))
  })
  test('a DOT string ends where it ends', () => {
    fc.assert(fc.property(text, value => /^"(?:[^"\\]|\\["\\n])*"$/.test(dotString(value))))
  })
  test('YAML gives the text back', () => {
    fc.assert(
      fc.property(text, value => {
        const read: unknown = parse(`a: ${yamlScalar(value)}\n`).a
        return String(read) === printable(value)
      }),
    )
  })
  test('links lead to http, https, mailto and pages only', () => {
    expect(markdownLink('x', 'javascript:alert(1)')).toBe('x')
    expect(markdownLink('a]b', 'a (1).md')).toBe('[a\\]b](a%20%281%29.md)')
  })
})

test('links from where a document stands', () => {
  expect([
    relativeLink('', 'adr/1 #x.md'),
    relativeLink('docs', 'adr/1.md'),
    relativeLink('adr', 'adr/1.md'),
    relativeLink('a/b', 'a/c/1.md'),
  ]).toEqual(['adr/1%20%23x.md', '../adr/1.md', '1.md', '../c/1.md'])
})

test('days between dates', () => {
  expect([
    daysBetween('2024-02-28', '2024-03-01'),
    daysBetween('2023-12-31', '2024-01-01'),
    daysBetween('2024-01', '2024-02-01'),
  ]).toEqual([2, 1, undefined])
})

describe('markers', () => {
  test('splicing changes only what is between, and is idempotent', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(!/```|~~~|<!--/.test(before + after))
        const document = `${before}\n<!-- adr:index -->x<!-- no -->\n<!-- /adr:index -->${after}`
        const once = spliceMarkers(document, 'index', () => 'table')
        const parts = [
          once?.startsWith(`${before}\n<!-- adr:index -->`),
          once?.endsWith(`<!-- /adr:index -->${after}`),
        ]
        return (
          parts.every(part => part === true) && spliceMarkers(once ?? '', 'index', () => 'table') === once
        )
      }),
    )
  })
})

describe('templates', () => {
  test.each([
    ['{{missing}}', /cannot be rendered/],
    [
      '{{#each list}}{{#each ../list}}{{#each ../list}}{{#each ../list}}x{{/each}}{{/each}}{{/each}}{{/each}}',
      /./,
    ],
    ['{{lookup this "constructor"}}', /cannot be rendered/],
    ['{{log "x"}}', /cannot be rendered/],
  ])('%s is refused', (source, message) => {
    expect(() => renderTemplate('mine', source, { list: Array.from({ length: 300 }, () => 1) })).toThrow(
      message,
    )
  })
  test('braces, cells and links', () => {
    expect(renderTemplate('mine', '{{cell a}} {{link a b}} \\{{c}}', { a: 'x|y', b: 'z.md' })).toBe(
      'x\\|y [x\\|y](z.md) {{c}}',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFile, join } from '../../src/graph/find-file.ts'

const disk = new Set([
  'docs/adr/0002-red-clay.md',
  'docs/adr/old/README.md',
  'docs/adr/img/caf\u0065\u0301.png',
  'docs/manual/a b.md',
  'docs/adr/100%25.md',
  'docs/adr/notes.html',
  'docs/adr/Tea-time.-.md',
  'top.md',
])

const found = (stated: string): string | undefined =>
  findFile(stated, 'docs/adr/0001-x.md', path => disk.has(path))

describe('a link finds its file', () => {
  test.each([
    ['0002-red-clay.md', 'docs/adr/0002-red-clay.md'],
    ['./../adr/./0002-red-clay.md', 'docs/adr/0002-red-clay.md'],
    ['0002-red-clay', 'docs/adr/0002-red-clay.md'],
    ['0002-red-clay.html', 'docs/adr/0002-red-clay.md'],
    ['0002-red-clay/', 'docs/adr/0002-red-clay.md'],
    ['../0002-red-clay/', 'docs/adr/0002-red-clay.md'],
    ['notes.html', 'docs/adr/notes.html'],
    ['old/', 'docs/adr/old/README.md'],
    ['img/caf%C3%A9.png', 'docs/adr/img/caf\u0065\u0301.png'],
    ['../manual/a%20b.md', 'docs/manual/a b.md'],
    ['100%25.md', 'docs/adr/100%25.md'],
    ['Tea time', 'docs/adr/Tea-time.-.md'],
    ['/top.md', 'top.md'],
    ['../../top.md', 'top.md'],
    ['../../../top.md', undefined],
    ['0003-blue-clay.md', undefined],
    ['%E0%A4%A', undefined],
  ])('%s', (stated, expected) => {
    expect(found(stated)).toBe(expected)
  })
})

test('a joined path has no step that leads nowhere, and goes up at its beginning only', () => {
  const step = fc.constantFrom('..', '.', '', 'a', 'b.md', 'c d')
  fc.assert(
    fc.property(fc.array(fc.constantFrom('x', 'y')), fc.array(step, { minLength: 1 }), (folder, steps) => {
      const parts = join(folder.join('/'), steps.join('/')).split('/')
      const inner = parts.slice(parts.findIndex(part => part !== '..'))
      expect(parts.includes('.')).toBe(false)
      expect(parts.every(part => part === '..') || !inner.includes('..')).toBe(true)
    }),
  )
})

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFile } from '../../src/log/create-file.ts'
import { withLock } from '../../src/log/lock.ts'
import { writeFile } from '../../src/log/write-file.ts'
import { compareNumbered, inOrder } from '../../src/model/order.ts'
import { project } from '../helpers/run-adr.ts'

describe('writing', () => {
  test('replaces a file whole and leaves nothing beside it', () => {
    const { root } = project({ 'a.md': 'old' })
    writeFile(path.join(root, 'a.md'), 'new', { text: 'old' }, root)
    expect([readFileSync(path.join(root, 'a.md'), 'utf8'), readdirSync(root).toSorted()]).toEqual([
      'new',
      ['.git', 'a.md'],
    ])
  })

  test.each<[string, (root: string) => void]>([
    [
      'a file that has changed since',
      root => writeFile(path.join(root, 'a.md'), 'new', { text: 'other' }, root),
    ],
    ['a file that was not there', root => writeFile(path.join(root, 'a.md'), 'new', 'absent', root)],
    ['a folder outside', root => writeFile(path.join(root, '..', 'b.md'), 'new', 'absent', root)],
  ])('refuses %s', (_name, run) => {
    const { root } = project({ 'a.md': 'old' })
    expect(() => run(root)).toThrow(/has changed since|leads out/)
    expect([readFileSync(path.join(root, 'a.md'), 'utf8'), readdirSync(root).toSorted()]).toEqual([
      'old',
      ['.git', 'a.md'],
    ])
  })

  test('refuses a link', () => {
    const { root } = project({ 'a.md': 'old' })
    symlinkSync('a.md', path.join(root, 'b.md'))
    expect(() => writeFile(path.join(root, 'b.md'), 'new', { text: 'old' }, root)).toThrow(/leads out/)
  })

  test('creates over nothing', () => {
    const { root } = project({})
    expect([createFile(path.join(root, 'a.md'), 'one'), createFile(path.join(root, 'a.md'), 'two')]).toEqual([
      true,
      false,
    ])
    expect([readFileSync(path.join(root, 'a.md'), 'utf8'), readdirSync(root).toSorted()]).toEqual([
      'one',
      ['.git', 'a.md'],
    ])
  })
})

describe('locking', () => {
  test('one at a time, released also after a failure', async () => {
    const { root } = project({})
    const order: string[] = []
    const task = (name: string) =>
      withLock(root, async () => {
        order.push(`${name} in`)
        await new Promise(resolve => setTimeout(resolve, 5))
        order.push(`${name} out`)
      })
    await Promise.all([task('a'), task('b')])
    expect(order.map(step => step.slice(2))).toEqual(['in', 'out', 'in', 'out'])
    await expect(
      withLock(root, () => {
        throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
    expect(readdirSync(root)).toEqual(['.git'])
  })

  test('the lock of a process that has died is taken over', async () => {
    const { root } = project({})
    const { hostname } = await import('node:os')
    writeFileSync(path.join(root, '.adr-lock'), `999999999\n${hostname()}\n`)
    expect(await withLock(root, () => 'done')).toBe('done')
  })
})

test('pages are in the order of their numbers', () => {
  const names = ['adr/10000-x.md', 'adr/9999-y.md', 'adr/0002-b.md', 'adr/2-a.md', 'B.md', 'a.md']
  expect(names.toSorted(compareNumbered)).toEqual([
    'B.md',
    'a.md',
    'adr/0002-b.md',
    'adr/2-a.md',
    'adr/9999-y.md',
    'adr/10000-x.md',
  ])
})

/** The same order, of names that are taken apart: into numbers and single characters. */
function compareParts(a: string, b: string): number {
  const [left, right] = [a, b].map(name => name.match(/\d+|\D/g) ?? [])
  for (const [at, part = ''] of (left ?? []).entries()) {
    const other = right?.[at]
    if (other === undefined) return 1
    if (part === other) continue
    const [number, otherNumber] = [Number(part), Number(other)]
    if (Number.isNaN(number) !== Number.isNaN(otherNumber)) return Number.isNaN(number) ? 1 : -1
    return number - otherNumber || (part < other ? -1 : 1)
  }
  return (left?.length ?? 0) - (right?.length ?? 0)
}

test('names are compared without being taken apart, to the same end', () => {
  const name = fc.string({ unit: fc.constantFrom('0', '1', '9', '-', 'a', 'A', '.', 'é'), maxLength: 6 })
  const ordered = fc.property(name, fc.array(name, { maxLength: 5 }), (start, ends) => {
    const names = [...ends, ...ends.map(end => start + end)]
    expect(names.toSorted(compareNumbered)).toEqual(names.toSorted(compareParts))
    expect(inOrder(names)).toEqual(names.toSorted(compareNumbered))
  })
  fc.assert(ordered, { numRuns: 5_000 })
})

describe('finding the log', () => {
  const page = '# 1. X\n\nStatus: accepted\n'
  test.each([
    [{ 'docs/decisions/0001-x.md': page, 'src/deep/a.ts': '' }, 'src/deep', '../../docs/decisions/0001-x.md'],
    [{ 'notes/log/0001-x.md': page, '.adr-dir': 'notes/log\n' }, '.', 'notes/log/0001-x.md'],
    [{ 'ADR-0001 x y.-.md': page, 'Home.md': '# Home\n' }, '.', 'ADR-0001 x y.-.md'],
  ])('%j from %s', async (files, from, expected) => {
    const log = project(files)
    mkdirSync(path.join(log.root, from), { recursive: true })
    const { out } = await log.run(['list', '--json'], { cwd: path.join(log.root, from) })
    expect(JSON.parse(out)).toMatchObject({ records: [{ path: expected }] })
  })

  test('.adr-dir cannot lead out of the project', async () => {
    expect((await project({ '.adr-dir': '../..\n' }).run(['list'])).code).toBe(2)
  })
})

import { chmodSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  commitChanges,
  finishChange,
  journalName,
  siteOf,
  type FileChange,
} from '../../src/log/transaction.ts'
import { UserError } from '../../src/model/user-error.ts'
import { faults, faultyDisk, Killed } from '../helpers/faulty-disk.ts'
import { project } from '../helpers/run-adr.ts'

const files = { 'adr/a.md': 'old a', 'adr/b.md': 'old b', 'adr/c.md': 'old c' }

const changesIn = (root: string): FileChange[] => [
  { file: path.join(root, 'adr/a.md'), before: 'old a', after: 'a new and longer text for a' },
  { file: path.join(root, 'adr/b.md'), before: 'old b', after: undefined },
  { file: path.join(root, 'adr/d.md'), before: undefined, after: 'new d' },
]

/** Every file of the log, the tool's own left aside. */
const state = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path.join(root, 'adr'))
      .filter(name => name.endsWith('.md'))
      .map(name => [name, readFileSync(path.join(root, 'adr', name), 'utf8')]),
  )

const before = { 'a.md': 'old a', 'b.md': 'old b', 'c.md': 'old c' }
const after = { 'a.md': 'a new and longer text for a', 'c.md': 'old c', 'd.md': 'new d' }

/** Names that no log has: temporary files, journals, locks. */
const litter = (root: string): string[] =>
  readdirSync(path.join(root, 'adr')).filter(name => !name.endsWith('.md'))

function stepsOfCommit(): number {
  const { root } = project(files)
  const disk = faultyDisk(-1, 'EIO')
  commitChanges(changesIn(root), siteOf(path.join(root, 'adr'), root, disk))
  return disk.used()
}

describe('a change of several files', () => {
  test('is made of steps that can each go wrong', () => expect(stepsOfCommit()).toBeGreaterThan(15))

  test.each(faults)(
    '%s at any step leaves the old log or the new one, once the next command has run',
    fault => {
      const steps = stepsOfCommit()
      for (let at = 0; at < steps; at++) {
        const { root } = project(files)
        const folder = path.join(root, 'adr')
        const disk = faultyDisk(at, fault)
        let failed: unknown
        try {
          commitChanges(changesIn(root), siteOf(folder, root, disk))
        } catch (error) {
          failed = error
        }
        if (failed !== undefined && !(failed instanceof Killed))
          expect(failed, `step ${at}`).toBeInstanceOf(UserError)
        if (failed === undefined) expect(state(root), `step ${at} reports success`).toEqual(after)
        finishChange(siteOf(folder, root))
        expect([before, after], `${fault} at step ${at}`).toContainEqual(state(root))
        expect(
          litter(root).filter(name => !name.startsWith(`.${process.pid}-`)),
          `step ${at}`,
        ).toEqual([])
        if (fault !== 'kill' && fault !== 'torn') expect(litter(root).length, `step ${at}`).toBeLessThan(2)
      }
    },
  )

  test('a second try after any kill gives the new log', () => {
    const steps = stepsOfCommit()
    for (let at = 0; at < steps; at++) {
      const { root } = project(files)
      const folder = path.join(root, 'adr')
      expect(() => commitChanges(changesIn(root), siteOf(folder, root, faultyDisk(at, 'kill')))).toThrow(
        Killed,
      )
      finishChange(siteOf(folder, root))
      if (!('d.md' in state(root))) commitChanges(changesIn(root), siteOf(folder, root))
      expect(state(root)).toEqual(after)
    }
  })

  test.each<[string, (root: string) => void, RegExp]>([
    [
      'has changed',
      root => writeFileSync(path.join(root, 'adr/a.md'), 'mine'),
      /has changed since it was read/,
    ],
    ['is read-only', root => chmodSync(path.join(root, 'adr/a.md'), 0o444), /is read-only/],
    [
      'is there already',
      root => writeFileSync(path.join(root, 'adr/d.md'), 'mine'),
      /has changed since it was read/,
    ],
    [
      'is a link',
      root => {
        rmSync(path.join(root, 'adr/a.md'))
        symlinkSync('c.md', path.join(root, 'adr/a.md'))
      },
      /leads out/,
    ],
  ])('is refused whole where one file %s', (_name, prepare, message) => {
    const { root } = project(files)
    prepare(root)
    const was = state(root)
    expect(() => commitChanges(changesIn(root), siteOf(path.join(root, 'adr'), root))).toThrow(message)
    expect([state(root), litter(root)]).toEqual([was, []])
  })

  test.each([
    ['', /no journal/],
    [
      '{"version":1,"files":[{"path":"../x","temporary":null,"before":null,"after":null}]}',
      /cannot be finished/,
    ],
    [
      `{"version":1,"files":[{"path":"adr/a.md","temporary":null,"before":"${'0'.repeat(64)}","after":null}]}`,
      /has changed since/,
    ],
    [
      '{"version":1,"files":[{"path":".git/config","temporary":null,"before":null,"after":null}]}',
      /cannot be finished/,
    ],
  ])('a journal %j that was put there is not followed', (text, message) => {
    const { root } = project({ ...files, [`adr/${journalName}`]: text })
    expect(() => finishChange(siteOf(path.join(root, 'adr'), root))).toThrow(message)
    expect(state(root)).toEqual(before)
  })
})

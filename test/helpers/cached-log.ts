import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import type { Files, TestProject } from './run-adr.ts'

/** A harbour's log: relations, issues, dates of one order and dates of any, and pages that are none or cannot be read. */
export const harbour: Files = {
  'adr/0001-lamp.md':
    '# 1. Lamp\n\n* Status: superseded by [2](0002-bell.md)\n* Date: 25/04/2024\n\nSee #12.\n',
  'adr/0002-bell.md':
    '# 2. Bell\n\n* Status: accepted\n* Date: 03/05/2024\n* Supersedes: [1](0001-lamp.md)\n',
  'adr/0003-pier.md':
    '# 3. Pier\n\n## Status\n\nproposed\n\n## Context\n\nSee [rope](rope.md) and ADR-0009.\n',
  'adr/0004-buoy.md': '# Buoy\n\n<!-- adr-ignore-page no-status: old -->\n\nIt rings.\n',
  'adr/0005-tide.md': new Uint8Array([0x23, 0x20, 0xff, 0xfe]),
  'adr/README.md': '# Decisions\n\n- [Lamp](0001-lamp.md)\n',
}

/** An hour from now, when no page is young any more. */
export const later = (): number => new Date().getTime() + 3_600_000

const commands = [
  ['list'],
  ['list', '--json'],
  ['check', '--json'],
  ['export'],
  ['report'],
  ['graph', '--format', 'json'],
  ['index', '--stdout'],
] as const

export const cacheOf = (log: TestProject): string => path.join(log.root, '.cache')

export type Surroundings = NonNullable<Parameters<TestProject['run']>[1]>

/** A run with the log's own cache, at a time when its pages are old. */
export const warm = (log: TestProject, args: readonly string[], io: Surroundings = {}) =>
  log.run(args, { cacheFolder: cacheOf(log), now: later, ...io })

/** All files of a log's cache. */
export const kept = (log: TestProject): string[] =>
  existsSync(path.join(cacheOf(log), 'logs'))
    ? readdirSync(path.join(cacheOf(log), 'logs')).map(name => path.join(cacheOf(log), 'logs', name))
    : []

/** The file with the readings of a log's pages. */
export const readingsOf = (log: TestProject): string => kept(log).find(file => file.endsWith('.cache')) ?? ''

/** The files with what was made of the log as a whole. */
export const resultsOf = (log: TestProject): string[] => kept(log).filter(file => file.endsWith('.result'))

/** What all commands say with the cache and without; they say the same. */
export async function expectSame(log: TestProject, io: Partial<Io> = {}): Promise<void> {
  for (const command of commands) {
    const [first, second] = [await warm(log, command, io), await warm(log, [...command, '--no-cache'])]
    expect(first, command.join(' ')).toEqual(second)
    expect(first.code).toBeLessThan(2)
  }
}

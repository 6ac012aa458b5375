import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { realDisk } from '../../src/log/disk.ts'
import { main } from '../../src/cli/main.ts'
import type { Io } from '../../src/cli/io.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** What a run gave. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A temporary project that is removed when the test ends. */
export interface TestProject {
  readonly root: string
  readonly run: (args: readonly string[], io?: Partial<Io> & { terminal?: number }) => Promise<Run>
  readonly read: (file: string) => string
  readonly files: () => string[]
}

function write(root: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      name =>
        !name.startsWith('.git') &&
        statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile() === true,
    )
    .map(name => name.split(path.sep).join('/'))
    .sort()
}

/** What a run in a test has of the world: no terminal, no network, one day. */
export const quietIo: Omit<Io, 'cwd' | 'env' | 'out' | 'err'> = {
  ask: undefined,
  today: () => '2026-07-01',
  edit: () => Promise.resolve(0),
  page: () => Promise.resolve(0),
  input: () => Promise.resolve(''),
  disk: realDisk,
  fetch: () => Promise.reject(new Error('no network')),
  now: () => Date.UTC(2026, 6, 1),
}

/** Writes files into a new project and runs `adr` in it, in this process. */
export function project(files: Files): TestProject {
  const root = mkdtempSync(path.join(os.tmpdir(), 'adr-test-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(path.join(root, '.git'))
  write(root, files)
  return {
    root,
    read: file => readFileSync(path.join(root, file), 'utf8'),
    files: () => filesIn(root),
    async run(args, { terminal, ...io } = {}) {
      const out: string[] = []
      const err: string[] = []
      const isTTY = terminal !== undefined
      const code = await main(args, {
        cwd: root,
        env: {},
        out: { write: text => void out.push(text), isTTY, columns: terminal },
        err: { write: text => void err.push(text), isTTY, columns: terminal },
        ...quietIo,
        ...io,
      })
      return { code, out: out.join(''), err: err.join('') }
    },
  }
}

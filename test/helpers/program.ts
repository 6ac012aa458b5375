import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const programs = fileURLToPath(new URL('../../dist/bin', import.meta.url))
const hook = fileURLToPath(new URL('list-loaded.cjs', import.meta.url))

/** The path of a program of the package as it was built. */
export const program = (name: string): string => path.join(programs, name)

/** The command line as it was built. */
export const bin = program('adr.cjs')

/** What a process loaded, beside what Node loads for nothing. */
export interface Loaded {
  readonly code: number | null
  readonly files: readonly string[]
  readonly builtins: readonly string[]
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(each => typeof each === 'string')

/** Runs a program of the package in a folder → what it loaded. */
export function loadedBy(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Loaded {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'adr-loaded-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const report = path.join(folder, 'loaded.json')
  const { status } = spawnSync(process.execPath, ['--require', hook, file, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], LOADED: report, ...env },
  })
  const { files, builtins }: Record<string, unknown> = JSON.parse(readFileSync(report, 'utf8'))
  if (!isStrings(files) || !isStrings(builtins)) throw new Error('The hook reported nothing.')
  return { code: status, files, builtins }
}

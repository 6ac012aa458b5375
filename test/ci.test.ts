import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { project } from './helpers/run-adr.ts'

const home = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string): unknown => parse(readFileSync(path.join(home, name), 'utf8'))

interface Step {
  readonly run: string
  readonly env: Readonly<Record<string, string>>
}

const isAction = (
  value: unknown,
): value is { readonly runs: { readonly using: string; readonly steps: readonly Step[] } } =>
  typeof value === 'object' && value !== null && 'runs' in value

const good = '# 1. Lamp\n\n## Status\n\nAccepted\n'
const bad = '# 1. Lamp\n\n## Status\n\nAccepted\n\nAmends ADR-0099\n'

/** Runs the steps of the action as a runner would: each a script of bash, its inputs in the environment. */
function act(
  root: string,
  inputs: Readonly<Record<string, string>>,
): { readonly code: number; readonly out: string } {
  const action = read('action.yml')
  if (!isAction(action)) throw new Error('no action')
  let out = ''
  for (const { run, env } of action.runs.steps) {
    const values = Object.entries(env).map(([name, value]) => {
      const input = /inputs\.(\w+)/.exec(value)?.[1]
      return [name, input === undefined ? home : (inputs[input] ?? '')]
    })
    const step = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run], {
      cwd: root,
      env: { PATH: process.env['PATH'], ...Object.fromEntries(values) },
      encoding: 'utf8',
    })
    out += step.stdout + step.stderr
    if (step.status !== 0) return { code: step.status ?? 2, out }
  }
  return { code: 0, out }
}

describe.skipIf(!existsSync(path.join(home, 'dist/bin/adr.cjs')))('the action', () => {
  test('passes on a good log, and writes what is asked for', () => {
    const lamps = project({ 'adr/0001-lamp.md': good })
    expect(act(lamps.root, { index: 'true', args: '--fail-on warning', sarif: 'adr.sarif' }).code).toBe(0)
    expect(JSON.parse(lamps.read('adr.sarif'))).toMatchObject({ version: '2.1.0' })
  })

  test('fails on a finding, on a stale index, and on a mistake', () => {
    expect(act(project({ 'adr/0001-lamp.md': bad }).root, { index: 'false' }).code).toBe(1)
    const stale = project({
      'adr/0001-lamp.md': good,
      'adr/README.md': '# Log\n\n<!-- adr:index -->\n<!-- /adr:index -->\n',
    })
    expect(act(stale.root, { index: 'true' }).code).toBe(1)
    expect(
      act(project({ 'adr/0001-lamp.md': good }).root, { index: 'false', args: '--format xml' }).code,
    ).toBe(2)
  })

  test('takes an argument as a word, never as a command', () => {
    const lamps = project({ 'adr/0001-lamp.md': good })
    act(lamps.root, { index: 'false', args: '$(touch owned) ; touch owned', sarif: '$(touch owned)' })
    expect(lamps.files()).not.toContain('owned')
  })
})

test('the hook of pre-commit has what pre-commit asks for', () => {
  const hooks = read('.pre-commit-hooks.yaml')
  expect(hooks).toEqual([
    expect.objectContaining({
      id: 'adr-check',
      name: expect.any(String),
      entry: 'adr check',
      language: 'node',
      pass_filenames: false,
    }),
  ])
  const [{ files }] = Array.isArray(hooks) ? hooks : [{ files: '' }]
  expect(
    ['adr/0001-a.md', 'docs/x.markdown', 'a.ts'].map(name => new RegExp(String(files)).test(name)),
  ).toEqual([true, true, false])
})

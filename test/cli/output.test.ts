import { spawn, spawnSync, type StdioOptions } from 'node:child_process'
import { constants, existsSync, openSync, readSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { bin } from '../helpers/program.ts'
import { project, type TestProject } from '../helpers/run-adr.ts'

/** A log of which an export is larger than any pipe. */
const large = (): TestProject =>
  project(
    Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [
        `adr/${at + 1}-pier.md`,
        `# ${at + 1}. Pier\n\nStatus: accepted\n`,
      ]),
    ),
  )

const begin = ({ root }: TestProject, stdio: StdioOptions) =>
  spawn(process.execPath, [bin, 'export', '--no-cache'], { cwd: root, stdio, env: {} })

describe('output', () => {
  test('is whole where the reader is slow', async () => {
    const log = large()
    const { out } = await log.run(['export'])
    const child = begin(log, ['ignore', 'pipe', 'inherit'])
    let size = 0
    for await (const part of child.stdout ?? []) {
      size += Buffer.from(part).length
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    expect(size).toBe(Buffer.byteLength(out))
    expect(size).toBeGreaterThan(100_000)
  })

  test('is whole in a pipe that nobody may wait for', async () => {
    const log = large()
    const { out } = await log.run(['export'])
    const pipe = path.join(log.root, 'pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    const descriptor = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
    const child = begin(log, ['ignore', descriptor, 'inherit'])
    const ended = new Promise(resolve => void child.once('exit', resolve))
    const buffer = Buffer.alloc(4096)
    let size = 0
    while (size < Buffer.byteLength(out)) {
      try {
        size += readSync(descriptor, buffer)
      } catch {
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    }
    expect(await ended).toBe(0)
  }, 20_000)

  test.each([['export'], ['--version'], ['--help']])('ends quietly where nobody reads it: %s', command => {
    const log = large()
    const run = spawnSync('sh', ['-c', `"$0" "$1" "$2" | true; exec 3>&1`, process.execPath, bin, command], {
      cwd: log.root,
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
  })

  test.skipIf(!existsSync('/dev/full'))('on standard error that cannot be written is lost alone', () => {
    const { root } = large()
    const run = spawnSync('sh', ['-c', '"$0" "$1" list -v 2> /dev/full', process.execPath, bin], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(run.stdout).toContain('Pier')
    expect(run.status).toBe(0)
  })

  test.skipIf(!existsSync('/dev/full'))('that cannot be written is told of in one sentence', () => {
    const { root } = large()
    const run = spawnSync('sh', ['-c', '"$0" "$1" list > /dev/full', process.execPath, bin], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(run.stderr).toBe(
      'error: The output cannot be written (ENOSPC).\nhint: See that the disk has room.\n',
    )
    expect(run.status).toBe(2)
  })
})

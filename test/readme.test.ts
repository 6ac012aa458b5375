import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { quietIo } from './helpers/run-adr.ts'
import { main } from '../src/cli/main.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const transcripts = [...readme.matchAll(/```console\n\$ adr (.*)\n([\s\S]*?)```/g)].map(
  match => [match[1] ?? '', match[2] ?? ''] as const,
)

test('the README shows transcripts', () => {
  expect(transcripts.length).toBeGreaterThanOrEqual(2)
})

test.each(transcripts)('README: adr %s', async (command, shown) => {
  let out = ''
  const io = { write: (text: string) => void (out += text), isTTY: false, columns: undefined }
  const code = await main(command.split(' '), {
    cwd: root,
    env: {},
    out: io,
    err: io,
    ...quietIo,
    today: () => '2026-11-24',
  })
  expect([code, out]).toEqual([0, shown])
})

test('the README names every command', async () => {
  let help = ''
  const io = { write: (text: string) => void (help += text), isTTY: false, columns: undefined }
  await main(['--help'], {
    cwd: root,
    env: {},
    out: io,
    err: io,
    ...quietIo,
    today: () => '2026-11-24',
  })
  const commands = [...help.matchAll(/^ {2}(\w+) .*\[options\]/gm)].flatMap(match => match[1] ?? [])
  expect(commands.length).toBeGreaterThan(8)
  expect(commands.filter(name => name !== 'help' && !readme.includes(`\`adr ${name}`))).toEqual([])
})

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { newCounts, readShare, type ReadPage, type Share } from '../../src/cli/read-share.ts'
import { helpersFor, readTogether, type Helpers } from '../../src/cli/read-together.ts'
import { digestOf } from '../../src/log/cache/cache-file.ts'
import { defaultConfig } from '../../src/model/config.ts'
import { cacheOf, later } from '../helpers/cached-log.ts'
import { project } from '../helpers/run-adr.ts'

const textOf = (at: number): string =>
  `# ${at}. Pier\n\n* Status: accepted\n* Date: 0${(at % 9) + 1}/04/2024\n`

/** Pages of which one cannot be read and one is known. */
function shareOf(count: number): Share {
  const { root } = project({})
  const pages = Array.from({ length: count }, (_, at) => {
    const [name, text] = [`${at}-pier.md`, textOf(at)]
    writeFileSync(path.join(root, name), text)
    return { name, file: path.join(root, name), known: at === 7 ? digestOf(Buffer.from(text)) : undefined }
  })
  const absent = { name: 'absent.md', file: path.join(root, 'absent.md'), known: undefined }
  return { pages: [...pages, absent], root, config: defaultConfig, counts: newCounts() }
}

function alone(share: Share): ReadPage[] {
  const read: ReadPage[] = []
  readShare({ ...share, counts: newCounts() }, pages => read.push(...pages))
  return read
}

function together(share: Share, helpers: Helpers): Map<string, ReadPage> {
  const read = new Map<string, ReadPage>()
  readTogether(
    share,
    helpers,
    page => read.set(page.name, page),
    () => undefined,
  )
  return read
}

describe('pages that threads share', () => {
  test('are read once, as one thread would, but for those that cannot be', () => {
    const share = shareOf(500)
    const read = together(share, { count: 2 })
    expect(read).toEqual(new Map(alone(share).map(page => [page.name, page])))
    expect(read.size).toBe(500)
    expect(read.get('7-pier.md')?.text).toBeUndefined()
    expect(read.get('8-pier.md')?.text).toContain('Pier')
  })

  test('are said to be read by others where they are', () => {
    const share = shareOf(3000)
    readTogether(
      share,
      { count: 1 },
      () => undefined,
      () => undefined,
    )
    const [taken = 0, given = 0] = new Int32Array(share.counts)
    expect(taken).toBeGreaterThanOrEqual(3001)
    expect(given).toBeGreaterThan(0)
  })

  test.each<[string, string]>([
    ['that cannot start', 'this is no program'],
    ['that dies', "throw new Error('no memory')"],
    ['that gives nothing', ''],
    [
      'that takes pages and dies',
      "const { share } = require('node:worker_threads').workerData\nAtomics.add(new Int32Array(share.counts), 0, 64)",
    ],
    [
      'that gives what is none',
      "const { share, port } = require('node:worker_threads').workerData\nport.postMessage('pages')",
    ],
  ])('lose nothing but what a helper took %s', (_, code) => {
    const share = shareOf(300)
    const script = path.join(share.root, 'helper.cjs')
    writeFileSync(script, code)
    const read = together(share, { count: 1, script, patience: 300 })
    expect(read.size).toBeGreaterThanOrEqual(300 - 64)
    const all = new Map(alone(share).map(page => [page.name, page]))
    for (const page of read.values()) expect(page).toEqual(all.get(page.name))
  })

  test('are judged by this thread where their nesting is too deep for a helper', () => {
    const { root } = project({})
    const nested = `${Array.from({ length: 1_660 }, (_, at) => (at % 2 === 0 ? '*a ' : '~~b ')).join('')}x${Array.from({ length: 1_660 }, (_, at) => (at % 2 === 0 ? '~~' : '*')).join('')}\n`
    const pages = Array.from({ length: 64 }, (_, at) => ({
      name: `${at}.md`,
      file: path.join(root, `${at}.md`),
      known: undefined,
    }))
    for (const [at, { file }] of pages.entries())
      writeFileSync(file, at % 32 === 0 ? `# Deep\n\n${nested}` : '# Pier\n')
    const share: Share = { pages, root, config: defaultConfig, counts: newCounts() }
    const alike = new Set(alone(share).map(({ text }) => text))
    for (const { text } of together(share, { count: 1 }).values()) expect(alike).toContain(text)
  }, 30_000)

  test('are as many as make it worth while', () => {
    expect([1_000, 5_999, 6_000, 10_000, 100_000].map(pages => helpersFor(pages, () => 15))).toEqual([
      0, 0, 3, 5, 7,
    ])
    expect(helpersFor(100_000, () => 1)).toBe(1)
    expect(helpersFor(10, () => expect.unreachable('nobody asks for a few pages'))).toBe(0)
  })
})

test('a large log is read by several threads as by one', async () => {
  const log = project({ 'adr.config.json': '{ "vocabulary": { "fields": { "Besluit": "deciders" } } }' })
  mkdirSync(path.join(log.root, 'adr'))
  for (let at = 0; at < 6_100; at++)
    writeFileSync(
      path.join(log.root, `adr/${at}-pier.md`),
      at === 99 ? '\0' : `${textOf(at)}* Besluit: Bell\n`,
    )
  writeFileSync(path.join(log.root, 'adr/13-pier.md'), '# 13. Pier\n\n* Date: 13/04/2024\n')
  const plain = await log.run(['list'])
  let asked = 0
  const freeThreads = (): number => (asked++, 1)
  const io = { cacheFolder: cacheOf(log), now: later, freeThreads }
  expect(await log.run(['list'], io)).toEqual(plain)
  expect(asked).toBe(1)
}, 60_000)

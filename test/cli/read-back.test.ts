import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/run-checks.ts'
import type { PageFixes } from '../../src/cli/fix-round.ts'
import { isReadBack } from '../../src/cli/read-back.ts'
import { buildGraph } from '../../src/graph/build-graph.ts'
import { defaultConfig } from '../../src/model/config.ts'
import { pagesOf } from '../helpers/read.ts'
import { project } from '../helpers/run-adr.ts'

const path = 'adr/0002-bell.md'
const page = (heading: string): string => `# ${heading}\n\n## Status\n\nAccepted\n\n## Context\n\nFog.\n`

function logWith(heading: string) {
  const pages = pagesOf({ [path]: page(heading) })
  const graph = buildGraph(pages)
  return { graph, found: runChecks({ pages, graph, config: defaultConfig, exists: () => true }) }
}

/** Whether the finding of a heading counts as mended by another heading. */
function isMended(before: string, after: string): boolean {
  const log = logWith(before)
  const [finding] = log.found
  if (finding?.edit === undefined) throw new Error(`${before} has no finding`)
  const fixes: PageFixes[] = [{ path, fixes: [{ finding, path, edits: [finding.edit], kind: 'words' }] }]
  return isReadBack(log, logWith(after), fixes)
}

describe('a fix is read back', () => {
  test.each([
    ['7. Bell', '2. Bell', true],
    ['7. Bell', '7. Bell', false],
    ['7. Bell', '72. Bell', false],
    ['7. Bell', '2 bells', false],
    ['7. Bell', 'Bell', true],
  ])('# %s → # %s', (before, after, mended) => {
    expect(isMended(before, after)).toBe(mended)
  })

  const digits = fc.integer({ min: 1, max: 40 })
  const heading = fc
    .tuple(
      fc.constantFrom('', 'ADR', 'ADR-', 'ADR ', 'ADR-00', 'Pier RFC ', '1. ', 'Phase ', 'B2B ', 'H'),
      digits,
      fc.constantFrom('. ', ': ', ' - ', ' ', '. 12 ', '-', '.5 ', ': 2. ', '. ADR-0003 '),
    )
    .map(([before, number, behind]) => `${before}${number}${behind}Bells ring`)
  const name = fc
    .tuple(fc.constantFrom('', 'adr', 'adr-', 'ADR_00', '2021-07-04_0'), digits)
    .map(([before, number]) => `${before}${String(number).padStart(2, '0')}-bells.md`)

  test('no rule is applied twice to a place, nothing but the number changes, and it is the file’s then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, heading, { minKeys: 1, maxKeys: 4 }), async headings => {
        const before = Object.fromEntries(
          Object.entries(headings).map(([file, title]) => [`doc/adr/${file}`, page(title)]),
        )
        const bells = project(before)
        const said = (await bells.run(['fix'])).err.split('\n').filter(line => line.startsWith('fixed'))
        expect(new Set(said).size).toBe(said.length)
        const now = Object.fromEntries(Object.keys(before).map(file => [file, bells.read(file)]))
        const read = (files: typeof before) => pagesOf(files).flatMap(({ record }) => record ?? [])
        const [old, fixed] = [read(before), read(now)]
        expect(fixed.map(({ title, number }) => [title, number])).toEqual(
          old.map(({ title, number }) => [title, number]),
        )
        for (const [file, text] of Object.entries(now)) {
          expect(text.replace(/\d+/g, '')).toBe(before[file]?.replace(/\d+/g, ''))
          const record = fixed.find(each => each.path === file)
          if (text !== before[file]) expect(record?.headingNumber?.value).toBe(record?.fileNumber)
        }
        expect((await bells.run(['fix'])).err).toBe('Nothing to change.\n')
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

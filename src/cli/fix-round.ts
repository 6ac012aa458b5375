import type { EditablePage } from '../edit/editable-page.ts'
import { baseOf } from '../graph/lookup.ts'
import type { Finding } from '../model/finding.ts'
import { addTo, groupBy } from '../model/group-by.ts'
import { once } from '../model/once.ts'
import type { EditableLog } from './change-log.ts'
import { wordsOf } from './fix-link.ts'
import type { Fix, Scene } from './fix-scene.ts'
import { fixFor, hasFixer } from './fixers.ts'
import type { Io } from './io.ts'
import type { Step } from './progress.ts'

/** Fixes of one page, in the order in which they are made: the edits of each go by the page as those before left it. */
export interface PageFixes {
  readonly path: string
  readonly fixes: readonly Fix[]
}

function sceneOf(io: Io, log: EditableLog, pages: ReadonlyMap<string, EditablePage>): Scene {
  const paths = log.pages.map(page => page.path)
  const records = once(() => new Map(log.graph.records.map(record => [record.path, record])))
  const byName = once(() => groupBy(paths, baseOf))
  const byWords = once(() => groupBy(paths, wordsOf))
  return {
    io,
    log,
    page: record => pages.get(record.path) ?? log.page(record),
    recordAt: path => records().get(path),
    named: name => byName().get(name) ?? [],
    titled: words => byWords().get(words) ?? [],
  }
}

const startOf = ({ edits }: Fix): number => edits[0]?.start ?? 0

/** Whether the edits of two fixes neither overlap nor touch. */
const areApart = (a: Fix, b: Fix): boolean =>
  a.edits.every(left => b.edits.every(right => left.end < right.start || right.end < left.start))

/** Whether a fix can be made beside another of its page: words where they stand apart, statements about different pages. */
const goesWith = (fix: Fix, other: Fix): boolean =>
  (fix.kind === 'words' && other.kind === 'words' && areApart(fix, other)) ||
  (fix.kind === 'statement' && other.kind === 'statement' && fix.finding.path !== other.finding.path)

/** Words are changed from the end of the page, so that the places of the others stay. */
const inTurn = (fixes: readonly Fix[]): readonly Fix[] =>
  fixes[0]?.kind === 'words' ? fixes.toSorted((a, b) => startOf(b) - startOf(a)) : fixes

/** What tells a fix from others, wherever on its page it is made. */
export const fixKey = ({ finding, path, edits }: Fix): string =>
  [finding.rule, finding.path, path, ...edits.map(({ text }) => text)].join('\n')

/**
 * The fixes of findings that can be made at once, those that were refused left out. A page's own words are put right before
 * other pages are told of it.
 */
export function nextFixes(
  io: Io,
  log: EditableLog,
  found: readonly Finding[],
  refused: ReadonlySet<string>,
  step: Step,
): PageFixes[] {
  const pages = new Map<string, EditablePage>()
  const scene = sceneOf(io, log, pages)
  const taken = new Map<string, Fix[]>()
  const take = (finding: Finding): void => {
    const fix = fixFor(scene, finding)
    if (fix === undefined || refused.has(fixKey(fix))) return
    if (taken.get(fix.path)?.every(other => goesWith(fix, other)) === false) return
    addTo(taken, fix.path, fix)
    if (fix.page !== undefined) pages.set(fix.path, fix.page)
  }
  for (const wanted of [found.filter(({ edit }) => edit !== undefined), found.filter(hasFixer)]) {
    for (const [at, finding] of wanted.entries()) {
      step('Looking for edits', at, wanted.length)
      take(finding)
    }
    if (taken.size > 0) break
  }
  return [...taken].map(([path, fixes]) => ({ path, fixes: inTurn(fixes) }))
}

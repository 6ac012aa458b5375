import type { Finding } from '../model/finding.ts'
import { groupBy } from '../model/group-by.ts'
import { changeLog, type EditableLog } from './change-log.ts'
import type { ExitCode } from './exit-code.ts'
import { fixKey, nextFixes, type PageFixes } from './fix-round.ts'
import { changesOf, fixMaker, type FixedLog } from './fixed-log.ts'
import { hasFixer } from './fixers.ts'
import type { Io } from './io.ts'
import type { ChangeOptions, Plan } from './print-plan.ts'
import { isReadBack } from './read-back.ts'
import { withProgress, type Step } from './progress.ts'

/** A log after some fixes, and these. */
interface Mended {
  readonly log: FixedLog
  readonly made: readonly PageFixes[]
}

/** More rounds than fixes wait for each other. A fix that leaves its finding must not be made for ever. */
const mostRounds = 100

const errorsIn = ({ found }: FixedLog): Finding[] => found.filter(({ severity }) => severity === 'error')

/** Whether a page has more errors of a rule than it had, which no later round can mend. */
function hasNewErrors(before: FixedLog, after: FixedLog): boolean {
  const keyOf = ({ path, rule }: Finding): string => `${rule} ${path}`
  const known = groupBy(errorsIn(before), keyOf)
  return [
    ...groupBy(
      errorsIn(after).filter(each => !hasFixer(each)),
      keyOf,
    ),
  ].some(([key, errors]) => errors.length > (known.get(key)?.length ?? 0))
}

const hasMoreErrors = (before: FixedLog, after: FixedLog): boolean =>
  errorsIn(after).length > errorsIn(before).length

const isOne = (pages: readonly PageFixes[]): boolean => pages.length === 1 && pages[0]?.fixes.length === 1

/** The first half, and what can be made behind it: of a single page, the rest has to wait. */
function halves(pages: readonly PageFixes[]): readonly [readonly PageFixes[], readonly PageFixes[]] {
  const [first, ...others] = pages
  const middle = (list: readonly unknown[]): number => Math.ceil(list.length / 2)
  if (first === undefined || others.length > 0)
    return [pages.slice(0, middle(pages)), pages.slice(middle(pages))]
  return [[{ ...first, fixes: first.fixes.slice(0, middle(first.fixes)) }], []]
}

/** Makes more fixes, those that mend and do no harm. If some do not, halves tell which. `make` makes all from the beginning. */
function mend(
  make: (fixes: readonly PageFixes[]) => FixedLog,
  before: Mended,
  more: readonly PageFixes[],
  refused: Set<string>,
): Mended {
  if (more.length === 0) return before
  const made = [...before.made, ...more]
  const log = make(made)
  const single = isOne(more)
  const isHarmless = !hasMoreErrors(before.log, log) && (single || !hasNewErrors(before.log, log))
  if (isHarmless && isReadBack(before.log, log, more)) return { log, made }
  if (single) {
    for (const fix of more.flatMap(each => each.fixes)) refused.add(fixKey(fix))
    return before
  }
  const [first, second] = halves(more)
  return mend(make, mend(make, before, first, refused), second, refused)
}

const describe = ({ path, place, rule }: Finding): string =>
  `${path}${place === undefined ? '' : `:${place.line}:${place.column}`} ${rule}`

/** Findings are mended in memory and the log is read again, until none is left that has a safe edit. */
function planFixes(io: Io, log: EditableLog, step: Step): Plan {
  const { make, start } = fixMaker(io, log)
  const refused = new Set<string>()
  const said: string[] = []
  let current = start
  for (let round = 0; round < mostRounds; round++) {
    const from = current
    const fixes = nextFixes(io, from, from.found, refused, step)
    if (fixes.length === 0) break
    const makeFrom = (some: readonly PageFixes[]): FixedLog => {
      step('Reading what was mended', said.length + some.flatMap(each => each.fixes).length)
      return make(from, some)
    }
    const mended = mend(makeFrom, { log: from, made: [] }, fixes, refused)
    current = mended.log
    for (const { finding } of mended.made.flatMap(each => each.fixes)) said.push(`fixed ${describe(finding)}`)
  }
  return { changes: changesOf(io, log, current), said }
}

/** Mends what has one safe edit, all pages at once; what needs a decision is left. */
export function fixLog(io: Io, options: ChangeOptions): Promise<ExitCode> {
  return changeLog(io, options, log => withProgress(io, options, step => planFixes(io, log, step)))
}

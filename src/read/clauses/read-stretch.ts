import type { Reference } from '../values/references.ts'
import { between } from './between.ts'
import type { Subject } from './clause.ts'
import { isList, openingOf } from './opening.ts'
import type { Flow, Reading } from './reading.ts'
import { readSegment } from './read-segment.ts'
import { blanked, bracketsIn, segmentsOf, type Segment, type Stretch } from './segments.ts'

const deepest = 4

/** Reads the clauses between two indexes of a line, those in brackets after what they stand behind. */
export function readStretch(reading: Reading, from: number, to: number, flow: Flow): void {
  const { shown } = reading.line
  const brackets = bracketsIn(shown, from, to)
  const local = brackets.map(({ start, end }) => ({ start: start - from - 1, end: end - from + 1 }))
  let next = 0
  for (const segment of segmentsOf(blanked(shown.slice(from, to), local), from)) {
    const first = next
    while (next < brackets.length && (brackets[next]?.start ?? 0) <= segment.end) next++
    const inside = brackets.slice(first, next)
    const before = { ...flow }
    readSegment(reading, flow, segment, inside)
    if (flow.depth < deepest)
      for (const bracket of inside) readBracket(reading, { before, flow }, segment, bracket)
  }
}

/** What a bracket speaks of: of the record named before it, of the subject of the clause, of the thing. */
function subjectInBracket(
  { line, clauses, context }: Reading,
  flow: Flow,
  segment: Segment,
  start: number,
  own: readonly Reference[],
): Subject {
  if (own.some(({ to }) => to === 'record')) return 'other'
  const last = clauses.at(-1)
  if (last !== undefined && last.start >= segment.start && last.end > 0) return last.subject
  const ahead = openingOf(line.words.slice(segment.start, start)).subject
  return ahead === 'part' && context.from !== 'title' ? 'part' : flow.outer
}

/** The verb that goes on into a bracket: that of its segment, or one whose list the segment continues. */
function reachInto(
  { line }: Reading,
  before: Flow,
  flow: Flow,
  segment: Segment,
  start: number,
): Flow['active'] {
  const active = flow.active ?? before.active
  if (active === undefined || active.start >= segment.start) return active
  if (active.objects.length === 0 && segment.opened !== 'list') return active
  return isList(line.words.slice(segment.start, start)) ? active : undefined
}

/** Reads what stands in a bracket: it goes on with what it stands behind, or tells of it. */
function readBracket(
  reading: Reading,
  { before, flow }: { readonly before: Flow; readonly flow: Flow },
  segment: Segment,
  { start, end }: Stretch,
): void {
  const { line, hits, context } = reading
  const own = between(line.references, segment.start, start)
  const isIdle =
    between(line.references, start, end).length === 0 &&
    between(hits, start, end).length === 0 &&
    context.states === undefined
  if (isIdle) return
  const subject = subjectInBracket(reading, flow, segment, start, own)
  const active = own.length > 0 ? undefined : reachInto(reading, before, flow, segment, start)
  readStretch(reading, start, end, {
    ...flow,
    outer: subject,
    subject,
    active,
    mood: undefined,
    early: [],
    depth: flow.depth + 1,
  })
}

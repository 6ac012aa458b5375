import type { RecordMention, Reference } from '../values/references.ts'
import { between, firstFrom } from './between.ts'
import type { Subject } from './clause.ts'
import { denies, isList, openingOf } from './opening.ts'
import { speaks } from './line.ts'
import { partOf, type Part } from './part.ts'
import type { Flow, Reading } from './reading.ts'
import { readSegment } from './read-segment.ts'
import { bracketsIn, segmentsOf, withoutBrackets, type Segment, type Stretch } from './segments.ts'

const deepest = 4

/** As far as what stands before a bracket is looked at. */
const farthest = 200

/** Reads the clauses between two indexes of a line, those in brackets after what they stand behind. */
export function readStretch(reading: Reading, from: number, to: number, flow: Flow): void {
  const { shown, words } = reading.line
  const brackets = bracketsIn(shown, from, to)
  const local = brackets.map(({ start, end }) => ({ start: start - from, end: end - from }))
  const flat = withoutBrackets(words.slice(from, to), local)
  const wordsOf: Part['words'] = (start, end) => flat.slice(start - from, end - from)
  const segments = segmentsOf(withoutBrackets(shown.slice(from, to), local), from)
  for (const segment of sayingSegments(reading, flow, segments)) {
    const inside = between(brackets, segment.start, segment.end + 1)
    const before = flow.active
    readSegment(reading, flow, partOf(reading, segment, inside, wordsOf))
    if (flow.depth < deepest)
      for (const bracket of inside) readBracket(reading, flow, { segment, bracket, before })
  }
}

/** Of prose, the segments of sentences in which there is a verb; of all else every segment. */
function sayingSegments(
  { line, hits, context }: Reading,
  { active }: Flow,
  segments: readonly Segment[],
): readonly Segment[] {
  if (context.from !== 'body' || segments.length === 1) return segments
  const saying: Segment[] = []
  let first = 0
  for (let next = 1; next <= segments.length; next++) {
    if (next < segments.length && segments[next]?.opened !== 'sentence') continue
    const [start, end] = [segments[first]?.start ?? 0, segments[next - 1]?.end ?? 0]
    const isReached = first === 0 && active !== undefined
    if (isReached || speaks(line, hits, start, end)) saying.push(...segments.slice(first, next))
    first = next
  }
  return saying
}

/** A bracket, the segment it stands in, and the clause whose verb reached that. */
interface Inside {
  readonly bracket: Stretch
  readonly segment: Segment
  readonly before: Flow['active']
}

const wordsBefore = ({ line }: Reading, { segment, bracket }: Inside): string =>
  line.words.slice(Math.max(segment.start, bracket.start - farthest), bracket.start)

/** What a bracket speaks of: of the record named before it, of the subject of the clause, of the thing. */
function subjectInBracket(reading: Reading, flow: Flow, inside: Inside, own: Reference | undefined): Subject {
  if (own?.to === 'record') return 'other'
  const last = reading.clauses.at(-1)
  if (last !== undefined && last.start >= inside.segment.start && last.end > 0) return last.subject
  const ahead = openingOf(wordsBefore(reading, inside)).subject
  return ahead === 'part' && reading.context.from !== 'title' ? 'part' : flow.outer
}

/** The verb that goes on into a bracket: that of its segment, or one whose list the segment continues. */
function reachInto(reading: Reading, flow: Flow, inside: Inside): Flow['active'] {
  const active = flow.active ?? inside.before
  const words = wordsBefore(reading, inside)
  if (active === undefined || denies(words)) return undefined
  if (active.start >= inside.segment.start) return active
  if (active.objects.length === 0 && inside.segment.opened !== 'list') return active
  return isList(words) ? active : undefined
}

const recordsIn = (reference: Reference | undefined): RecordMention[] =>
  reference?.to === 'record' ? [reference] : []

/** Reads what stands in a bracket: it goes on with what it stands behind, or tells of it. */
function readBracket(reading: Reading, flow: Flow, inside: Inside): void {
  const { line, hits, context } = reading
  const { start, end } = inside.bracket
  const isIdle =
    between(line.references, start, end).length === 0 &&
    between(hits, start, end).length === 0 &&
    context.states === undefined
  if (isIdle) return
  const last = line.references[firstFrom(line.references, start) - 1]
  const own = last !== undefined && last.start >= inside.segment.start ? last : undefined
  const subject = subjectInBracket(reading, flow, inside, own)
  readStretch(reading, start, end, {
    ...flow,
    outer: subject,
    subject,
    topics: recordsIn(own),
    active: own === undefined ? reachInto(reading, flow, inside) : undefined,
    ...{ lead: undefined, open: false, early: [] },
    depth: flow.depth + 1,
  })
}

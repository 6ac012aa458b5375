import { ownVerb, supersededAlone, trailingVerb, type Verb } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'
import { recordRelations } from '../../model/relation.ts'
import { conditions, denials, onlyWords, pointers } from '../vocabulary/clause-words.ts'
import { byWords } from '../vocabulary/prepositions.ts'
import { anyOf, wholeWord } from '../vocabulary/words.ts'
import type { Mood } from './clause.ts'
import { isList, openingOf } from './opening.ts'
import { saysPartly } from './partly.ts'
import type { Part } from './part.ts'
import type { Draft, Flow, Reading } from './reading.ts'
import { namesPart, partBehind } from './scope.ts'

/** The clause of a verb that stands within or behind its only object. */
function single(reference: Reference, verb: Verb, partial: boolean, mood: Mood = 'is'): Draft {
  const { start, end } = reference
  const objects = [{ reference, partial: false }]
  const state = verb.record === 'superseded-by' ? ('superseded' as const) : undefined
  return {
    subject: 'this',
    mood,
    verbs: [verb],
    start,
    end,
    state,
    word: undefined,
    dates: [],
    partial,
    objects,
    after: false,
    alone: false,
  }
}

/** Whether it is a label that relates what it names in no certain way: whatever follows is related, too. */
export const onlyRelates = ({ verbs, end }: Draft): boolean =>
  end === 0 && verbs.every(({ record }) => record === 'relates-to')

const behindBy = new RegExp(String.raw`(?:^|\s)(?:${anyOf(byWords)})[\s:]*$`)
const deniesBefore = new RegExp(wholeWord(denials), 'u')
const condition = new RegExp(
  String.raw`^[\s)\]*_]*(?:(?:${anyOf(onlyWords)})\s+)?(?:${anyOf(conditions)})(?!\p{L})`,
  'u',
)

/** *See* sends a reader on and makes nothing an object. */
const pointsOnly = new RegExp(wholeWord(pointers), 'u')

/** Whether a clause's verb reaches its first object over the words between them. */
function reachesFirst(draft: Draft, text: string, prose: boolean): boolean {
  if (deniesBefore.test(text)) return false
  if (draft.alone) return isList(text) || behindBy.test(text)
  return !prose || draft.end === 0 || isList(text) || namesPart(text)
}

/** What governs the references of a segment, one after another. */
interface Reach {
  draft: Draft | undefined
  /** Where the words before the next reference begin. */
  at: number
}

function govern(reading: Reading, reach: Reach, reference: Reference, to: number): void {
  const { line, context } = reading
  const { draft } = reach
  const text = line.words.slice(Math.min(reach.at, reference.start), reference.start)
  reach.at = reference.end
  if (draft === undefined) return
  const isFirst = draft.objects.length === 0
  if (pointsOnly.test(text) && !draft.alone && !onlyRelates(draft)) {
    reach.draft = undefined
    return
  }
  if (
    isFirst ? !reachesFirst(draft, text, context.from !== 'metadata') : !isList(text) && !onlyRelates(draft)
  ) {
    reach.draft = undefined
    return
  }
  const behind = line.words.slice(reference.end, to + 1)
  if (condition.test(behind) && draft.end > 0) draft.mood = 'will'
  if (isFirst && !draft.alone && namesPart(text)) draft.partial = true
  const partial = partBehind(line, reference.end, to + 1) || saysPartly(text)
  draft.objects.push({ reference, partial })
}

/** `ADR-9 supersedes this decision`: the verb turned round, and its subject the object. */
function inverted(reading: Reading, part: Part, draft: Draft): void {
  const [verb] = draft.verbs
  const subjects = part.references.filter(({ to, end }) => to === 'record' && end <= draft.start)
  const [only] = subjects
  if (verb === undefined || only === undefined || subjects.length > 1 || draft.mood !== 'is') return
  if (part.references.some(({ start }) => start >= draft.end)) return
  const behind = openingOf(reading.line.words.slice(draft.end, part.segment.end))
  if (
    behind.subject !== 'self' ||
    /(?<!\p{L})(?:adr|rfc)s?\s*\d/u.test(reading.line.words.slice(draft.end, part.segment.end))
  )
    return
  const record = recordRelations[verb.record]
  const partial = saysPartly(reading.line.words.slice(part.segment.start, part.segment.end))
  reading.clauses.push(single(only, { record, issue: 'mentions' }, partial))
}

/** Gives the references of a segment to its verbs, or to the verb before it as long as they go on as its list. */
export function governReferences(
  reading: Reading,
  flow: Flow,
  part: Part,
  drafts: readonly (Draft | undefined)[],
  state: Draft | undefined,
): void {
  const { line, context } = reading
  const { segment, references, heads } = part
  const isAlone = state?.state === 'superseded' && drafts.length === 0 && context.from === 'metadata'
  if (isAlone) state.verbs = [supersededAlone]
  const reach: Reach = { draft: isAlone ? undefined : flow.active, at: segment.start }
  let next = 0
  for (const [index, reference] of references.entries()) {
    while (next < heads.length && (heads[next]?.start ?? 0) <= reference.start) {
      reach.draft = drafts[next]
      reach.at = heads[next++]?.end ?? reach.at
    }
    if (isAlone && reference.start >= state.end && reach.draft === undefined && state.objects.length === 0) {
      reach.draft = state
      reach.at = state.end
    }
    const to = references[index + 1]?.start ?? segment.end
    const behind = trailingVerb(line.rich, reference)
    const within =
      reach.draft === undefined || onlyRelates(reach.draft) ? ownVerb(line.rich, reference) : undefined
    const verb = behind ?? within
    if (verb === undefined) govern(reading, reach, reference, to)
    else {
      reading.clauses.push(single(reference, verb, saysPartly(line.words.slice(reference.end, to))))
      reach.at = reference.end
    }
  }
  flow.active = next < heads.length ? drafts.at(-1) : isAlone ? (reach.draft ?? state) : reach.draft
  addScope(reading, flow, part)
  endList(reading, flow, part)
  for (const draft of drafts)
    if (draft?.subject === 'other' && draft.objects.length === 0) inverted(reading, part, draft)
}

/** Behind a semicolon, words without a reference are another matter. */
function endList({ line }: Reading, flow: Flow, { segment, references, heads }: Part): void {
  if (segment.opened !== 'list' || references.length > 0 || heads.length > 0) return
  if (!isList(line.words.slice(segment.start, segment.end))) flow.active = undefined
}

/** *Partially*, said apart from verb and reference: `Supersedes: partially, [4]`. */
function addScope({ line }: Reading, flow: Flow, { segment, references, heads }: Part): void {
  const { active } = flow
  if (active === undefined || active.objects.length > 0 || references.length > 0 || heads.length > 0) return
  if (saysPartly(line.words.slice(segment.start, segment.end))) active.partial = true
}

import type { Hit, Verb } from '../values/phrases.ts'
import { firstFrom } from './between.ts'
import type { Mood, Subject } from './clause.ts'
import { isList, openingOf, type Opening } from './opening.ts'
import { saysPartly } from './partly.ts'
import { moodOfVerb, subjectOf, type Part } from './part.ts'
import { add, draftOf, isOfLabel, stateOf, type Draft, type Flow, type Reading } from './reading.ts'
import { scoped } from './scoped.ts'

/** What a verb behind another one in a segment speaks of: behind a reference and other words, of that. */
function laterSubject(from: number, hit: Hit, { references, words }: Part, before: Subject): Subject {
  const last = references[firstFrom(references, hit.start) - 1]
  if (last === undefined || last.start < from) return before
  return /\p{L}/u.test(words(last.end, hit.start)) ? 'other' : 'this'
}

const isSameVerb = (a: Verb, b: Verb): boolean => a.record === b.record && a.issue === b.issue

/** Several verbs for the same objects: `supersedes/closes`, `supersedes and closes`. */
function joins({ words }: Part, active: Draft | undefined, hit: Hit): active is Draft {
  return (
    active !== undefined &&
    active.objects.length === 0 &&
    !isOfLabel(active) &&
    !active.alone &&
    active.end <= hit.start &&
    isList(words(active.end, hit.start))
  )
}

/** The segment that verbs are read of, the words before its first verb, and the state that it gives. */
interface Stated {
  readonly part: Part
  readonly opening: Opening
  readonly state: Draft | undefined
}

/** Where the words before a verb begin: behind the verb or the state before it. */
const behindState = (state: Draft | undefined, from: number, hit: Hit): number =>
  state !== undefined && state.end > from && state.end <= hit.start ? state.end : from

/** The words behind a verb as far as its first object, or the next verb. */
function reachEnd({ references, heads, segment }: Part, index: number, hit: Hit): number {
  const object = references[firstFrom(references, hit.end)]?.start ?? segment.end
  return Math.min(object, heads[index + 1]?.start ?? segment.end)
}

/** Adds a clause for each verb of a segment; of one that joins the verb before it there is none. */
export function addVerbs(reading: Reading, flow: Flow, stated: Stated): Draft[] {
  const { line, context } = reading
  const { part, opening, state } = stated
  let from = part.segment.start
  let active = flow.active
  return part.heads.map((hit, index) => {
    const behind = behindState(state, from, hit)
    const isFirst = index === 0 && (state === undefined || state.start >= hit.start)
    const own = isFirst ? opening : openingOf(part.words(behind, hit.start))
    const outer = state === undefined ? flow : { ...flow, subject: state.subject }
    const named =
      index > 0
        ? laterSubject(from, hit, part, active?.subject ?? flow.subject)
        : subjectOf(own, part.recordAt < hit.start, outer, context)
    from = hit.end
    if (joins(part, active, hit)) {
      if (!active.verbs.some(verb => isSameVerb(verb, hit))) active.verbs = [...active.verbs, hit]
      active.end = hit.end
      active.partial ||= saysPartly(line.words.slice(behind, hit.start))
      return active
    }
    const { subject, partial } = scoped(reading, named, hit, part.words(behind, hit.start))
    const mood = moodOfVerb(hit, own, flow, part.segment)
    const reach = line.words.slice(behind, reachEnd(part, index, hit))
    active = take(reading, state, {
      hit,
      subject,
      partial: partial || hit.partial === true || saysPartly(reach),
      mood,
    })
    flow.dated = active.state === undefined ? undefined : active
    return active
  })
}

interface Said {
  readonly hit: Hit
  readonly subject: Subject
  readonly partial: boolean
  readonly mood: Mood
}

/** Whether a verb stands in the words of a state: `superseded by`. */
const isSame = (state: Draft | undefined, hit: Hit): state is Draft =>
  state !== undefined && hit.start >= state.start && hit.start < state.end

/** The clause of a verb; where the verb is the state, too, the two are one. */
function take(reading: Reading, state: Draft | undefined, { hit, subject, partial, mood }: Said): Draft {
  const same = isSame(state, hit) ? state : undefined
  const { start, end } = hit
  const draft = draftOf({
    ...{ subject, mood, start, end, partial },
    verbs: [hit],
    state: stateOf(hit) ?? same?.state,
    word: same?.word ?? { start, end },
    dates: same?.dates ?? [],
    after: state?.after ?? false,
    alone: hit.alone === true,
  })
  return add(reading, draft, same)
}

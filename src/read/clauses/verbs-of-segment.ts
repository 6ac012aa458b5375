import type { State } from '../../model/status.ts'
import { beings, havings, partNouns } from '../vocabulary/clause-words.ts'
import { wholeWord } from '../vocabulary/words.ts'
import type { Hit, Verb } from '../values/phrases.ts'
import type { Mood, Subject } from './clause.ts'
import { isList, openingOf, type Opening } from './opening.ts'
import { saysPartly } from './partly.ts'
import { subjectOf, type Part } from './part.ts'
import type { Draft, Flow, Reading } from './reading.ts'

const isPassive = ({ record }: Verb): boolean => record.endsWith('-by')
const isOfIssues = ({ record }: Verb): boolean => record === 'relates-to'

/** The state that a relation to another record gives to the one that states it. */
const stateOf = ({ record }: Verb): State | undefined =>
  record === 'superseded-by' ? 'superseded' : undefined

/** A relation that was is one that is: what a record was superseded by, it is superseded by. */
const moodOfVerb = (mood: Mood): Mood => (mood === 'was' ? 'is' : mood)

/** What a verb behind another one in a segment speaks of: behind a reference and other words, of that. */
function laterSubject(words: string, from: number, hit: Hit, { references }: Part, before: Subject): Subject {
  const last = references.findLast(({ start }) => start >= from && start < hit.start)
  if (last === undefined) return before
  return /\p{L}/u.test(words.slice(last.end, hit.start)) ? 'other' : 'this'
}

/** Several verbs for the same objects: `supersedes/closes`, `supersedes and closes`. */
function joins({ line }: Reading, active: Draft | undefined, hit: Hit): active is Draft {
  return (
    active !== undefined &&
    active.objects.length === 0 &&
    active.end > 0 &&
    !active.alone &&
    active.end <= hit.start &&
    isList(line.words.slice(active.end, hit.start))
  )
}

interface Scoped {
  readonly subject: Subject
  readonly partial: boolean
}

const namesItsPart = new RegExp(String.raw`§|(?<!\p{L})(?:${partNouns})(?!\p{L})`, 'u')
const helps = new RegExp(wholeWord(beings, havings), 'u')

/** Whether the words before a verb name a part of this record, where a line may tell of anything: `Mechanism superseded by`. */
const isOwnPart = (words: string): boolean => namesItsPart.test(words) || !helps.test(words)

/**
 * A thing that another record supersedes is a part of this one if that stands in metadata; a thing that supersedes is not
 * this record. Where the line said before that this record is superseded, a thing that is not called a part only explains it.
 */
function scoped({ context, clauses }: Reading, subject: Subject, hit: Hit, words: string): Scoped {
  const whole = { subject, partial: false }
  if (subject !== 'part') return whole
  if (context.from === 'body' || context.from === 'title') return { subject: 'other', partial: false }
  if (isOfIssues(hit)) return whole
  if (!isPassive(hit)) return { subject: 'other', partial: false }
  const isWhole = clauses.some(
    each => each.state === 'superseded' && each.subject === 'this' && !each.partial,
  )
  if (isWhole && !namesItsPart.test(words)) return { subject: 'this', partial: false }
  return context.from === 'header' && !isOwnPart(words)
    ? { subject: 'other', partial: false }
    : { subject, partial: true }
}

/** Adds a clause for each verb of a segment; of one that joins the verb before it there is none. */
export function addVerbs(
  reading: Reading,
  flow: Flow,
  part: Part,
  opening: Opening,
  state: Draft | undefined,
): (Draft | undefined)[] {
  const { line } = reading
  let from = part.segment.start
  let active = flow.active
  return part.heads.map((hit, index) => {
    const ahead = index === 0 && (state === undefined || state.start >= hit.start)
    const behind = state !== undefined && state.end > from && state.end <= hit.start ? state.end : from
    const own = ahead ? opening : openingOf(line.words.slice(behind, hit.start))
    const before = part.references.filter(({ start }) => start < hit.start)
    const named =
      index > 0
        ? laterSubject(line.words, from, hit, part, active?.subject ?? flow.subject)
        : subjectOf(own, before, state === undefined ? flow : { ...flow, subject: state.subject })
    from = hit.end
    if (joins(reading, active, hit)) {
      active.verbs = [...active.verbs, hit]
      active.end = hit.end
      return active
    }
    const { subject, partial } = scoped(reading, named, hit, line.words.slice(behind, hit.start))
    const next = part.references.find(({ start }) => start >= hit.end)?.start ?? part.segment.end
    const mood = moodOfVerb(own.mood === 'is' ? (flow.mood ?? 'is') : own.mood)
    const inPart = partial || hit.partial || saysPartly(line.words.slice(behind, next))
    active = take(reading, state, { hit, subject, partial: inPart, mood })
    if (active.state !== undefined) flow.dated = active
    else flow.dated = undefined
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
  const draft: Draft = {
    subject,
    mood,
    verbs: [hit],
    start: hit.start,
    end: hit.end,
    state: stateOf(hit) ?? same?.state,
    word: same?.word ?? { start: hit.start, end: hit.end },
    dates: same?.dates ?? [],
    partial,
    objects: [],
    after: state?.after ?? false,
    alone: hit.alone === true,
  }
  if (same !== undefined) reading.clauses.splice(reading.clauses.lastIndexOf(same), 1, draft)
  else reading.clauses.push(draft)
  return draft
}

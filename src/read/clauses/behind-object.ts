import type { Hit } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'
import type { Line } from './line.ts'
import { moodBehind, openingOf } from './opening.ts'
import { moodOfVerb, subjectOf, type Part } from './part.ts'
import { saysPartly } from './partly.ts'
import { add, draftOf, stateOf, type Flow, type Reading } from './reading.ts'
import { scoped } from './scoped.ts'

/** As far as the words behind a verb are looked at. */
const farthest = 40

const joins = /^[\s\])）」』]*(?:[,、，/&]|と|や|および|及び|和|与|與|及|와|과|및|ve|und|en|og)[\s[(（「『]*$/

/** The references that are one list with the one that a verb stands behind, in its segment. */
function listBefore({ trailing }: Line, { references, words }: Part, last: number): Reference[] {
  const list = references.slice(last, last + 1)
  for (let at = last; at > 0; at--) {
    const [before, first] = [references[at - 1], references[at]]
    if (before === undefined || first === undefined || trailing.has(before)) break
    if (!joins.test(words(before.end, first.start))) break
    list.unshift(before)
  }
  return list
}

/** Adds the clause of a verb that stands within its object or behind it, and behind those joined to that. */
export function addBehindObject(reading: Reading, flow: Flow, part: Part, index: number, verb: Hit): void {
  const { line, context } = reading
  const { references, segment } = part
  const isTrailing = verb.start >= (references[index]?.end ?? 0)
  const list = isTrailing ? listBefore(line, part, index) : references.slice(index, index + 1)
  const [first] = list
  const before = references[index - list.length]
  if (first === undefined) return
  const words = part.words(before?.end ?? segment.start, first.start)
  const opening = openingOf(words)
  const isBehindRecord = before?.to === 'record' && !line.trailing.has(before)
  const topics = isTrailing && before === undefined && segment.opened === 'comma' ? flow.topics : []
  const outer = topics.length > 0 ? { ...flow, subject: flow.outer } : flow
  const { subject, partial } = scoped(
    reading,
    subjectOf(opening, isBehindRecord, outer, context),
    verb,
    words,
  )
  const state = stateOf(verb)
  const draft = draftOf({
    ...{ start: verb.start, end: verb.end, subject, state },
    mood: moodBehind(
      line.words.slice(verb.end, verb.end + farthest),
      moodOfVerb(verb, opening, flow, segment),
    ),
    verbs: [verb],
    word: state === undefined ? undefined : { start: 0, end: 0 },
    partial: partial || saysPartly(words + line.rich.text.slice(first.end, verb.end)),
    objects: [...topics, ...list].map(reference => ({ reference, partial: false })),
  })
  add(reading, draft)
  if (state !== undefined) flow.dated = draft
}

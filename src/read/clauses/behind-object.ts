import type { Hit } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'
import { isConditionAt, openingOf } from './opening.ts'
import { moodOfVerb, subjectOf, type Part } from './part.ts'
import { saysPartly } from './partly.ts'
import { add, draftOf, stateOf, type Flow, type Reading } from './reading.ts'
import { scoped } from './scoped.ts'

const joins =
  /^[\s\])）」』]*(?:[,、，/&]|と|や|および|及び|和|与|與|及|와|과|및|ve|und|en|og)?[\s[(（「『]*$/

/** The references of a segment, as far as an index, that are one list with the last of them. */
function listBefore({ references, words }: Part, last: number): Reference[] {
  const list = references.slice(last, last + 1)
  for (let at = last; at > 0; at--) {
    const [before, first] = [references[at - 1], references[at]]
    if (before === undefined || first === undefined || !joins.test(words(before.end, first.start))) break
    list.unshift(before)
  }
  return list
}

/** Adds the clause of a verb that stands within its object or behind it, and behind those joined to that. */
export function addBehindObject(reading: Reading, flow: Flow, part: Part, index: number, verb: Hit): void {
  const { line, context } = reading
  const { references, segment } = part
  const list = listBefore(part, index)
  const [first] = list
  const before = references[index - list.length]
  if (first === undefined) return
  const words = part.words(before?.end ?? segment.start, first.start)
  const opening = openingOf(words)
  const isBehindRecord = before?.to === 'record' && !line.trailing.has(before)
  const { subject, partial } = scoped(reading, subjectOf(opening, isBehindRecord, flow, context), verb, words)
  const state = stateOf(verb)
  const draft = draftOf({
    ...{ start: verb.start, end: verb.end, subject, state },
    mood: isConditionAt(line.words, verb.end) ? 'will' : moodOfVerb(verb, opening, flow, segment),
    verbs: [verb],
    word: state === undefined ? undefined : { start: 0, end: 0 },
    partial: partial || saysPartly(words),
    objects: list.map(reference => ({ reference, partial: false })),
  })
  add(reading, draft)
  if (state !== undefined) flow.dated = draft
}

import { recordRelations } from '../../model/relation.ts'
import type { RecordMention } from '../values/references.ts'
import { firstFrom } from './between.ts'
import { openingOf } from './opening.ts'
import type { Part } from './part.ts'
import { add, draftOf, stateOf, type Draft, type Flow, type Reading } from './reading.ts'
import { saysPartly } from './partly.ts'
import { thing } from './segments.ts'

/** The one record that stands before a verb, in its segment or as what the segment tells of. */
function topicOf({ references }: Part, verb: Draft, flow: Flow): RecordMention | undefined {
  const count = firstFrom(references, verb.start)
  const [only] = references
  if (count === 0) return flow.topic
  return count === 1 && only?.to === 'record' ? only : undefined
}

const namesThis =
  /(?<!\p{L})(?:this|dies\p{L}*|cet(?:te)?|ce|est[ae]|questo|questa|denne|dette|denna|detta|dit|deze|ten|niniejsz\p{L}*|эт[оау]|этот)(?!\p{L})/u
const otherRecord = /(?<!\p{L})(?:adr|rfc)s?\s*\d/u

/** Whether words name this record: whole, a part of it, or not. */
export function namedIn(words: string): 'whole' | 'part' | undefined {
  if (words.includes(thing) || otherRecord.test(words)) return undefined
  const { subject } = openingOf(words)
  if (subject === 'self') return saysPartly(words) ? 'part' : 'whole'
  return subject === 'part' && namesThis.test(words) ? 'part' : undefined
}

/** `ADR-9 supersedes this decision`: the verb turned round, and its subject the object. */
export function invert(reading: Reading, flow: Flow, part: Part, draft: Draft): void {
  const [verb] = draft.verbs
  if (draft.subject !== 'other' || draft.objects.length > 0 || draft.mood !== 'is' || verb === undefined)
    return
  const topic = topicOf(part, draft, flow)
  if (topic === undefined) return
  const named = namedIn(part.words(draft.end, part.segment.end))
  if (named === undefined) return
  const turned = { record: recordRelations[verb.record], issue: 'mentions' as const }
  const objects = [{ reference: topic, partial: false }]
  const partial = named === 'part' || draft.partial
  const { start, end } = topic
  const state = stateOf(turned)
  const word = state === undefined ? undefined : { start: 0, end: 0 }
  flow.dated = add(reading, draftOf({ start, end, verbs: [turned], state, word, partial, objects }))
}

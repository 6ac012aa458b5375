import { recordRelations } from '../../model/relation.ts'
import type { Verb } from '../values/phrases.ts'
import type { RecordMention } from '../values/references.ts'
import { classOf, partNouns } from '../vocabulary/clause-words.ts'
import { firstFrom } from './between.ts'
import type { ClauseContext } from './context.ts'
import { openingOf } from './opening.ts'
import type { Part } from './part.ts'
import { add, draftOf, stateOf, type Draft, type Flow, type Reading } from './reading.ts'
import { limitsThing, namesPart } from './scope.ts'
import { thing } from './segments.ts'

/** The records that stand before a verb as one list: in its segment, or as what the segment tells of. */
function topicsOf({ references, segment }: Part, verb: Draft, { topics }: Flow): readonly RecordMention[] {
  const count = firstFrom(references, verb.start)
  const [only] = references
  if (count === 0) return topics
  if (count > 1 || only?.to !== 'record') return []
  return segment.opened === 'comma' ? [...topics, only] : [only]
}

const selfWord =
  /(?<!\p{L})(?:this|dies\p{L}*|cet(?:te)?|ce|est[ae]|questo|questa|denne|dette|denna|detta|dit|deze|ten|niniejsz\p{L}*|эт[оау]|этот)(?!\p{L})(?:\s+(?!one(?!\p{L}))(\p{L}+))?/u
const partNoun = new RegExp(`^(?:${partNouns})$`, 'u')
const otherRecord = /(?<!\p{L})(?:adr|rfc)s?\s*\d/u

/** Whether words name this record: whole, a part of it, or not. In prose, *this library* does not. */
export function namedIn(words: string, { from }: ClauseContext): 'whole' | 'part' | undefined {
  if (words.includes(thing) || otherRecord.test(words)) return undefined
  const self = selfWord.exec(words)
  const noun = self?.[1]
  if (noun !== undefined && partNoun.test(noun)) return 'part'
  if (from === 'body' && noun !== undefined && classOf(noun) === undefined) return undefined
  const { subject } = openingOf(words)
  if (subject === 'part') return self === null ? undefined : 'part'
  const isThis = subject === 'self' || (subject === 'pronoun' && from === 'metadata')
  return isThis ? (limitsThing(words) ? 'part' : 'whole') : undefined
}

/** A clause that gives a relation to the records before its verb. */
function addAbout(
  reading: Reading,
  flow: Flow,
  topics: readonly RecordMention[],
  verb: Verb,
  partial: boolean,
): void {
  const [first] = topics
  if (first === undefined) return
  const { start } = first
  const state = stateOf(verb)
  const word = state === undefined ? undefined : { start: 0, end: 0 }
  const objects = topics.map(reference => ({ reference, partial: false }))
  const end = topics.at(-1)?.end ?? first.end
  const draft = add(reading, draftOf({ start, end, verbs: [verb], state, word, partial, objects }))
  if (state !== undefined) flow.dated = draft
}

/** `Related: ADR-3 (supersedes)`: whether a verb is all that a bracket holds. */
const standsAlone = (draft: Draft, { segment, words }: Part, { depth }: Flow): boolean =>
  depth > 0 &&
  !draft.alone &&
  !/[^\s*_]/.test(words(segment.start, draft.start) + words(draft.end, segment.end))

/** `ADR-9 supersedes this decision`: the verb turned round, and its subject the object. */
export function invert(reading: Reading, flow: Flow, part: Part, draft: Draft): void {
  const { context } = reading
  const [verb] = draft.verbs
  if (draft.subject !== 'other' || draft.objects.length > 0 || draft.mood !== 'is' || verb === undefined)
    return
  const topics = topicsOf(part, draft, flow)
  if (topics.length === 0) return
  if (context.from === 'metadata' && standsAlone(draft, part, flow))
    return addAbout(reading, flow, topics, verb, draft.partial)
  const named = namedIn(part.words(draft.end, part.segment.end), context)
  if (named === undefined) return
  const turned = { record: recordRelations[verb.record], issue: 'mentions' as const }
  const before = part.words(part.segment.start, Math.max(topics.at(-1)?.start ?? 0, part.segment.start))
  addAbout(reading, flow, topics, turned, named === 'part' || draft.partial || namesPart(before))
}

import { classOf } from '../vocabulary/clause-words.ts'
import { participleAt } from '../values/phrases.ts'
import { governReferences, onlyRelates } from './govern.ts'
import { isList, openingOf, word, type Opening } from './opening.ts'
import { subjectOf, type Part } from './part.ts'
import { isOfLabel, type Draft, type Flow, type Reading } from './reading.ts'
import type { Segment } from './segments.ts'
import { addDates, addState, stateOfSegment } from './state-of-segment.ts'
import { addVerbs } from './verbs-of-segment.ts'

/** `Superseded → ADR-9` */
const waits = (active: Draft | undefined): active is Draft =>
  active?.alone === true && active.objects.length === 0

/** A break ends what the words before it were about, as far as it goes. */
function begin(flow: Flow, { opened }: Segment): void {
  const { active, lead, topics } = flow
  if (active?.alone === true && active.objects.length > 0 && opened !== 'comma') flow.closed = true
  // `Do not use: replaced by ADR-9`
  const isOrder = opened === 'colon' && lead?.denied === true
  if ((opened === 'comma' || opened === 'colon') && !isOrder) return
  const isOfTopic = opened === 'dash' && topics.length > 0 && (active === undefined || onlyRelates(active))
  flow.subject = isOfTopic ? 'other' : flow.outer
  flow.lead = undefined
  flow.open = false
  if (opened === 'sentence' || opened === 'list' || opened === 'arrow') beginAnew(flow, opened)
}

/** Nothing goes on behind a full stop; behind a semicolon a list does, behind an arrow the record that a state led to. */
function beginAnew(flow: Flow, opened: 'sentence' | 'list' | 'arrow'): void {
  const { active } = flow
  const isLed = opened === 'arrow' && waits(active)
  const goesOn = opened === 'list' && (active?.objects.length !== 0 || isOfLabel(active) || active.alone)
  if (!isLed && !goesOn) flow.active = undefined
  flow.dated = isLed ? active : undefined
  flow.early = []
  flow.named = false
  flow.topics = []
}

/** Reads a segment: the state and the verbs in it, and the references that they, or the one before, reach. */
export function readSegment(reading: Reading, flow: Flow, read: Part): void {
  const { segment } = read
  begin(flow, segment)
  if (segment.start === segment.end) return
  const stated = stateOfSegment(reading, flow, withParticiple(reading, read))
  const { part, found } = stated
  const first = Math.min(found?.start ?? segment.end, part.heads[0]?.start ?? segment.end)
  const opening = openingOf(part.words(segment.start, first))
  const state = found === undefined ? undefined : addState(reading, flow, part, found, opening)
  if (opening.subject === 'part') explain(flow, segment)
  const drafts = addVerbs(reading, flow, { part, opening, state })
  if (flow.closed && part.heads.length === 0) flow.active = undefined
  flow.closed = false
  governReferences(reading, flow, part, drafts, state)
  addDates(reading, flow, stated, state ?? drafts.find(draft => draft.state !== undefined))
  leave(reading, flow, part, opening, drafts.at(-1) ?? state)
}

/** `Amended by [7]: the walls may be grey` tells which part was amended. */
function explain({ active }: Flow, { opened }: Segment): void {
  if (active === undefined || active.objects.length === 0 || (opened !== 'colon' && opened !== 'dash')) return
  if (active.verbs.some(({ record }) => record === 'amended-by')) active.partial = true
}

/** `Amended 2021-03-04 (ADR-7)`: a participle that needs no *by*, where no verb stands. */
function withParticiple({ line, context }: Reading, part: Part): Part {
  if (part.heads.length > 0 || context.from === 'body') return part
  const hit = participleAt(line.verbs, part.segment.start, part.segment.end)
  return hit === undefined ? part : { ...part, heads: [hit] }
}

/** Whether words are nothing but the record itself: `this record`, `both this`. */
function isThisAlone(words: string): boolean {
  const kinds = [...words.matchAll(word)].map(([each]) => classOf(each))
  const isFirst = kinds[0] === 'self' || /^\s*both\s/.test(words)
  return isFirst && kinds.includes('self') && !kinds.includes(undefined)
}

/** A record, and nothing beside it, at the head of a sentence or behind others of the kind. */
function addTopic(flow: Flow, { references }: Part, words: string): void {
  const [only] = references
  const isFirst = !flow.named || flow.topics.length > 0
  if (only?.to === 'record' && references.length === 1 && isFirst && isList(words)) flow.topics.push(only)
}

/** What a segment without a clause of its own names, for those to come. */
function lead({ context }: Reading, flow: Flow, part: Part, opening: Opening): void {
  const { references, recordAt, segment } = part
  const words = part.words(segment.start, segment.end)
  const isOfList = references.length > 0 && flow.active !== undefined && !onlyRelates(flow.active)
  if (!flow.open && !isOfList) flow.subject = subjectOf(opening, recordAt < Infinity, flow, context)
  if (opening.mood !== 'is' || opening.denied) flow.lead = opening
  flow.open ||= opening.subject === 'self' && isThisAlone(words)
  addTopic(flow, part, words)
}

/** What a segment leaves to the next one. */
function leave(reading: Reading, flow: Flow, part: Part, opening: Opening, last: Draft | undefined): void {
  if (last === undefined) lead(reading, flow, part, opening)
  else {
    flow.subject = last.subject
    flow.open = false
    flow.lead = opening.condition ? opening : undefined
  }
  flow.named ||= part.recordAt < Infinity
}

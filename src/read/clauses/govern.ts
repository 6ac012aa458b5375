import { ownVerb, supersededAlone, type Hit } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'
import { byWords } from '../vocabulary/prepositions.ts'
import { anyOf } from '../vocabulary/words.ts'
import { addBehindObject } from './behind-object.ts'
import { invert, namedIn } from './inverted.ts'
import { denies, helps, isList, moodBehind } from './opening.ts'
import type { Part } from './part.ts'
import { saysPartly, withoutPartly } from './partly.ts'
import { isOfLabel, type Draft, type Flow, type Reading } from './reading.ts'
import { limitsScope, listsPart, namesPart, partBehind, saysForWhat } from './scope.ts'

/** Whether it is a label that relates what it names in no certain way: whatever follows is related, too. */
export const onlyRelates = (draft: Draft): boolean =>
  isOfLabel(draft) && draft.verbs.every(({ record }) => record === 'relates-to')

const behindBy = new RegExp(String.raw`(?:^|\s)(?:with|${anyOf(byWords)})[\s:]*$`)
/** *See* sends a reader on and makes nothing an object. */
const pointsOnly = /(?<!\p{L})(?:see|cf|siehe|vgl|voir|véase|ver|vedi|zie|zob|см)(?!\p{L})/u

/** Whether a clause's verb reaches its first object over the words between them. */
function reachesFirst(draft: Draft, text: string, prose: boolean): boolean {
  if (denies(text)) return false
  if (draft.alone) return isList(text) || behindBy.test(text)
  return !prose || isOfLabel(draft) || isList(text) || namesPart(text)
}

/** Whether the reach goes on over the words between two objects. */
const reachesNext = (draft: Draft, text: string): boolean =>
  onlyRelates(draft) || ((isList(text) || listsPart(text)) && !helps.test(text))

/** What governs the references of a segment, one after another. */
interface Reach {
  draft: Draft | undefined
  /** Where the words before the next reference begin. */
  at: number
}

function isReached(draft: Draft, text: string, at: number, prose: boolean): boolean {
  const isFirst = draft.objects.length === 0
  // `Superseded by: see ADR-7` names it.
  const points = !draft.alone && !onlyRelates(draft) && !(isFirst && isOfLabel(draft) && at === 0)
  if (points && pointsOnly.test(text)) return false
  return isFirst ? reachesFirst(draft, text, prose) : reachesNext(draft, text)
}

/** Gives a reference to the clause that reaches it, if it does. */
function govern(
  { line, context }: Reading,
  part: Part,
  flow: Flow,
  reach: Reach,
  reference: Reference,
  to: number,
): void {
  const { draft, at } = reach
  const text = part.words(Math.min(at, reference.start), reference.start)
  reach.at = reference.end
  if (draft === undefined) return
  if (!isReached(draft, text, at, context.from !== 'metadata')) {
    reach.draft = undefined
    return
  }
  if (!isOfLabel(draft)) draft.mood = moodBehind(part.words(reference.end, to), draft.mood)
  const isFirst = draft.objects.length === 0
  if (isFirst && (draft.alone ? saysForWhat(text) : namesPart(text))) draft.partial = true
  const partial = partBehind(line, reference.end, to + 1) || saysPartly(text) || (!isFirst && listsPart(text))
  draft.objects.push({ reference, partial: takesPart(flow, draft) || partial })
}

/** `ADR-3 and, in part, ADR-4`: what made the clause one of a part was said of the next object only. */
function takesPart(flow: Flow, draft: Draft): boolean {
  if (flow.partly !== draft) return false
  draft.partial = false
  flow.partly = undefined
  return true
}

/** The verb that a reference has of its own: behind it, or, where no other reaches it, in its text. */
function verbOf({ line }: Reading, reference: Reference, draft: Draft | undefined): Hit | undefined {
  const behind = line.trailing.get(reference)
  if (behind !== undefined) return behind
  const within = draft === undefined || onlyRelates(draft) ? ownVerb(line.rich, reference) : undefined
  return within === undefined ? undefined : { ...within, start: reference.start, end: reference.end }
}

/** `Superseded [0019](…)`: the state of a segment without a verb, as far as it governs what follows. */
function aloneOf({ context }: Reading, { heads }: Part, state: Draft | undefined): Draft | undefined {
  if (state?.state !== 'superseded' || heads.length > 0 || context.from !== 'metadata') return undefined
  state.verbs = [supersededAlone]
  return state
}

/** Gives the references of a segment to its verbs, or to the verb before it as long as they go on as its list. */
export function governReferences(
  reading: Reading,
  flow: Flow,
  part: Part,
  drafts: readonly Draft[],
  state: Draft | undefined,
): void {
  const { segment, references, heads } = part
  const { struckOut } = reading.line
  const alone = aloneOf(reading, part, state)
  const reach: Reach = { draft: alone === undefined ? flow.active : undefined, at: segment.start }
  let next = 0
  for (const [index, reference] of references.entries()) {
    if (struckOut.has(reference)) continue
    for (; next < heads.length && (heads[next]?.start ?? 0) <= reference.start; next++) {
      reach.draft = drafts[next]
      reach.at = heads[next]?.end ?? reach.at
    }
    if (reach.draft === undefined && alone?.objects.length === 0 && reference.start >= alone.end) {
      reach.draft = alone
      reach.at = alone.end
    }
    const verb = verbOf(reading, reference, reach.draft)
    if (verb === undefined)
      govern(reading, part, flow, reach, reference, references[index + 1]?.start ?? segment.end)
    else {
      addBehindObject(reading, flow, part, index, verb)
      reach.at = verb.end
    }
  }
  flow.active = next < heads.length ? drafts.at(-1) : (reach.draft ?? alone)
  endReach(reading, flow, part, drafts)
  for (const draft of drafts) invert(reading, flow, part, draft)
}

/** What words without a reference do to a clause that still waits for one, or has its list. */
function endReach(
  { context }: Reading,
  flow: Flow,
  { segment, references, heads, words }: Part,
  drafts: readonly Draft[],
): void {
  const { active } = flow
  if (active === undefined || references.length > 0) return
  const behind = words(heads.at(-1)?.end ?? segment.start, segment.end)
  const isOwn = drafts.includes(active)
  if (active.objects.length === 0 && (isOwn || isOfLabel(active)) && denies(behind)) {
    // `Supersedes: nothing`, `superseded by nobody yet`
    if (isOwn) active.mood = 'not'
    flow.active = undefined
  } else if (isOwn && namedIn(behind, context) === 'whole') flow.active = undefined
  else if (heads.length > 0) return
  else if (segment.opened === 'list' && !isList(behind)) flow.active = undefined
  else if (limitsScope(behind)) {
    if (active.objects.length > 0 && !active.partial && isList(withoutPartly(behind))) flow.partly = active
    active.partial = true
  }
}

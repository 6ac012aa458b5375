import type { State } from '../../model/status.ts'
import type { Clause } from '../clauses/clause.ts'
import { anyState, spelledState } from '../clauses/state-in.ts'
import { blankSpans, type RichText } from '../rich-text.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import type { FoundDate } from './date.ts'
import type { StatusVocabulary } from './leading-word.ts'

/** A state of the record with the line that says it. */
export interface Stated {
  readonly line: RichText
  readonly state: State
  /** The status word: indexes into the line. */
  readonly word: { readonly start: number; readonly end: number }
  readonly dates: readonly FoundDate[]
  readonly after: boolean
}

export const isFact = ({ subject, mood }: Clause): boolean => subject === 'this' && mood === 'is'

/** The states that a line gives the record, in order. One that is superseded in part only is in force. */
export function statedIn(line: RichText, clauses: readonly Clause[]): Stated[] {
  return clauses.flatMap(({ state, word, dates, partial, objects, after, ...clause }) => {
    if (
      state === undefined ||
      word === undefined ||
      !isFact({ ...clause, state, word, dates, partial, objects, after })
    )
      return []
    const inPart = partial || (objects.length > 0 && objects.every(object => object.partial))
    return inPart && state === 'superseded' ? [] : [{ line, state, word, dates, after }]
  })
}

/** A line whose only statement is that another record changed it, or took the place of a part: it is in force. */
export function impliedIn(line: RichText, clauses: readonly Clause[]): Stated[] {
  const changed = clauses.find(
    ({ subject, mood, verbs, objects, partial, state }) =>
      subject !== 'other' &&
      mood === 'is' &&
      ((state === 'superseded' && partial) ||
        (objects.length > 0 &&
          verbs.some(
            ({ record }) =>
              record === 'amended-by' || record === 'superseded-by' || record === 'clarified-by',
          ) &&
          (verbs.every(({ record }) => record !== 'superseded-by') ||
            partial ||
            objects.every(each => each.partial)))),
  )
  return changed === undefined
    ? []
    : [{ line, state: 'accepted', word: { start: 0, end: 0 }, dates: [], after: false }]
}

/** How far a state is on the way of a record. */
const rank = (state: State): number =>
  state === 'superseded'
    ? 4
    : /^(?:deprecated|rejected|withdrawn)$/.test(state)
      ? 3
      : state === 'accepted'
        ? 2
        : 1

/** Whether a later state takes the place of an earlier one: an arrow leads to it, or it is an end. */
const takesOver = (later: Stated, earlier: Stated): boolean =>
  later.after ||
  (rank(later.state) > rank(earlier.state) && (rank(later.state) > 2 || later.line !== earlier.line))

const lastDay = ({ dates }: Stated): string | undefined =>
  dates.findLast(date => date.value !== undefined)?.value

/** Of several states the last in time if they are dated, else the first unless a later one takes its place. */
export function holding(stated: readonly Stated[]): Stated | undefined {
  const dated = stated.filter(each => lastDay(each) !== undefined)
  if (dated.length > 1 && dated.length >= stated.length - 1)
    return dated.reduce((a, b) => ((lastDay(a) ?? '') <= (lastDay(b) ?? '') ? b : a))
  return stated.reduce<Stated | undefined>(
    (held, next) => (held === undefined || takesOver(next, held) ? next : held),
    undefined,
  )
}

/** What a line says in other spellings, or of a thing that stands for the record: `Option 2 was accepted`. */
export function otherwise(line: RichText, clauses: readonly Clause[], words: StatusVocabulary): Stated[] {
  const told = clauses.some(({ mood, state }) => mood !== 'is' && state !== undefined)
  if (told) return []
  const text = blankSpans(line, 'delete').trim()
  const state =
    spelledState(text, words) ?? anyState(foldCase(blankSpans(line, 'link', 'code', 'delete')), words)
  return state === undefined ? [] : [{ line, state, word: { start: 0, end: 0 }, dates: [], after: false }]
}

import type { RichText } from '../rich-text.ts'
import { bareTargets } from '../values/bare-targets.ts'
import { mayHoldVerb, mayTrail, ownVerb, verbsIn, type Hit } from '../values/phrases.ts'
import { findReferences, type Reference } from '../values/references.ts'
import type { Clause } from './clause.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { lineOf } from './line.ts'
import type { ClauseContext } from './context.ts'
import { draftOf, type Draft, type Reading } from './reading.ts'
import { readStretch } from './read-stretch.ts'

/** A line as its clauses, in order, and every reference in it, governed by one of them or not. */
export interface ReadLine {
  readonly clauses: readonly Clause[]
  readonly references: readonly Reference[]
}

/** A number that is no count: in a title, `supersedes 0012`. */
const writtenOut = /^#?\d{3,5}$/

const nothing: ReadLine = { clauses: [], references: [] }

function withBare(
  rich: RichText,
  found: readonly Reference[],
  hits: readonly Hit[],
  context: ClauseContext,
): readonly Reference[] {
  if (!context.bare) return found
  const all = bareTargets(rich, found, hits, context.defaults.length > 0)
  const bare = context.from === 'title' ? all.filter(({ target }) => writtenOut.test(target)) : all
  return bare.length === 0 ? found : [...found, ...bare].sort((a, b) => a.start - b.start)
}

/** Most statuses are a single word. */
function plainState({ text }: RichText, { states, defaults }: ClauseContext): ReadLine | undefined {
  if (states === undefined || defaults.length > 0 || text.length > states.longest) return undefined
  const state = states.get(normalizeWords(text))
  if (state === undefined || verbsIn(foldCase(text)).length > 0) return undefined
  const word = { start: 0, end: text.length }
  return { references: [], clauses: [draftOf({ ...word, state, word })] }
}

/**
 * A line → its clauses. One reading gives states, relations and their dates: each clause has a subject, a mood and a scope,
 * and its verb reaches over the references that follow it as a list, never over the whole value.
 */
export function readClauses(rich: RichText, context: ClauseContext): ReadLine {
  const plain = plainState(rich, context)
  if (plain !== undefined) return plain
  const found = findReferences(rich, context)
  if (found.length === 0 && !context.bare && context.states === undefined) return nothing
  if (isSilent(rich, found, context)) return { clauses: [], references: found }
  const first = lineOf(rich, found, context)
  const hits = verbsIn(first.verbs, first.read)
  const references = withBare(rich, found, hits, context)
  if (references.length === 0 && context.states === undefined) return nothing
  const line = references === found ? first : lineOf(rich, references, context)
  const reading: Reading = { line, hits, context, clauses: [], superseded: undefined }
  readWhole(reading)
  return { clauses: reading.clauses.sort((a, b) => a.start - b.start), references }
}

/** Most text only names records and issues: no verb stands before them, behind them or in the text of their links. */
function isSilent(
  rich: RichText,
  references: readonly Reference[],
  { states, defaults }: ClauseContext,
): boolean {
  if (states !== undefined || defaults.length > 0) return false
  const folded = foldCase(rich.text)
  return (
    !mayHoldVerb(folded) &&
    !references.some(each => mayTrail(folded, each) || ownVerb(rich, each) !== undefined)
  )
}

/** The clause that the label of a line begins: its verb reaches over the first references whatever stands before them. */
const labelled = ({ defaults }: ClauseContext): Draft | undefined =>
  defaults.length === 0
    ? undefined
    : draftOf({ start: 0, end: 0, verbs: defaults, partial: defaults.some(verb => verb.partial === true) })

/** Reads a whole line. */
function readWhole(reading: Reading): void {
  const active = labelled(reading.context)
  if (active !== undefined) reading.clauses.push(active)
  const { start, end } = reading.line.read
  readStretch(reading, start, end, {
    outer: 'this',
    subject: 'this',
    open: false,
    named: false,
    topics: [],
    partly: undefined,
    closed: false,
    lead: undefined,
    active,
    dated: undefined,
    early: [],
    depth: 0,
  })
}

import type { IssueRelation, RecordRelation } from '../../model/relation.ts'
import type { Clause, ClauseObject } from '../clauses/clause.ts'
import type { ClauseContext } from '../clauses/context.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import type { RichText } from '../rich-text.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { isNothing } from './nothing.ts'
import { mayHoldVerb, mention, type Verb } from './phrases.ts'
import { mayRefer, type Reference } from './references.ts'

/** What a text says of one reference: both readings of the verb are given, the kind of reference picks one. */
export interface Statement {
  readonly reference: Reference
  readonly record: RecordRelation
  readonly issue: IssueRelation
  readonly partial: boolean
  readonly note: string | undefined
  /** The clause that says it; undefined of a mention that none governs. */
  readonly clause: Clause | undefined
}

/** More characters than a remark in brackets has. */
const longestNote = 1000

function noteAfter(rich: RichText, end: number): string | undefined {
  const note = /^[\s*_]*[(（]([^()（）]+)[)）]/.exec(rich.text.slice(end, end + longestNote))?.[1]?.trim()
  return note === undefined || isNothing(note) ? undefined : note
}

/** What the record itself states as a fact is a relation; all else only mentions what it names. */
const isStated = ({ subject, mood }: Clause): boolean => subject !== 'other' && mood === 'is'

const onlyRelates = ({ verbs }: Clause): boolean => verbs.every(({ record }) => record === 'relates-to')

interface Governed {
  readonly clause: Clause
  readonly object: ClauseObject
}

/** Most statuses name nothing, and have no verb behind which a bare number could. */
const namesNothing = (rich: RichText, { defaults, id }: ClauseContext): boolean =>
  defaults.length === 0 && !mayRefer(rich, id) && !mayHoldVerb(foldCase(rich.text))

/** A text → every reference in it with the relation that the text states. */
export function readStatements(rich: RichText, context: ClauseContext): Statement[] {
  if (namesNothing(rich, context)) return []
  const { clauses, references } = readClauses(rich, context)
  const governed = new Map<Reference, Governed[]>()
  for (const clause of clauses)
    for (const object of clause.objects)
      governed.set(object.reference, [...(governed.get(object.reference) ?? []), { clause, object }])
  return references.flatMap(reference =>
    statementsOf(reference, governed.get(reference) ?? [], rich, context),
  )
}

function statementsOf(
  reference: Reference,
  governed: readonly Governed[],
  rich: RichText,
  context: ClauseContext,
): Statement[] {
  const stated = governed.filter(({ clause }) => isStated(clause))
  const said = stated.find(({ clause }) => !onlyRelates(clause)) ?? stated[0]
  const verbs = said === undefined ? [] : said.clause.verbs
  if (reference.to === 'record' && reference.weak && isIdle(verbs, context)) return []
  const note = noteAfter(rich, reference.end)
  const partial = said !== undefined && (said.clause.partial || said.object.partial)
  return distinct(verbs.length === 0 ? [mention] : verbs, reference).map(verb => ({
    reference,
    record: verb.record,
    issue: verb.issue,
    partial: verb !== mention && partial,
    note,
    clause: said?.clause ?? governed[0]?.clause,
  }))
}

/** An address that names no page is a reference only if the metadata has a verb for it. */
const isIdle = (verbs: readonly Verb[], { from }: ClauseContext): boolean =>
  from === 'body' || !verbs.some(({ record }) => record !== 'relates-to')

/** One statement for each relation; a weak one is dropped beside a strong one. */
function distinct(verbs: readonly Verb[], reference: Reference): Verb[] {
  const relation = (verb: Verb): string => (reference.to === 'issue' ? verb.issue : verb.record)
  const unique = verbs.filter((verb, at) => verbs.findIndex(v => relation(v) === relation(verb)) === at)
  const strong = unique.filter(verb => relation(verb) !== 'relates-to')
  return strong.length > 0 ? strong : unique
}

import { editLink } from '../edit/link-edit.ts'
import type { ChosenEdit } from '../edit/choose-edit.ts'
import { relationLabel, relationNamed } from '../edit/relation-labels.ts'
import { editUnlink } from '../edit/unlink-edit.ts'
import type { DecisionRecord } from '../model/record.ts'
import { recordRelations, type RecordRelation } from '../model/relation.ts'
import { UserError } from '../model/user-error.ts'
import { changeLog, merged, type EditableLog } from './change-log.ts'
import type { ChangeOptions, Plan } from './print-plan.ts'
import type { ExitCode } from './exit-code.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import { referenceTo } from './record-reference.ts'

export interface LinkOptions extends ChangeOptions {
  readonly remove?: boolean
}

interface Named {
  readonly relation: RecordRelation
  readonly label: string | undefined
}

function named(words: string): Named {
  const relation = relationNamed(words)
  if (relation === undefined)
    throw new UserError(
      `\`${words}\` is no relation.`,
      `Give one of ${Object.keys(recordRelations)
        .filter(each => !each.startsWith('mention'))
        .join(', ')}.`,
    )
  const own = Object.keys(recordRelations).some(each => each === words.trim())
  return { relation, label: own ? undefined : words.trim() }
}

const stated = (log: EditableLog, from: DecisionRecord, relation: RecordRelation, to: DecisionRecord) =>
  (log.graph.outgoing.get(from.path) ?? []).filter(
    edge =>
      edge.relation === relation &&
      edge.target.kind === 'record' &&
      edge.target.record === to &&
      edge.link.from === 'metadata',
  )

function added(
  log: EditableLog,
  from: DecisionRecord,
  { relation, label }: Named,
  to: DecisionRecord,
): ChosenEdit[] {
  if (stated(log, from, relation, to).length > 0) return []
  const page = log.page(from)
  const chosen = editLink(page, {
    relation,
    label,
    to: referenceTo(log.graph, page, log.page(to)),
    kinds: log.habits().kinds(),
  })
  if (chosen === undefined)
    throw new UserError(
      `\`${from.path}\` has no place where the relation could be stated without changing more.`,
      `Write it by hand: ${label ?? relationLabel(relation)} ${to.id}`,
    )
  return [chosen]
}

function removed(
  log: EditableLog,
  from: DecisionRecord,
  relation: RecordRelation,
  to: DecisionRecord,
): ChosenEdit[] {
  const [edge] = stated(log, from, relation, to)
  if (edge === undefined) return []
  const chosen = editUnlink(log.page(from), edge.link)
  if (chosen === undefined)
    throw new UserError(
      `\`${from.path}\` states it on line ${edge.link.place.line} in a way that cannot be taken out without changing more.`,
      'Where its status says it, give it another with `adr status`.',
    )
  return [chosen]
}

function planLink(
  log: EditableLog,
  a: string,
  words: string,
  b: string,
  inverse: string | undefined,
  options: LinkOptions,
): Plan {
  const [from, to] = [findRecord(log.graph, a), findRecord(log.graph, b)]
  if (from === to) throw new UserError(`${from.id} cannot relate to itself.`, 'Name two records.')
  const there = named(words)
  const back =
    inverse === undefined ? { relation: recordRelations[there.relation], label: undefined } : named(inverse)
  if (options.remove !== true && (there.relation === 'supersedes' || there.relation === 'superseded-by')) {
    const [next, old] = there.relation === 'supersedes' ? [a, b] : [b, a]
    throw new UserError('A supersession changes a status as well.', `adr supersede ${old} --by ${next}`)
  }
  const edits =
    options.remove === true
      ? [...removed(log, from, there.relation, to), ...removed(log, to, back.relation, from)]
      : [...added(log, from, there, to), ...added(log, to, back, from)]
  const sentence = `${from.id} ${relationLabel(there.relation).toLowerCase()} ${to.id}`
  if (edits.length === 0)
    return {
      changes: [],
      said: [options.remove === true ? `No page states that ${sentence}.` : `${sentence} already.`],
    }
  return { changes: merged(log, edits), said: [] }
}

/** States a relation on both pages, or takes it out of both. */
export function linkRecords(
  io: Io,
  [a, words, b, inverse]: readonly [string, string, string, string | undefined],
  options: LinkOptions,
): Promise<ExitCode> {
  return changeLog(io, options, log => planLink(log, a, words, b, inverse, options))
}

import type { ChosenEdit } from '../edit/choose-edit.ts'
import { editLink, editSuperseded } from '../edit/link-edit.ts'
import { targetsOf, type RecordReference } from '../edit/reference.ts'
import { predecessors, successors } from '../graph/supersession.ts'
import { mayFollow } from '../model/lifecycle.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { RecordLink } from '../model/relation.ts'
import { UserError } from '../model/user-error.ts'
import { changeLog, merged, type EditableLog } from './change-log.ts'
import type { ChangeOptions, Plan } from './print-plan.ts'
import type { ExitCode } from './exit-code.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import { referenceTo } from './record-reference.ts'
import { refuseStatus } from './set-status.ts'
import { editablePage, type EditablePage } from '../edit/editable-page.ts'

export interface SupersedeOptions extends ChangeOptions {
  readonly by: string
  readonly force?: boolean
}

/** The records that a record supersedes in the end. */
function ancestors(log: EditableLog, record: DecisionRecord): ReadonlySet<DecisionRecord> {
  const seen = new Set([record])
  for (const reached of seen) for (const before of predecessors(log.graph, reached)) seen.add(before)
  return seen
}

/** Whether a record would come after itself if another superseded it. */
export const isCircular = (log: EditableLog, old: DecisionRecord, by: DecisionRecord): boolean =>
  ancestors(log, old).has(by)

/** Throws UserError where a supersession would make a record its own successor, or leave the lifecycle. */
export function checkSupersession(
  log: EditableLog,
  old: DecisionRecord,
  by: DecisionRecord,
  force: boolean | undefined,
): void {
  if (old === by)
    throw new UserError(`${old.id} cannot supersede itself.`, 'Name the record that takes its place.')
  if (isCircular(log, old, by))
    throw new UserError(
      `${old.id} supersedes ${by.id} already, so that ${by.id} cannot supersede it in turn.`,
      'See `adr show` of both; one of the relations is wrong.',
    )
  const state = old.status?.state ?? 'unknown'
  const others = successors(log.graph, old).filter(each => each !== by)
  const allowed =
    state === 'superseded' ? others.length === 0 : mayFollow(log.config.lifecycle, state, 'superseded')
  if (allowed || force === true) return
  throw new UserError(
    others.length > 0
      ? `${old.id} is superseded by ${others.map(each => each.id).join(', ')} already.`
      : `${old.id} is ${state}; it may not become superseded.`,
    others.length > 0
      ? 'Supersede that one, or add this one as well with --force.'
      : '--force does it all the same.',
  )
}

/** Whether a page names its successor already: as one of the whole, in its metadata. */
function saysSuccessor(log: EditableLog, old: DecisionRecord, to: RecordReference, path: string): boolean {
  const isWhole = ({ relation, partial, from }: RecordLink): boolean =>
    relation === 'superseded-by' && !partial && from === 'metadata'
  const targets = targetsOf(to)
  return (
    old.links.some(link => isWhole(link) && targets.includes(link.target)) ||
    (log.graph.outgoing.get(old.path) ?? []).some(
      ({ link, target }) => isWhole(link) && target.kind === 'record' && target.record.path === path,
    )
  )
}

/** The edit that marks an old page as superseded; undefined where it says so already. */
export function markSuperseded(
  log: EditableLog,
  io: Io,
  old: DecisionRecord,
  by: EditablePage,
): ChosenEdit | undefined {
  const page = log.page(old)
  const to = referenceTo(log.graph, page, by)
  if (saysSuccessor(log, old, to, by.path)) return undefined
  const { apart, words, kinds } = log.habits()
  const chosen = editSuperseded(page, { by: to, today: io.today(), apart, used: words, kinds: kinds() })
  return chosen ?? refuseStatus(old, 'Superseded')
}

/** The edits that make the new page say which ones it supersedes. */
function sayPredecessors(
  log: EditableLog,
  olds: readonly DecisionRecord[],
  by: DecisionRecord,
): ChosenEdit[] {
  let page = log.page(by)
  const before = page
  const known = new Set(
    (log.graph.outgoing.get(by.path) ?? []).flatMap(({ relation, link, target }) =>
      relation === 'supersedes' && !link.partial && link.from === 'metadata' && target.kind === 'record'
        ? target.record
        : [],
    ),
  )
  for (const old of olds.filter(each => !known.has(each))) {
    const to = referenceTo(log.graph, page, log.page(old))
    const chosen = editLink(page, { relation: 'supersedes', to, kinds: log.habits().kinds() })
    if (chosen === undefined)
      throw new UserError(
        `\`${by.path}\` has no place where it could say that it supersedes ${old.id}.`,
        'Give it a status first, for example `Status: Proposed` below the title.',
      )
    page = chosen.page
  }
  return page === before ? [] : [{ page, edits: wholeEdit(before.text, page.text) }]
}

/** Two texts → the one edit between their common beginning and end. */
function wholeEdit(before: string, after: string): { start: number; end: number; text: string }[] {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail))
    tail++
  return [{ start, end: before.length - tail, text: after.slice(start, after.length - tail) }]
}

function planSupersession(
  io: Io,
  log: EditableLog,
  references: readonly string[],
  options: SupersedeOptions,
): Plan {
  const by = findRecord(log.graph, options.by)
  const olds = [...new Set(references.map(reference => findRecord(log.graph, reference)))]
  for (const old of olds) checkSupersession(log, old, by, options.force)
  const marked = olds.flatMap(old => markSuperseded(log, io, old, log.page(by)) ?? [])
  const changes = merged(log, [...sayPredecessors(log, olds, by), ...marked])
  const names = olds.map(old => old.id).join(', ')
  return {
    changes,
    said:
      changes.length === 0 ? [`${by.id} supersedes ${names} already.`] : [`${by.id} supersedes ${names}.`],
  }
}

/** Marks records as superseded by another, on all the pages at once. */
export function supersede(
  io: Io,
  references: readonly string[],
  options: SupersedeOptions,
): Promise<ExitCode> {
  return changeLog(io, options, log => planSupersession(io, log, references, options))
}

/** The page of a record that is not written yet. */
export const pageToBe = (log: EditableLog, path: string, text: string): EditablePage => {
  const page = editablePage(path, text, log.dialect())
  if (page === undefined) throw new UserError(`The new page \`${path}\` cannot be read.`, 'See its template.')
  return page
}

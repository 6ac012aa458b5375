import type { ChosenEdit } from '../edit/choose-edit.ts'
import type { EditablePage } from '../edit/editable-page.ts'
import { editLink } from '../edit/link-edit.ts'
import { statementOf } from '../edit/statement.ts'
import { frameOf } from '../edit/status-word.ts'
import type { Edge } from '../graph/graph.ts'
import { successors } from '../graph/supersession.ts'
import type { Finding } from '../model/finding.ts'
import type { DecisionRecord } from '../model/record.ts'
import { recordRelations, type RecordRelation } from '../model/relation.ts'
import { UserError } from '../model/user-error.ts'
import { followMove } from './fix-link.ts'
import { edgeAt, type Case, type Fix, type Fixer, type Scene } from './fix-scene.ts'
import { referenceTo } from './record-reference.ts'
import { checkSupersession, isCircular, markSuperseded } from './supersede.ts'

const fixOf = ({ finding }: Case, kind: Fix['kind'], chosen: ChosenEdit | undefined): Fix | undefined =>
  chosen && { finding, kind, ...chosen, path: chosen.page.path }

const acceptedSuccessors = ({ log }: Case, record: DecisionRecord): DecisionRecord[] =>
  successors(log.graph, record).filter(each => each.status?.state === 'accepted')

/** Whether a page says no more of its status than the word and its day, so that another word may take its place. */
const isPlainStatus = (page: EditablePage): boolean => {
  const statement = statementOf(page)
  const { status } = page.record
  return status?.note === undefined && statement !== undefined && frameOf(page, statement) === undefined
}

/** The page that is superseded says so. That a proposal would supersede it is no decision yet; nor is which of several does. */
function sayByWhom(problem: Case, old: DecisionRecord, by: DecisionRecord): Fix | undefined {
  const { io, log, page } = problem
  if (by.status?.state !== 'accepted' || !isPlainStatus(page(old))) return undefined
  if (acceptedSuccessors(problem, old).some(each => each !== by)) return undefined
  checkSupersession(log, old, by, false)
  return fixOf(problem, 'status', markSuperseded(log, io, old, page(by)))
}

/** A page says how it relates to another, as that page says from its side. */
function sayRelation(
  problem: Case,
  own: DecisionRecord,
  link: { readonly relation: RecordRelation; readonly partial: boolean },
  other: DecisionRecord,
): Fix | undefined {
  const { log, page } = problem
  const to = referenceTo(log.graph, page(own), page(other))
  return fixOf(problem, 'statement', editLink(page(own), { ...link, to, kinds: log.habits().kinds() }))
}

/** Whether a statement is one of a part, by all that the metadata of both pages says; undefined if they contradict each other. */
function isPartial({ log }: Case, { from, target, relation }: Edge): boolean | undefined {
  const other = target.kind === 'record' ? target.record : from
  const old = relation === 'supersedes' ? other : from
  const stated = log.graph.supersession.edges.filter(
    edge =>
      edge.link.from === 'metadata' &&
      edge.target.kind === 'record' &&
      [from, other].includes(edge.from) &&
      [from, other].includes(edge.target.record),
  )
  const inPart = stated.filter(({ link }) => link.partial)
  if (inPart.length === 0 || inPart.length === stated.length) return inPart.length > 0
  return old.status?.state === 'superseded' ? false : undefined
}

/** What the other page says in turn. A status is changed for an accepted successor only; a part stays a part. */
const answer: Fixer = problem => {
  const edge = edgeAt(problem)
  if (edge?.target.kind !== 'record' || edge.link.from !== 'metadata') return undefined
  const { from, relation } = edge
  const { record } = edge.target
  const partial = isPartial(problem, edge)
  if (partial === undefined || record === from) return undefined
  const inverse = { relation: recordRelations[relation], partial }
  if (relation === 'supersedes') {
    if (!partial) return sayByWhom(problem, record, from)
    return from.status?.state === 'accepted' ? sayRelation(problem, record, inverse, from) : undefined
  }
  const isSure = partial || from.status?.state === 'superseded'
  return isSure && !isCircular(problem.log, from, record)
    ? sayRelation(problem, record, inverse, from)
    : undefined
}

/** Whether the metadata of a page says that it supersedes another as a whole. */
const saysItSupersedes = ({ log }: Case, { path }: DecisionRecord, old: DecisionRecord): boolean =>
  (log.graph.outgoing.get(path) ?? []).some(
    ({ relation, link, target }) =>
      relation === 'supersedes' &&
      link.from === 'metadata' &&
      !link.partial &&
      target.kind === 'record' &&
      target.record === old,
  )

/** What prose says, or only the page itself against its own status, is for a person to judge. */
const markStatus: Fixer = problem => {
  const record = problem.recordAt(problem.finding.path)
  const [only] = record === undefined ? [] : acceptedSuccessors(problem, record)
  if (record === undefined || only === undefined || !saysItSupersedes(problem, only, record)) return undefined
  return sayByWhom(problem, record, only)
}

const fixers: Readonly<Record<string, Fixer>> = {
  'one-sided-supersession': answer,
  'accepted-but-superseded': markStatus,
  'broken-link': followMove,
}

/** Whether a finding is of a rule that may have one safe edit that is more than a word of its page. */
export const hasFixer = ({ rule }: Finding): boolean => rule in fixers

/** The one safe fix of a finding; undefined where a person must decide. */
export function fixFor(scene: Scene, finding: Finding): Fix | undefined {
  const { edit, path } = finding
  if (edit !== undefined) return { finding, path, kind: 'words', edits: [edit] }
  try {
    return fixers[finding.rule]?.({ ...scene, finding })
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

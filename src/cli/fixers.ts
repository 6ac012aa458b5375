import type { ChosenEdit } from '../edit/choose-edit.ts'
import type { EditablePage } from '../edit/editable-page.ts'
import { editLink } from '../edit/link-edit.ts'
import { statementOf } from '../edit/statement.ts'
import { frameOf } from '../edit/status-word.ts'
import type { Edge } from '../graph/graph.ts'
import { baseOf, decoded, folderOf } from '../graph/lookup.ts'
import { successors } from '../graph/supersession.ts'
import type { Finding, TextEdit } from '../model/finding.ts'
import type { DecisionRecord, Hyperlink } from '../model/record.ts'
import { recordRelations, type RecordRelation } from '../model/relation.ts'
import { UserError } from '../model/user-error.ts'
import { relativeLink } from '../render/relative-link.ts'
import type { EditableLog } from './change-log.ts'
import type { Io } from './io.ts'
import { referenceTo } from './record-reference.ts'
import { checkSupersession, isCircular, markSuperseded } from './supersede.ts'

/** A log as it is when findings are mended, by what is asked of it for each of them. */
export interface Scene {
  readonly io: Io
  readonly log: EditableLog
  /** A record's page as the fixes before left it. */
  readonly page: (record: DecisionRecord) => EditablePage
  /** The record of a page. */
  readonly recordAt: (path: string) => DecisionRecord | undefined
  /** The pages of a file name. */
  readonly named: (name: string) => readonly string[]
}

interface Case extends Scene {
  readonly finding: Finding
}

/** The edits of one page that mend a finding. */
export interface Fix {
  readonly finding: Finding
  readonly path: string
  readonly edits: readonly TextEdit[]
  /** What they change: words where they stand, or a statement that the page is given, or its status. */
  readonly kind: 'words' | 'statement' | 'status'
  /** The page with them. */
  readonly page?: EditablePage
}

type Fixer = (problem: Case) => Fix | undefined

const fixOf = ({ finding }: Case, kind: Fix['kind'], chosen: ChosenEdit | undefined): Fix | undefined =>
  chosen && { finding, kind, ...chosen, path: chosen.page.path }

const edgeAt = ({ log, finding }: Case): Edge | undefined =>
  (log.graph.outgoing.get(finding.path) ?? []).find(edge => edge.link.place.start === finding.place?.start)

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

/** What the other page says in turn. A status is changed for an accepted successor only; a part stays a part. */
const answer: Fixer = problem => {
  const edge = edgeAt(problem)
  if (edge?.target.kind !== 'record' || edge.link.from !== 'metadata') return undefined
  const { from, relation, link } = edge
  const { record } = edge.target
  const inverse = { relation: recordRelations[relation], partial: link.partial }
  if (relation === 'supersedes') {
    if (!link.partial) return sayByWhom(problem, record, from)
    return from.status?.state === 'accepted' ? sayRelation(problem, record, inverse, from) : undefined
  }
  const isSure = link.partial || from.status?.state === 'superseded'
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

/** An address without what leads to a place on its page. */
const pageAddress = (url: string): string => url.replace(/[?#].*$/s, '')

/** Where the address of a link stands; undefined where it stands elsewhere, as for `[text][name]`. */
function addressPlace(text: string, { url, place }: Hyperlink): { start: number; end: number } | undefined {
  const address = pageAddress(url)
  const lead = /^[*_~`]*\]\(\s*<?/.exec(text.slice(place.end))?.[0]
  const start = place.end + (lead?.length ?? 0)
  const end = start + address.length
  const isThere = lead !== undefined && text.startsWith(address, start) && /^[\s)>?#]/.test(text.slice(end))
  return isThere ? { start, end } : undefined
}

/** The page that a link's words or number lead to, else the only one that has its file's name. */
function movedTo({ named, finding }: Case, url: string, edge: Edge | undefined): string | undefined {
  if (edge?.target.kind === 'record') return edge.target.record.path
  const found = named(baseOf(decoded(pageAddress(url)))).filter(each => each !== finding.path)
  return found.length === 1 ? found[0] : undefined
}

/** A path as an address is written: with `./` before it if that had one, and with its ending or without. */
function addressLike(old: string, path: string): string {
  const whole = old.startsWith('./') && !path.startsWith('.') ? `./${path}` : path
  return /\.\w+$/.test(old) ? whole : whole.replace(/\.(?:md|markdown)$/i, '')
}

const followMove: Fixer = problem => {
  const { page, recordAt, finding } = problem
  const record = recordAt(finding.path)
  const link = record?.hyperlinks.find(each => each.place.start === finding.place?.start)
  const target = link === undefined ? undefined : movedTo(problem, link.url, edgeAt(problem))
  if (record === undefined || link === undefined || target === undefined) return undefined
  const stretch = addressPlace(page(record).text, link)
  const text = addressLike(link.url, relativeLink(folderOf(record.path), target))
  return stretch && { finding, path: record.path, kind: 'words', edits: [{ ...stretch, text }] }
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

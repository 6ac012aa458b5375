import type { ChosenEdit } from '../edit/choose-edit.ts'
import type { EditablePage } from '../edit/editable-page.ts'
import { editLink } from '../edit/link-edit.ts'
import type { Edge } from '../graph/graph.ts'
import { baseOf, decoded, folderOf } from '../graph/lookup.ts'
import { successors } from '../graph/supersession.ts'
import type { Finding, TextEdit } from '../model/finding.ts'
import type { DecisionRecord, Hyperlink } from '../model/record.ts'
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
  /** The pages whose file names say the same words behind their numbers. */
  readonly titled: (slug: string) => readonly string[]
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

/** The page that is superseded says so. That a proposal would supersede it is no decision yet; nor is which of several does. */
function sayByWhom(problem: Case, old: DecisionRecord, by: DecisionRecord): Fix | undefined {
  const { io, log, page } = problem
  const isDecided = by.status?.state === 'accepted'
  if (!isDecided || acceptedSuccessors(problem, old).some(each => each !== by)) return undefined
  checkSupersession(log, old, by, false)
  return fixOf(problem, 'status', markSuperseded(log, io, old, page(by)))
}

/** The page that supersedes another says so. */
function sayWhom(problem: Case, by: DecisionRecord, old: DecisionRecord): Fix | undefined {
  const { log, page } = problem
  if (isCircular(log, old, by)) return undefined
  const own = page(by)
  const to = referenceTo(log.graph, own, page(old))
  return fixOf(problem, 'statement', editLink(own, { relation: 'supersedes', to }))
}

const answer: Fixer = problem => {
  const edge = edgeAt(problem)
  if (edge?.target.kind !== 'record' || edge.link.partial) return undefined
  const { from, target, relation } = edge
  return relation === 'supersedes'
    ? sayByWhom(problem, target.record, from)
    : sayWhom(problem, target.record, from)
}

const markStatus: Fixer = problem => {
  const record = problem.recordAt(problem.finding.path)
  const [only] = record === undefined ? [] : acceptedSuccessors(problem, record)
  return record === undefined || only === undefined ? undefined : sayByWhom(problem, record, only)
}

/** The words of a file name behind its number. */
export const slugOf = (path: string): string =>
  baseOf(path)
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '')
    .replace(/^(?:[a-z]+[-_ ])*\d+[-_ ]+/, '')

/** An address without what leads to a place on its page. */
const pageAddress = (url: string): string => url.replace(/[?#].*$/s, '')

/** A page of the same name elsewhere, or of the same title under another number, where there is exactly one. */
function movedTo({ named, titled, finding }: Case, url: string): string | undefined {
  const name = baseOf(decoded(pageAddress(url)))
  const others = (paths: readonly string[]): string[] => paths.filter(each => each !== finding.path)
  const same = others(named(name))
  const found = same.length > 0 ? same : others(slugOf(name) === '' ? [] : titled(slugOf(name)))
  return found.length === 1 ? found[0] : undefined
}

/** Where the address of a link stands; undefined where it stands elsewhere, as for `[text][name]`. */
function addressPlace(text: string, { url, place }: Hyperlink): { start: number; end: number } | undefined {
  const address = pageAddress(url)
  const lead = /^[*_~`]*\]\(\s*<?/.exec(text.slice(place.end))?.[0]
  const start = place.end + (lead?.length ?? 0)
  const end = start + address.length
  const isThere = lead !== undefined && text.startsWith(address, start) && /^[\s)>?#]/.test(text.slice(end))
  return isThere ? { start, end } : undefined
}

const followMove: Fixer = problem => {
  const { page, recordAt, finding } = problem
  const record = recordAt(finding.path)
  const link = record?.hyperlinks.find(each => each.place.start === finding.place?.start)
  const target = link === undefined ? undefined : movedTo(problem, link.url)
  if (record === undefined || link === undefined || target === undefined) return undefined
  const stretch = addressPlace(page(record).text, link)
  const text = relativeLink(folderOf(record.path), target)
  return stretch && { finding, path: record.path, kind: 'words', edits: [{ ...stretch, text }] }
}

const fixers: Readonly<Record<string, Fixer>> = {
  'one-sided-supersession': answer,
  'accepted-but-superseded': markStatus,
  'broken-link': followMove,
  'dangling-record': followMove,
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

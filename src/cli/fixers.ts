import type { ChosenEdit } from '../edit/choose-edit.ts'
import { editLink } from '../edit/link-edit.ts'
import type { Edge } from '../graph/graph.ts'
import { baseOf, decoded, folderOf } from '../graph/lookup.ts'
import { successors } from '../graph/supersession.ts'
import type { Finding } from '../model/finding.ts'
import { relativeLink } from '../render/relative-link.ts'
import type { EditableLog } from './change-log.ts'
import type { Io } from './io.ts'
import { referenceTo } from './record-reference.ts'
import { checkSupersession, markSuperseded } from './supersede.ts'

/** A finding, and the log as it is when it is mended. */
export interface Case {
  readonly io: Io
  readonly log: EditableLog
  readonly finding: Finding
}

/** Gives the one safe edit that mends a finding; undefined where a person must decide. */
type Fixer = (
  problem: Case,
) => (Pick<ChosenEdit, 'edits'> & { readonly page: { readonly path: string } }) | undefined

const edgeAt = ({ log, finding }: Case): Edge | undefined =>
  (log.graph.outgoing.get(finding.path) ?? []).find(edge => edge.link.place.start === finding.place?.start)

/** The other page says the inverse. That a proposal would supersede it is no decision yet. */
const answer: Fixer = problem => {
  const { io, log } = problem
  const edge = edgeAt(problem)
  if (edge?.target.kind !== 'record' || edge.link.partial) return undefined
  const { from, target } = edge
  if (edge.relation === 'supersedes') {
    if (from.status?.state !== 'accepted') return undefined
    checkSupersession(log, target.record, from, false)
    return markSuperseded(log, io, target.record, log.page(from))
  }
  const page = log.page(target.record)
  return editLink(page, { relation: 'supersedes', to: referenceTo(log.graph, page, log.page(from)) })
}

const markStatus: Fixer = ({ io, log, finding }) => {
  const record = log.graph.records.find(each => each.path === finding.path)
  const accepted =
    record === undefined
      ? []
      : successors(log.graph, record).filter(each => each.status?.state === 'accepted')
  const [only] = accepted
  if (record === undefined || only === undefined || accepted.length > 1) return undefined
  return markSuperseded(log, io, record, log.page(only))
}

const slugOf = (path: string): string =>
  baseOf(path)
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '')
    .replace(/^(?:[a-z]+[-_ ])*\d+[-_ ]+/, '')

/** A page of the same name elsewhere, or of the same title under another number, where there is exactly one. */
function movedTo({ log, finding }: Case, url: string): string | undefined {
  const name = baseOf(decoded(url.replace(/[?#].*$/s, '')))
  const paths = log.pages.map(page => page.path).filter(each => each !== finding.path)
  const same = paths.filter(each => baseOf(each) === name)
  const found =
    same.length > 0 ? same : paths.filter(each => slugOf(each) !== '' && slugOf(each) === slugOf(name))
  return found.length === 1 ? found[0] : undefined
}

const followMove: Fixer = problem => {
  const { log, finding } = problem
  const record = log.graph.records.find(each => each.path === finding.path)
  const link = record?.hyperlinks.find(each => each.place.start === finding.place?.start)
  const target = link === undefined ? undefined : movedTo(problem, link.url)
  if (record === undefined || link === undefined || target === undefined) return undefined
  const page = log.page(record)
  const open = page.text.indexOf(`](${link.url.replace(/[?#].*$/s, '')}`, link.place.start)
  if (open < 0 || open > link.place.end + 200) return undefined
  const start = open + 2
  const text = relativeLink(folderOf(record.path), target)
  return { page, edits: [{ start, end: start + link.url.replace(/[?#].*$/s, '').length, text }] }
}

/** The rules whose findings have one safe edit that is more than a word of their own page. */
export const fixers: Readonly<Record<string, Fixer>> = {
  'one-sided-supersession': answer,
  'accepted-but-superseded': markStatus,
  'broken-link': followMove,
  'dangling-record': followMove,
}

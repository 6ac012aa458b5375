import type { ChosenEdit } from '../edit/choose-edit.ts'
import { editLink } from '../edit/link-edit.ts'
import type { Edge } from '../graph/graph.ts'
import { baseOf, decoded, folderOf } from '../graph/lookup.ts'
import { successors } from '../graph/supersession.ts'
import type { Finding, TextEdit } from '../model/finding.ts'
import { groupBy } from '../model/group-by.ts'
import { once } from '../model/once.ts'
import type { DecisionRecord } from '../model/record.ts'
import { UserError } from '../model/user-error.ts'
import { relativeLink } from '../render/relative-link.ts'
import type { EditableLog } from './change-log.ts'
import type { Io } from './io.ts'
import { referenceTo } from './record-reference.ts'
import { checkSupersession, markSuperseded } from './supersede.ts'

/** A log as it is when findings are mended, by what is asked of it for each of them. */
interface Scene {
  readonly io: Io
  readonly log: EditableLog
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
}

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

const markStatus: Fixer = ({ io, log, recordAt, finding }) => {
  const record = recordAt(finding.path)
  const accepted =
    record === undefined
      ? []
      : successors(log.graph, record).filter(each => each.status?.state === 'accepted')
  const [only] = accepted
  if (record === undefined || only === undefined || accepted.length > 1) return undefined
  checkSupersession(log, record, only, false)
  return markSuperseded(log, io, record, log.page(only))
}

const slugOf = (path: string): string =>
  baseOf(path)
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '')
    .replace(/^(?:[a-z]+[-_ ])*\d+[-_ ]+/, '')

/** A page of the same name elsewhere, or of the same title under another number, where there is exactly one. */
function movedTo({ named, titled, finding }: Case, url: string): string | undefined {
  const name = baseOf(decoded(url.replace(/[?#].*$/s, '')))
  const others = (paths: readonly string[]): string[] => paths.filter(each => each !== finding.path)
  const same = others(named(name))
  const found = same.length > 0 ? same : others(slugOf(name) === '' ? [] : titled(slugOf(name)))
  return found.length === 1 ? found[0] : undefined
}

const followMove: Fixer = problem => {
  const { log, recordAt, finding } = problem
  const record = recordAt(finding.path)
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

const fixers: Readonly<Record<string, Fixer>> = {
  'one-sided-supersession': answer,
  'accepted-but-superseded': markStatus,
  'broken-link': followMove,
  'dangling-record': followMove,
}

/** Whether a finding is one whose mending touches nothing but its own words: several of one page can be mended at once. */
export const isOfWords = ({ edit, rule }: Finding): boolean =>
  edit !== undefined || fixers[rule] === followMove

/** Whether a rule is one whose findings may have one safe edit that is more than a word of their own page. */
export const hasFixer = ({ rule }: Finding): boolean => rule in fixers

/** A log → what gives the one safe fix of a finding in it; undefined where a person must decide. */
export function fixerFor(io: Io, log: EditableLog): (finding: Finding) => Fix | undefined {
  const paths = log.pages.map(page => page.path)
  const records = once(() => new Map(log.graph.records.map(record => [record.path, record])))
  const byName = once(() => groupBy(paths, baseOf))
  const bySlug = once(() => groupBy(paths, slugOf))
  const scene: Scene = {
    io,
    log,
    recordAt: path => records().get(path),
    named: name => byName().get(name) ?? [],
    titled: slug => bySlug().get(slug) ?? [],
  }
  return finding => {
    if (finding.edit !== undefined) return { finding, path: finding.path, edits: [finding.edit] }
    try {
      const chosen = fixers[finding.rule]?.({ ...scene, finding })
      return chosen && { finding, path: chosen.page.path, edits: chosen.edits }
    } catch (error) {
      if (error instanceof UserError) return undefined
      throw error
    }
  }
}

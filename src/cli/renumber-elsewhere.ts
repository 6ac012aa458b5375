import path from 'node:path'
import { applyEdits, orderedEdits } from '../edit/apply-edits.ts'
import { distinct, renumberFileName, renumberReferences, type Renumbering } from '../edit/renumber-edit.ts'
import { trackedFiles } from '../git/objects.ts'
import { findRepository } from '../log/find-repository.ts'
import { toPosix } from '../log/paths.ts'
import { readText } from '../log/read-text.ts'
import type { TextEdit } from '../model/finding.ts'
import type { DecisionRecord } from '../model/record.ts'
import { UserError } from '../model/user-error.ts'
import type { EditableLog } from './change-log.ts'
import type { PlannedChange } from './print-plan.ts'
import type { Io } from './io.ts'
import { withProgress } from './progress.ts'
import type { GlobalOptions } from './session.ts'

/** The text of a page of the log as it is on disk, its byte order mark apart; undefined where it is not UTF-8. */
export function whole(log: EditableLog, name: string): { mark: string; text: string } | undefined {
  const file = log.file(name)
  if (file === undefined || !('bytes' in file)) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
    return text.startsWith('\uFEFF') ? { mark: '\uFEFF', text: text.slice(1) } : { mark: '', text }
  } catch {
    return undefined
  }
}

const textOrNone = (file: string): string | undefined => {
  try {
    return readText(file)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** The edits of a text outside the log: file names, and ids where the id is of one record only. */
function editsOf(text: string, id: RegExp | undefined, change: Renumbering): TextEdit[] {
  const ids = id === undefined ? [] : [...text.matchAll(id)]
  const places = ids.map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    line: 0,
    column: 0,
  }))
  return orderedEdits(
    text,
    distinct([...renumberFileName(text, change), ...renumberReferences(text, places, change)]),
  )
}

function idPattern(log: EditableLog, record: DecisionRecord, { number }: Renumbering): RegExp | undefined {
  if (log.graph.find(record.id).length !== 1) return undefined
  const prefix = record.id.replace(/[-_ ]*\d+$/, '')
  return new RegExp(String.raw`(?<![\p{L}\p{N}_/-])${prefix}[-_ ]?#?0*${number}(?![\p{L}\p{N}_])`, 'giu')
}

/** Other tracked text files of the repository, with the record's new number. */
export function elsewhere(
  io: Io,
  log: EditableLog,
  record: DecisionRecord,
  change: Renumbering,
  options: GlobalOptions,
): PlannedChange[] {
  const repository = findRepository(log.project.root)
  const names = repository === undefined ? undefined : trackedFiles(repository, io.env)
  if (repository === undefined || names === undefined)
    throw new UserError('Git knows no files here.', 'Leave --everywhere out, or run it in a repository.')
  const own = new Set(log.pages.map(page => path.resolve(io.cwd, page.path)))
  const id = idPattern(log, record, change)
  return withProgress(io, options, step =>
    names.flatMap((name, at) => {
      step('Looking through the repository', at, names.length)
      const file = path.join(repository.workTree, name)
      const text = own.has(file) ? undefined : textOrNone(file)
      if (text === undefined || text.includes('\0') || text.includes('\uFFFD')) return []
      const edits = editsOf(text, id, change)
      return edits.length === 0 ? [] : [{ file, before: text, after: applyEdits(text, edits), edits }]
    }),
  )
}

/** Mentions of the old number that may mean another record: told, not changed. */
export function leftOver(
  io: Io,
  changes: readonly PlannedChange[],
  log: EditableLog,
  record: DecisionRecord,
  change: Renumbering,
): string[] {
  const prefix = record.id.replace(/[-_ ]*\d+$/, '')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${prefix}[-_ ]?#?0*${change.number}(?!\d)`, 'giu')
  const after = new Map(
    changes.flatMap(each => (each.after === undefined ? [] : [[each.file, each.after] as const])),
  )
  const texts = log.pages
    .filter(page => page.path !== record.path)
    .map(page => path.resolve(io.cwd, page.path))
    .map(file => [file, after.get(file) ?? whole(log, toPosix(io.cwd, file))?.text ?? ''] as const)
  return texts.flatMap(([file, text]) =>
    [...text.matchAll(pattern)].map(
      match =>
        `not changed, look at it: ${toPosix(io.cwd, file)}:${text.slice(0, match.index).split('\n').length} ${match[0]}`,
    ),
  )
}

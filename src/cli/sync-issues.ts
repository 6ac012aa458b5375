import { writeFile } from '../log/write-file.ts'
import { toPosix } from '../log/paths.ts'
import { readText } from '../log/read-text.ts'
import { createFile } from '../log/create-file.ts'
import { inPieces } from '../model/pieces.ts'
import type { IssueFact, IssueFacts } from '../model/issue-fact.ts'
import { UserError } from '../model/user-error.ts'
import { oneLine } from '../render/escape.ts'
import type { Style } from '../render/style.ts'
import { textTable, type TableLine } from '../render/table.ts'
import { printSnapshot, snapshotChanges } from '../trackers/snapshot.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { askTrackers, mergedFacts } from './issue-facts.ts'
import { snapshotFile } from './snapshot-facts.ts'
import { loadLog, type LoadedLog } from './load-log.ts'
import { styleFor, widthOf, type GlobalOptions } from './session.ts'

export interface ListIssuesOptions extends GlobalOptions {
  readonly json?: boolean
}

export interface SyncOptions extends ListIssuesOptions {
  readonly check?: boolean
}

interface Row {
  readonly key: string
  readonly state: string
  readonly relations: readonly string[]
  readonly records: readonly string[]
  readonly title: string | null
  readonly url: string | null
}

function rowsOf({ graph }: LoadedLog, facts: IssueFacts | undefined): Row[] {
  return graph.issues.map(({ key, citations, url }) => {
    const fact = facts?.byKey.get(key)
    return {
      key,
      state: fact?.state ?? 'unverified',
      relations: [...new Set(citations.map(({ reference }) => reference.relation))],
      records: [...new Set(citations.map(({ record }) => record.id))],
      title: fact?.title ?? null,
      url: fact?.url ?? url ?? null,
    }
  })
}

const cellsOf = ({ key, state, relations, records, title }: Row): string[] =>
  [key, state, relations.join(', '), records.join(', '), title ?? ''].map(oneLine)

function* linesOf(table: Iterable<TableLine<Row>>, style: Style): Iterable<string> {
  for (const { text, row } of table) yield `${row === undefined ? style('strong', text) : text}\n`
}

/** Every issue with its records and state, as the snapshot has it. */
export function listIssues(io: Io, options: ListIssuesOptions): ExitCode {
  const log = loadLog(io, options)
  const rows = rowsOf(log, log.snapshot)
  if (options.json === true) io.out.write(`${JSON.stringify({ version: 1, issues: rows }, null, 2)}\n`)
  else {
    const style = styleFor(io.out, io, options)
    const head = ['ISSUE', 'STATE', 'RELATIONS', 'RECORDS', 'TITLE']
    const table = textTable(head, rows, cellsOf, { columns: widthOf(io.out), flexible: 4 })
    for (const piece of inPieces(linesOf(table, style))) io.out.write(piece)
  }
  return exitCode.clean
}

/** The times of asking change with every run; a snapshot changes where a fact does. */
const timeless = (facts: readonly IssueFact[]): string =>
  printSnapshot(facts.map(fact => ({ ...fact, checkedAt: '' })))

/** Asks the trackers and writes the snapshot; tells on standard error what has changed since the last. */
export async function syncIssues(io: Io, options: SyncOptions): Promise<ExitCode> {
  const log = loadLog(io, options)
  if (log.graph.issues.length === 0)
    throw new UserError('The log cites no issue.', 'There is nothing to ask for.')
  const before = log.snapshot
  const asked = await askTrackers(io, log, options)
  if (asked.byKey.size === 0)
    throw new UserError(
      'No tracker owns any of the cited issues.',
      'Name the trackers in the configuration: `trackers: [{ type, keys, url, project }]`.',
    )
  const facts = mergedFacts(before, asked)
  const old = [...(before?.byKey.values() ?? [])]
  for (const line of snapshotChanges(old, facts)) io.err.write(`${line}\n`)
  if (options.json === true) io.out.write(printSnapshot(facts))
  const changed = before === undefined || timeless(old) !== timeless(facts)
  if (options.check === true) return changed ? exitCode.findings : exitCode.clean
  const file = snapshotFile(log)
  const text = readText(file)
  if (text === undefined) createFile(file, printSnapshot(facts), io.disk)
  else writeFile(file, printSnapshot(facts), { text }, log.project.root, io.disk)
  if (options.json !== true) io.out.write(`${toPosix(io.cwd, file)}\n`)
  return exitCode.clean
}

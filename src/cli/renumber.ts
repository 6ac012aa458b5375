import path from 'node:path'
import { applyEdits, orderedEdits } from '../edit/apply-edits.ts'
import {
  distinct,
  renumberFileName,
  renumberOwn,
  renumberReferences,
  type Renumbering,
} from '../edit/renumber-edit.ts'
import { baseOf } from '../graph/lookup.ts'
import { folderNames } from '../log/folders.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { TextEdit } from '../model/finding.ts'
import { UserError } from '../model/user-error.ts'
import { conventionOf, nextNumber } from '../naming/convention.ts'
import { baseLog } from './base-log.ts'
import { changeLog, editableLog, type EditableLog } from './change-log.ts'
import type { ChangeOptions, Plan, PlannedChange } from './print-plan.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import { loadLog } from './load-log.ts'
import { elsewhere, leftOver, whole } from './renumber-elsewhere.ts'
import { takenNames } from './taken-names.ts'

export interface RenumberOptions extends ChangeOptions {
  readonly everywhere?: boolean
  readonly collisions?: boolean
  readonly base?: string
}

function renumberingOf(
  record: DecisionRecord,
  number: number | undefined,
  names: readonly string[],
): Renumbering {
  const oldName = baseOf(record.path)
  const digits = /^((?:[A-Za-z]+[-_ ])*)(\d+)/.exec(oldName)
  if (record.number === undefined || digits?.[2] === undefined || Number(digits[2]) !== record.number)
    throw new UserError(`The name of \`${record.path}\` has no number.`, 'Rename the file by hand.')
  const next = number ?? nextNumber(names, conventionOf(names))
  const to = String(next).padStart(digits[2].length, '0')
  const newName = `${digits[1] ?? ''}${to}${oldName.slice(digits[0].length)}`
  const taken = names.find(
    name => new RegExp(`^${digits[1] ?? ''}0*${next}(?!\\d)`, 'i').test(name) && name !== oldName,
  )
  if (taken !== undefined)
    throw new UserError(
      `The number ${next} is taken by \`${taken}\`.`,
      'Give another, or none for the next free one.',
    )
  return { number: record.number, to: next, oldName, newName }
}

/** Edits of one page of the log: its own number where it is the record, and every reference to it. */
function pageEdits(
  log: EditableLog,
  name: string,
  text: string,
  record: DecisionRecord,
  change: Renumbering,
): TextEdit[] {
  const own = name === record.path ? renumberOwn(log.page(record), change) : []
  const stated = (log.graph.outgoing.get(name) ?? []).filter(
    edge => edge.target.kind === 'record' && edge.target.record === record,
  )
  const places = stated.map(edge => edge.link.place)
  return orderedEdits(
    text,
    distinct([...own, ...renumberFileName(text, change), ...renumberReferences(text, places, change)]),
  )
}

function* pageChanges(
  io: Io,
  log: EditableLog,
  record: DecisionRecord,
  change: Renumbering,
): Iterable<PlannedChange> {
  for (const { path: name } of log.pages) {
    const source = whole(log, name)
    if (source === undefined) continue
    const edits = pageEdits(log, name, source.text, record, change)
    const file = path.resolve(io.cwd, name)
    const after = source.mark + applyEdits(source.text, edits)
    const before = source.mark + source.text
    if (name === record.path) {
      yield { file: path.join(path.dirname(file), change.newName), before: undefined, after }
      yield { file, before, after: undefined }
    } else if (edits.length > 0) yield { file, before, after, edits }
  }
}

function planOne(
  io: Io,
  log: EditableLog,
  record: DecisionRecord,
  number: number | undefined,
  options: RenumberOptions,
): Plan {
  const folder = path.dirname(path.resolve(io.cwd, record.path))
  const names = number === undefined ? takenNames(io, log, folder) : folderNames(folder)
  const change = renumberingOf(record, number, names)
  if (change.to === change.number) return { changes: [], said: [`${record.id} has that number already.`] }
  const changes = [
    ...pageChanges(io, log, record, change),
    ...(options.everywhere === true ? elsewhere(io, log, record, change, options) : []),
  ]
  const others = changes.length - 2
  const said = [
    `${record.path} → ${change.newName}; ${others} other file${others === 1 ? '' : 's'} changed`,
    ...leftOver(io, changes, log, record, change),
  ]
  return { changes, said }
}

/** The records of this branch whose numbers the base has given as well. */
function collisions(io: Io, log: EditableLog, base: string, options: RenumberOptions): DecisionRecord[] {
  const findings = log
    .findings({ base: baseLog(io, log, base, options) })
    .filter(({ rule }) => rule === 'number-collision')
  return log.graph.records.filter(record => findings.some(finding => finding.path === record.path))
}

/** Gives a record another number: in its file's name, its heading, and everywhere it is referred to. */
export async function renumber(
  io: Io,
  reference: string | undefined,
  number: string | undefined,
  options: RenumberOptions,
): Promise<ExitCode> {
  if (number !== undefined && !/^\d{1,6}$/.test(number))
    throw new UserError(`\`${number}\` is no number.`, 'Give digits, or nothing for the next free number.')
  if (options.collisions === true) return renumberCollisions(io, options)
  if (reference === undefined) throw new UserError('Which record?', 'adr renumber REF [NUMBER]')
  return changeLog(io, options, log =>
    planOne(
      io,
      log,
      findRecord(log.graph, reference),
      number === undefined ? undefined : Number(number),
      options,
    ),
  )
}

async function renumberCollisions(io: Io, options: RenumberOptions): Promise<ExitCode> {
  const { base } = options
  if (base === undefined) throw new UserError('Collisions with what?', 'adr renumber --collisions --base REF')
  const count = collisions(io, editableLog(io, loadLog(io, options)), base, options).length
  if (count === 0) io.err.write(`No number is taken on ${base} as well.\n`)
  for (let left = options.dryRun === true ? Math.min(count, 1) : count; left > 0; left--)
    await changeLog(io, options, log => {
      const [first] = collisions(io, log, base, options)
      return first === undefined ? { changes: [], said: [] } : planOne(io, log, first, undefined, options)
    })
  return exitCode.clean
}

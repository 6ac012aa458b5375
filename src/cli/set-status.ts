import { editStatus } from '../edit/status-edit.ts'
import { mayFollow } from '../model/lifecycle.ts'
import type { DecisionRecord } from '../model/record.ts'
import { knownStates, type KnownState, type State } from '../model/status.ts'
import { UserError } from '../model/user-error.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'
import { changeLog, type EditableLog } from './change-log.ts'
import type { ChangeOptions, Plan } from './print-plan.ts'
import type { ExitCode } from './exit-code.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import { dateFrom } from './stated-date.ts'

export interface StatusOptions extends ChangeOptions {
  readonly date?: string
  readonly by?: readonly string[]
  readonly note?: string
  /** Why a step is taken that the lifecycle does not have. */
  readonly force?: string
}

/** The state that a word names, and the word itself where it is more than the state's name. */
function stateNamed(
  log: EditableLog,
  word: string,
): { readonly state: KnownState; readonly word: string | undefined } {
  const plain = normalizeWords(word)
  const own = knownStates.find(state => state === plain)
  if (own !== undefined) return { state: own, word: undefined }
  const state = log.dialect().statuses.get(plain)
  if (state === undefined || state === 'unknown')
    throw new UserError(
      `\`${word}\` is no status.`,
      `Give one of ${knownStates.join(', ')}, or a word that means one.`,
    )
  return { state, word }
}

function checkLifecycle(log: EditableLog, record: DecisionRecord, to: State, { force }: StatusOptions): void {
  const from = record.status?.state ?? 'unknown'
  if (mayFollow(log.config.lifecycle, from, to)) return
  const next = log.config.lifecycle[from] ?? []
  if (force === undefined)
    throw new UserError(
      `${record.id} is ${from}; it may not become ${to}.`,
      `${next.length === 0 ? 'Nothing follows that state' : `It may become ${next.join(', ')}`}; \`--force REASON\` does it all the same and records why.`,
    )
  if (force.trim() === '') throw new UserError('The reason is empty.', 'Write why after --force.')
}

/** What a page needs first on which no edit gives the status a word: one of its own, or a hand. */
export function refuseStatus({ path, status }: DecisionRecord, word: string): never {
  throw new UserError(
    status === undefined
      ? `\`${path}\` has no status that could be changed.`
      : `The status in \`${path}\` (line ${status.place.line}) cannot be changed without changing more.`,
    status === undefined
      ? 'Write one first, for example `Status: Proposed` below the title.'
      : `Change it by hand: write \`${word}\` there, also in the address of a badge or link that says the old one.`,
  )
}

function planStatus(
  io: Io,
  log: EditableLog,
  reference: string,
  given: string,
  options: StatusOptions,
): Plan {
  const record = findRecord(log.graph, reference)
  const { state, word } = stateNamed(log, given)
  const before = record.status?.state
  if (state === 'superseded' && before !== 'superseded')
    throw new UserError('A superseded record needs a successor.', `adr supersede ${reference} --by REF`)
  checkLifecycle(log, record, state, options)
  const note = options.force ?? options.note
  const unchanged = before === state && word === undefined && note === undefined && options.date === undefined
  if (unchanged && options.by === undefined)
    return { changes: [], said: [`${record.id} is ${state} already.`] }
  const page = log.page(record)
  const chosen = editStatus(page, {
    state,
    word,
    note,
    today: unchanged ? (record.status?.date ?? io.today()) : io.today(),
    date: options.date === undefined ? undefined : dateFrom(io, options.date),
    deciders: options.by,
    used: log.habits().words,
  })
  if (chosen === undefined) return refuseStatus(record, word ?? state)
  const said = [`${record.id}: ${record.status?.text ?? ''} → ${chosen.page.record.status?.text ?? ''}`]
  const kept = record.status?.note
  if (note === undefined && kept !== undefined && chosen.page.record.status?.note === kept)
    said.push(`Its note stays: ${kept} (--note replaces it)`)
  return { changes: [log.change(chosen)], said }
}

/** Gives a record another status, in the form its page states it. */
export function setStatus(
  io: Io,
  reference: string,
  state: string,
  options: StatusOptions,
): Promise<ExitCode> {
  return changeLog(io, options, log => planStatus(io, log, reference, state, options))
}

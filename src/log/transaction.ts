import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '../model/user-error.ts'
import { createFile } from './create-file.ts'
import { realDisk, type Disk } from './disk.ts'
import { readJournal, type Entry } from './journal.ts'
import { isInside, toPosix } from './paths.ts'
import { codeOf } from './error-code.ts'
import { asUserError, clearTemporaries, discard, writeBeside } from './temporary.ts'
import { checkTarget, checkUnchanged, modeOf, writeFile } from './write-file.ts'

/** A file before and after a change, whole texts; `undefined` where it is not there. */
export interface FileChange {
  readonly file: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The file, in the log's folder, that says which change is under way. */
export const journalName = '.adr-journal'

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Where a change happens: the folder of the log, and the project that nothing is written outside of. */
export interface Site {
  readonly folder: string
  readonly root: string
  readonly disk: Disk
}

const expectedOf = ({ before }: FileChange): { readonly text: string } | 'absent' =>
  before === undefined ? 'absent' : { text: before }

function check(changes: readonly FileChange[], root: string): void {
  for (const change of changes) {
    checkTarget(change.file, root)
    checkUnchanged(change.file, expectedOf(change))
  }
}

/** Writes every new text beside its file; none of them counts before the journal names it. */
function prepare(changes: readonly FileChange[], { root, disk }: Site): Entry[] {
  const entries: Entry[] = []
  try {
    for (const { file, before, after } of changes) {
      const temporary =
        after === undefined ? null : path.basename(writeBeside(disk, file, after, modeOf(file)))
      entries.push({
        path: toPosix(root, file),
        temporary,
        before: before === undefined ? null : hash(before),
        after: after === undefined ? null : hash(after),
      })
    }
    return entries
  } catch (error) {
    abandon(entries, root, disk)
    throw error
  }
}

const temporaryOf = ({ path: name, temporary }: Entry, root: string): string | undefined =>
  temporary === null ? undefined : path.join(path.dirname(path.join(root, name)), temporary)

function abandon(entries: readonly Entry[], root: string, disk: Disk): void {
  for (const entry of entries) {
    const temporary = temporaryOf(entry, root)
    if (temporary !== undefined) discard(disk, temporary)
  }
}

function digestOf(file: string): string | null {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  return stat?.isFile() === true ? hash(readFileSync(file, 'utf8')) : null
}

/** Brings one file to its new state; what has it already is left alone. */
function finish(entry: Entry, { root, disk }: Site): void {
  const file = path.join(root, entry.path)
  const temporary = temporaryOf(entry, root)
  if (digestOf(file) === entry.after) {
    if (temporary !== undefined) disk.remove(temporary)
  } else if (temporary === undefined) disk.remove(file)
  else disk.rename(temporary, file)
}

/** Creations come first, removals last, so that no text is ever nowhere. */
const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted(
    (a, b) =>
      Number(a.after === null) - Number(b.after === null) ||
      Number(a.before !== null) - Number(b.before !== null),
  )

/** A single new file appears whole or not at all: no journal is needed. */
function createOnly(file: string, text: string, { disk }: Site): void {
  if (createFile(file, text, disk)) return
  throw new UserError(`\`${file}\` is there already.`, 'Nothing was changed; try again.')
}

/**
 * Makes several changes of files, all or none. The new texts are written beside their files and flushed; the journal,
 * which appears whole or not at all, is the moment from which the change holds; then every file takes its place. A
 * process that dies before leaves the old log, one that dies after is finished by {@link finishChange}. Throws UserError
 * where a file is not as it was read, and where the disk refuses.
 */
export function commitChanges(changes: readonly FileChange[], site: Site): void {
  const [only] = changes
  if (only === undefined) return
  check(changes, site.root)
  if (changes.length === 1 && only.after !== undefined && only.before !== undefined) {
    writeFile(only.file, only.after, { text: only.before }, site.root, site.disk)
    return
  }
  if (changes.length === 1 && only.after !== undefined) return createOnly(only.file, only.after, site)
  const journal = path.join(site.folder, journalName)
  let entries: Entry[] = []
  try {
    entries = prepare(changes, site)
    if (!createFile(journal, `${JSON.stringify({ version: 1, files: entries }, null, 2)}\n`, site.disk))
      throw new UserError(
        'Another change of the log is under way.',
        'Run `adr fix` to finish it, then try again.',
      )
  } catch (error) {
    if (!isJournalOf(journal, entries)) abandon(entries, site.root, site.disk)
    throw asUserError(error, only.file)
  }
  complete(entries, journal, site)
}

const isJournalOf = (journal: string, [entry]: readonly Entry[]): boolean =>
  entry !== undefined &&
  lstatSync(journal, { throwIfNoEntry: false }) !== undefined &&
  readFileSync(journal, 'utf8').includes(entry.temporary ?? entry.path)

function complete(entries: readonly Entry[], journal: string, site: Site): void {
  try {
    for (const entry of inOrder(entries)) finish(entry, site)
    site.disk.remove(journal)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    const { message } = asUserError(error, journal)
    throw new UserError(`The change is decided but not finished: ${message}`, '`adr fix` finishes it.')
  }
}

/** What keeps an unfinished change from being finished: a file that is neither old nor new, or lies elsewhere. */
function checkEntry(entry: Entry, root: string, journal: string): void {
  const file = path.resolve(root, entry.path)
  const temporary = temporaryOf(entry, root)
  const foreign =
    !isInside(root, file) || path.isAbsolute(entry.path) || /(?:^|\/)\.git(?:\/|$)/.test(entry.path)
  const now = foreign ? undefined : digestOf(file)
  const ready = temporary === undefined || digestOf(temporary) === entry.after
  if (!foreign && (now === entry.after || (now === entry.before && ready))) {
    checkTarget(file, root)
    return
  }
  throw new UserError(
    `The change in \`${journal}\` cannot be finished: \`${entry.path}\` has changed since.`,
    'Compare the pages it names, then remove the journal.',
  )
}

/** Whether a change of the log was cut off after it was decided. */
export const isUnfinished = (folder: string): boolean =>
  lstatSync(path.join(folder, journalName), { throwIfNoEntry: false }) !== undefined

/**
 * Finishes what a process that died has decided, and clears what one left that had decided nothing. To be called with
 * the log locked. Gives the paths of the finished change, relative to the project; throws UserError where it cannot be
 * finished.
 */
export function finishChange({ folder, root, disk }: Site): string[] {
  const journal = path.join(folder, journalName)
  if (!isUnfinished(folder)) {
    clearTemporaries(disk, folder, new Set())
    return []
  }
  const entries = readJournal(journal)
  for (const entry of entries) checkEntry(entry, root, journal)
  complete(entries, journal, { folder, root, disk })
  clearTemporaries(disk, folder, new Set())
  return entries.map(entry => entry.path)
}

/** Where a command works, on the real disk. */
export const siteOf = (folder: string, root: string, disk: Disk = realDisk): Site => ({ folder, root, disk })

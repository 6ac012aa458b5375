import path from 'node:path'
import type { BaseLog } from '../checks/define-check.ts'
import { editablePage } from '../edit/editable-page.ts'
import { commitOf, filesIn, mergeBase, readBlobs } from '../git/objects.ts'
import { findRepository } from '../log/find-repository.ts'
import { isPageName } from '../log/list-pages.ts'
import { toPosix } from '../log/paths.ts'
import { UserError } from '../model/user-error.ts'
import { decode } from '../read/decode.ts'
import { decisionText } from '../read/decision-text.ts'
import { pageKind } from '../read/page-kind.ts'
import type { Io } from './io.ts'
import type { LoadedLog } from './load-log.ts'
import { withProgress, type Step } from './progress.ts'
import type { GlobalOptions } from './session.ts'

/** The decision of a page as text, and its record. */
function decisionIn(log: LoadedLog, name: string, bytes: Uint8Array) {
  const decoded = decode(bytes)
  const page = 'text' in decoded ? editablePage(name, decoded.text, log.dialect()) : undefined
  if (page === undefined || pageKind(page) !== 'record') return undefined
  const { record, fields, text } = page
  return { record, decision: decisionText(text, record, fields, log.config.mayChange) }
}

/** The log as another revision has it. Throws UserError where git does not know the revision. */
export function baseLog(io: Io, log: LoadedLog, revision: string, options: GlobalOptions): BaseLog {
  // Read before git is asked, so that each tells of its own progress.
  void log.pages
  return withProgress(io, options, step => readBase(io, log, revision, step))
}

function readBase(io: Io, log: LoadedLog, revision: string, step: Step): BaseLog {
  const repository = findRepository(log.project.root)
  const base = repository === undefined ? undefined : commitOf(repository, revision, io.env)
  if (repository === undefined || base === undefined)
    throw new UserError(
      `Git knows no \`${revision}\` here.`,
      'Name a branch or commit that is there; in CI, fetch it with enough history (fetch-depth: 0).',
    )
  const head = commitOf(repository, 'HEAD', io.env)
  const parted = (head === undefined ? undefined : mergeBase(repository, head, base, io.env)) ?? base
  const shown = (name: string): string => toPosix(io.cwd, path.join(repository.workTree, name))
  step('Asking git for the names of the base')
  const list = (commit: string): Map<string, string> =>
    new Map(
      log.logs
        .flatMap(folder => [...filesIn(repository, commit, toPosix(repository.workTree, folder), io.env)])
        .filter(([name]) => isPageName(name)),
    )
  const [then, there] = [list(parted), list(base)]
  const now = (name: string): Uint8Array | undefined => {
    const file = log.file(name)
    return file !== undefined && 'bytes' in file ? file.bytes : undefined
  }
  step('Asking git for the pages of the base')
  const blobs = readBlobs(repository, [...then.values()], io.env)
  const before = [...then].flatMap(([name, id], at) => {
    step('Reading the pages of the base', at, then.size)
    const [blob, current] = [blobs.get(id), now(shown(name))]
    if (blob === undefined || (current !== undefined && Buffer.from(blob).equals(current))) return []
    const read = decisionIn(log, shown(name), blob)
    return read === undefined ? [] : [[shown(name), read] as const]
  })
  return {
    name: revision,
    added: [...there.keys()].filter(name => !then.has(name)).map(shown),
    shared: new Set([...then.keys()].map(shown)),
    before: new Map(before),
    decisionOf: name => {
      const bytes = now(name)
      return bytes === undefined ? undefined : (decisionIn(log, name, bytes)?.decision ?? '')
    },
  }
}

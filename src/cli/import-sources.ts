import path from 'node:path'
import * as v from 'valibot'
import { exportedLog, pageOfExported } from '../edit/exported-page.ts'
import { provenanceComment } from '../edit/pasted-text.ts'
import { lastAuthorOf } from '../git/objects.ts'
import { findRepository } from '../log/find-repository.ts'
import { folderNames } from '../log/folders.ts'
import { isFile, isFolder } from '../log/kinds.ts'
import { isPageName } from '../log/list-pages.ts'
import { toPosix } from '../log/paths.ts'
import { readText } from '../log/read-text.ts'
import { UserError } from '../model/user-error.ts'
import type { Io } from './io.ts'
import { withProgress } from './progress.ts'
import type { GlobalOptions } from './session.ts'

/** A text to import, and the name it came by. */
export interface Incoming {
  readonly name: string
  readonly text: string
}

/** The records of a JSON export as texts; undefined where a text is none. */
function exportedPages(text: string): Incoming[] | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  const log = v.safeParse(exportedLog, data)
  if (!log.success)
    throw new UserError(
      'The JSON is no export of version 1.',
      'It is what `adr export --format json` prints.',
    )
  return log.output.records.map(record => ({
    name: path.basename(record.path),
    text: pageOfExported(record),
  }))
}

/** What the files given hold: pages, or the records of an export. */
export async function incomingOf(io: Io, files: readonly string[]): Promise<Incoming[]> {
  const texts: Incoming[] = []
  for (const name of files) {
    const text = name === '-' ? await io.input() : readText(path.resolve(io.cwd, name))
    if (text === undefined)
      throw new UserError(`There is no \`${name}\`.`, 'Give a file, or - for standard input.')
    if (text.length > 1024 * 1024 * 8)
      throw new UserError(`\`${name}\` is too large.`, 'Give pages of a megabyte at most.')
    texts.push(...(exportedPages(text) ?? [{ name: path.basename(name), text }]))
  }
  return texts
}

/** A page of a wiki with who changed it last, where git knows that and the page does not say it. */
function withHistory(io: Io, folder: string, name: string, text: string): string {
  const repository = findRepository(folder)
  const file = path.join(folder, name)
  const author =
    repository === undefined
      ? undefined
      : lastAuthorOf(repository, toPosix(repository.workTree, file), io.env)
  if (
    author === undefined ||
    / edited this page \d{4}/.test(text.slice(0, 400)) ||
    /^---\s*$/m.test(text.slice(0, 4))
  )
    return text
  return `${provenanceComment({ editor: author.name, editedAt: author.date, revision: undefined })}\n\n${text.replace(/^\uFEFF/, '')}`
}

/** The pages of a wiki's checkout, as they stand in its folder. */
export function wikiPages(io: Io, given: string, options: GlobalOptions): Incoming[] {
  const folder = path.resolve(io.cwd, given)
  if (!isFolder(folder))
    throw new UserError(`There is no folder \`${given}\`.`, 'Give the checkout of a wiki.')
  const names = folderNames(folder).filter(name => isPageName(name) && isFile(path.join(folder, name)))
  return withProgress(io, options, step =>
    names.map((name, at) => {
      step('Asking git who wrote the pages', at, names.length)
      return { name, text: withHistory(io, folder, name, readText(path.join(folder, name)) ?? '') }
    }),
  )
}

import path from 'node:path'
import { UserError } from '../model/user-error.ts'
import { explainDocument } from '../render/explain-document.ts'
import type { Explanation } from '../model/explanation.ts'
import { explainPage } from '../read/explain.ts'
import { findRecord } from './find-record.ts'
import type { Io } from './io.ts'
import { loadLog, type LoadedLog } from './load-log.ts'
import { exists } from '../log/list-pages.ts'
import { toPosix } from '../log/paths.ts'
import { styleFor, widthOf, type GlobalOptions } from './session.ts'

interface Explained {
  readonly log: LoadedLog
  readonly page: string
}

/** A page by its path, in the log or not, or by what names its record. */
function pageFor(io: Io, options: GlobalOptions, reference: string): Explained {
  const file = path.resolve(io.cwd, reference)
  if (!exists(file)) {
    const log = loadLog(io, options)
    return { log, page: findRecord(log.graph, reference).path }
  }
  const page = toPosix(io.cwd, file)
  const log = loadLog(io, options, [path.dirname(file)])
  return { log: log.pages.some(each => each.path === page) ? log : loadLog(io, options, [file]), page }
}

/** How the page that a person names was read. Throws UserError where there is none. */
export function explainNamed(io: Io, options: GlobalOptions, reference: string): Explanation {
  const { log, page } = pageFor(io, options, reference)
  const found = log.pages.find(each => each.path === page)
  const file = log.file(page)
  if (found === undefined || file === undefined)
    throw new UserError(`\`${reference}\` is no Markdown page.`, 'Name a page, not a folder.')
  return explainPage(found, file, log.dialect())
}

export function explainText(io: Io, options: GlobalOptions, reference: string): string {
  return explainDocument(explainNamed(io, options, reference), widthOf(io.out), styleFor(io.out, io, options))
}

/** The same as JSON: one object with the page, its kind, the readings and the problems. */
export function explainJson(io: Io, options: GlobalOptions, reference: string): string {
  const { page, readings } = explainNamed(io, options, reference)
  const { path: file, kind, problems } = page
  return `${JSON.stringify({ version: 1, path: file, kind, readings, problems }, null, 2)}\n`
}

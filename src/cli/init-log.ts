import path from 'node:path'
import { createFile } from '../log/create-file.ts'
import { findLogs, usualFolders } from '../log/find-logs.ts'
import { findProject } from '../log/find-project.ts'
import { folderNames, makeFolder } from '../log/folders.ts'
import { isPageName } from '../log/list-pages.ts'
import { toPosix } from '../log/paths.ts'
import { UserError } from '../model/user-error.ts'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { newRecord } from './new-record.ts'
import type { GlobalOptions } from './session.ts'

/** A folder that the tool would not find by itself is named in a configuration. */
function pointTo(io: Io, folder: string, root: string): void {
  const name = toPosix(root, folder)
  if (usualFolders.some(usual => usual === name)) return
  const file = path.join(root, 'adr.config.json')
  if (createFile(file, `${JSON.stringify({ dirs: [name] }, null, 2)}\n`))
    io.out.write(`${toPosix(io.cwd, file)}\n`)
}

/** Makes a log: its folder, the way to it, and a record of the decision to keep one. Writes over nothing. */
export async function initLog(
  io: Io,
  given: string | undefined,
  options: GlobalOptions & { template: string },
): Promise<ExitCode> {
  const { root, config } = findProject(io.cwd)
  const [there] = config === undefined ? findLogs(io.cwd, root, []) : []
  const usual = folderNames(root).includes('doc') ? 'doc/adr' : 'adr'
  const folder = given === undefined ? (there ?? path.join(root, usual)) : path.resolve(io.cwd, given)
  if (folderNames(folder).some(isPageName))
    throw new UserError(
      `\`${toPosix(io.cwd, folder)}\` holds pages already.`,
      'It is a log as it is: try `adr list`.',
    )
  makeFolder(folder, root)
  pointTo(io, folder, root)
  return newRecord(io, ['Record architecture decisions'], {
    ...options,
    dir: folder,
    status: 'accepted',
    edit: false,
  })
}

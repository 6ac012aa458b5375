import path from 'node:path'
import { folderNames } from '../log/folders.ts'
import { toPosix } from '../log/paths.ts'
import { UserError } from '../model/user-error.ts'
import type { Workplace } from './workplace.ts'
import type { GlobalOptions } from './session.ts'

/** The folder of the log: the first there is, or `doc/adr` or `adr` where there is none yet. */
export function logFolder({ logs, project }: Workplace, options: GlobalOptions): string {
  const [folder] = logs
  if (logs.length > 1 && options.dir === undefined)
    throw new UserError(
      'The project has several logs.',
      `Name one with --dir: ${logs.map(each => toPosix(project.root, each)).join(', ')}.`,
    )
  return folder ?? path.join(project.root, folderNames(project.root).includes('doc') ? 'doc/adr' : 'adr')
}

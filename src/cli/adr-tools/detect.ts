import path from 'node:path'
import { configFiles } from '../../log/find-project.ts'
import { isFile } from '../../log/kinds.ts'
import { isInside } from '../../log/paths.ts'
import { readText } from '../../log/read-text.ts'
import type { Io } from '../io.ts'
import { couldBeAdrTools } from './commands.ts'
import { adrFolder } from './adr-folder.ts'

/** The page that `adr init` of adr-tools writes: its heading, its date, its sections, and whom it refers to. */
const firstPage =
  /^# 1\. Record architecture decisions\r?\n[^]*^Date: [^]*^## Status\r?\n[^]*described by Michael Nygard/m

const isFirstPage = (file: string): boolean => isFile(file) && firstPage.test(readText(file) ?? '')

/**
 * Whether a command line is to be run as adr-tools would: its command and options are adr-tools', and the log is one that
 * adr-tools made, or ADR_COMPAT=adr-tools says so. A log with a configuration of ours is ours.
 */
export function speaksAdrTools(argv: readonly string[], { cwd, env }: Io): boolean {
  const asked = env['ADR_COMPAT']
  if (asked === 'adr-tools' && argv.length === 0) return true
  if (!couldBeAdrTools(argv)) return false
  const folder = adrFolder(cwd)
  if (!isInside(folder.root, folder.path)) return false
  if ((asked ?? '') !== '') return asked === 'adr-tools'
  if (configFiles.some(name => isFile(path.join(folder.root, name)))) return false
  return folder.named || isFirstPage(path.join(folder.path, '0001-record-architecture-decisions.md'))
}

import path from 'node:path'
import { isFile, isFolder } from '../../log/kinds.ts'
import { readText } from '../../log/read-text.ts'

/** The folder of an adr-tools log: as adr-tools prints it (relative to the working directory), and where it is. */
export interface AdrFolder {
  readonly shown: string
  readonly path: string
  /** The folder that holds `.adr-dir` or `doc/adr`; nothing is written outside of it. */
  readonly root: string
  readonly named: boolean
}

/** adr-tools' rule: from the working directory upward, the first folder with `.adr-dir` or `doc/adr`; else `doc/adr` here. */
export function adrFolder(cwd: string): AdrFolder {
  let up = ''
  for (let at = path.resolve(cwd); ; at = path.dirname(at)) {
    const pointer = path.join(at, '.adr-dir')
    if (isFile(pointer)) {
      const named = (readText(pointer) ?? '').trim()
      return { shown: up + named, path: path.resolve(at, named), root: at, named: true }
    }
    if (isFolder(path.join(at, 'doc/adr')))
      return { shown: `${up}doc/adr`, path: path.join(at, 'doc/adr'), root: at, named: false }
    if (path.dirname(at) === at)
      return { shown: 'doc/adr', path: path.resolve(cwd, 'doc/adr'), root: path.resolve(cwd), named: false }
    up += '../'
  }
}

import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Repository } from '../model/repository.ts'

function repositoryAt(folder: string): Repository | undefined {
  const mark = path.join(folder, '.git')
  if (!existsSync(mark)) return undefined
  if (lstatSync(mark).isDirectory()) return { gitDir: mark, workTree: folder }
  const named = /^gitdir:\s*(.+?)\s*$/m.exec(readFileSync(mark, 'utf8'))?.[1]
  return named === undefined ? undefined : { gitDir: path.resolve(folder, named), workTree: folder }
}

/** The repository that a folder belongs to; undefined where it belongs to none. A worktree's `.git` file is followed. */
export function findRepository(from: string): Repository | undefined {
  for (let at = path.resolve(from); ; at = path.dirname(at)) {
    const found = repositoryAt(at)
    if (found !== undefined || path.dirname(at) === at) return found
  }
}

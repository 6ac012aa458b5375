import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Repository } from '../model/repository.ts'

/** The tip of a branch in a file that git keeps: the id of a commit; anything else is a name for another branch. */
const id = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const packed = /^([0-9a-f]{40}|[0-9a-f]{64}) (refs\/(?:heads|remotes)\/.+)$/gm
const kinds = ['refs/heads', 'refs/remotes'] as const

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

/** The folder that the worktrees of a repository share. */
const sharedFolder = ({ gitDir }: Repository): string =>
  path.resolve(gitDir, textOf(path.join(gitDir, 'commondir')).trim())

function looseTips(folder: string, kind: string): [string, string][] {
  const top = path.join(folder, kind)
  if (!existsSync(top)) return []
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map(file => [path.relative(folder, file), textOf(file).trim()])
}

/**
 * The commits that local and remote-tracking branches point to, each once, read as git's files have them
 * (https://git-scm.com/docs/gitrepository-layout): a process takes longer than all of this. Undefined where git keeps its
 * branches in another way, or the files cannot be read.
 */
export function branchTips(repository: Repository): string[] | undefined {
  try {
    const folder = sharedFolder(repository)
    if (existsSync(path.join(folder, 'reftable')) || !existsSync(path.join(folder, 'refs'))) return undefined
    const tips = new Map<string, string>()
    for (const [, tip = '', name = ''] of textOf(path.join(folder, 'packed-refs')).matchAll(packed))
      tips.set(name, tip)
    for (const [name, tip] of kinds.flatMap(kind => looseTips(folder, kind))) tips.set(name, tip)
    return [...new Set(tips.values())].filter(tip => id.test(tip))
  } catch {
    return undefined
  }
}

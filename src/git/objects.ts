import type { Repository } from '../model/repository.ts'
import { runGit, type Environment } from './run-git.ts'

/** One object as `git cat-file --batch` gives it. */
interface GitObject {
  readonly id: string
  readonly type: string
  readonly content: Buffer
}

/** Splits the output of `cat-file --batch`; what is missing is left out. */
function objectsOf(output: Buffer): GitObject[] {
  const objects: GitObject[] = []
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(10, at)
    if (end < 0) break
    const [id = '', type = '', size] = output.toString('latin1', at, end).split(' ')
    at = end + 1
    if (size === undefined || !/^\d+$/.test(size)) continue
    objects.push({ id, type, content: output.subarray(at, at + Number(size)) })
    at += Number(size) + 1
  }
  return objects
}

/** The names in a tree object (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects); `idLength` is 20 or 32 bytes. */
function namesIn(tree: Buffer, idLength: number): string[] {
  const names: string[] = []
  for (let at = 0; at < tree.length;) {
    const blank = tree.indexOf(32, at)
    const end = tree.indexOf(0, blank)
    if (blank < 0 || end < 0) break
    names.push(tree.toString('utf8', blank + 1, end))
    at = end + 1 + idLength
  }
  return names
}

/**
 * The names in a folder on every local and remote-tracking branch, each once; undefined where git gives no answer. Three
 * processes, however many branches there are.
 */
export function namesOnBranches(
  repository: Repository,
  folder: string,
  env: Environment,
): string[] | undefined {
  if (/[\n\0]/.test(folder)) return undefined
  const refs = runGit(
    repository,
    ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes'],
    env,
  )
  if (refs === undefined) return undefined
  const commits = [
    ...new Set(
      refs
        .toString()
        .split('\n')
        .filter(line => line !== ''),
    ),
  ]
  if (commits.length === 0) return []
  const asked = commits.map(id => `${id}:${folder}`).join('\n')
  const found = runGit(
    repository,
    ['cat-file', '--batch-check=%(objectname) %(objecttype)'],
    env,
    `${asked}\n`,
  )
  const trees = [
    ...new Set(
      (found?.toString() ?? '').split('\n').flatMap(line => /^([0-9a-f]+) tree$/.exec(line)?.[1] ?? []),
    ),
  ]
  if (trees.length === 0) return []
  const output = runGit(repository, ['cat-file', '--batch'], env, `${trees.join('\n')}\n`)
  return output === undefined
    ? undefined
    : [...new Set(objectsOf(output).flatMap(({ id, content }) => namesIn(content, id.length / 2)))]
}

/** The commit that a revision names; undefined where it names none. */
export function commitOf(repository: Repository, revision: string, env: Environment): string | undefined {
  const found = runGit(
    repository,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    env,
  )
  return found?.toString().trim()
}

/** The last commit that two share; undefined where they share none. */
export function mergeBase(
  repository: Repository,
  one: string,
  other: string,
  env: Environment,
): string | undefined {
  return runGit(repository, ['merge-base', one, other], env)?.toString().trim()
}

/** Files below a folder in a commit → the ids of their contents, by path from the top. */
export function filesIn(
  repository: Repository,
  commit: string,
  folder: string,
  env: Environment,
): ReadonlyMap<string, string> {
  const where = folder === '' || folder === '.' ? [] : ['--', folder]
  const output = runGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, ...where], env)
  const files = new Map<string, string>()
  for (const entry of (output?.toString() ?? '').split('\0')) {
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry)
    if (match?.[1] !== undefined && match[2] !== undefined) files.set(match[2], match[1])
  }
  return files
}

/** Ids of contents → the contents. */
export function readBlobs(
  repository: Repository,
  ids: readonly string[],
  env: Environment,
): ReadonlyMap<string, Uint8Array> {
  if (ids.length === 0) return new Map()
  const output = runGit(repository, ['cat-file', '--batch'], env, `${[...new Set(ids)].join('\n')}\n`)
  return new Map(objectsOf(output ?? Buffer.alloc(0)).map(({ id, content }) => [id, content]))
}

/** Every file that git tracks, by path from the top; undefined where git gives no answer. */
export function trackedFiles(repository: Repository, env: Environment): string[] | undefined {
  return runGit(repository, ['ls-files', '-z', '--cached'], env)
    ?.toString()
    .split('\0')
    .filter(name => name !== '')
}

/** Who last committed a file, and when (YYYY-MM-DD). */
export interface Authored {
  readonly name: string
  readonly date: string
}

/** The last author of a file; undefined where git knows nothing of it. */
export function lastAuthorOf(repository: Repository, file: string, env: Environment): Authored | undefined {
  const line = runGit(repository, ['log', '-1', '--format=%as%x00%an', '--', file], env)?.toString().trim()
  const [date, name] = (line ?? '').split('\0')
  return date === undefined || name === undefined ? undefined : { name, date }
}

/** The address of the remote `origin`; undefined where there is none. */
export function remoteUrl(repository: Repository, env: Environment): string | undefined {
  return runGit(repository, ['config', '--get', 'remote.origin.url'], env)?.toString().trim()
}

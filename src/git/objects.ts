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
    const head = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(output.toString('latin1', at, end))
    at = end + 1
    const [, id = '', type = '', size] = head ?? []
    if (size === undefined) continue
    objects.push({ id, type, content: output.subarray(at, at + Number(size)) })
    at += Number(size) + 1
  }
  return objects
}

/** The names in a tree object (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects); `idLength` is 20 or 32 bytes. */
function namesIn(tree: Buffer, idLength: number): string[] {
  const names: string[] = []
  // Every name cut out of one text: a call to decode each takes longer than all the rest.
  const text = tree.toString('latin1')
  for (let at = 0; at < text.length;) {
    const blank = text.indexOf(' ', at)
    const end = text.indexOf('\0', blank)
    if (blank < 0 || end < 0) break
    const name = text.slice(blank + 1, end)
    names.push(/[^\0-\x7f]/.test(name) ? tree.toString('utf8', blank + 1, end) : name)
    at = end + 1 + idLength
  }
  return names
}

const lines = (output: Buffer | undefined): string[] =>
  (output?.toString() ?? '').split('\n').filter(line => line !== '')

/** The commits that local and remote-tracking branches point to, each once; undefined where git gives no answer. */
function tipsOf(repository: Repository, env: Environment): string[] | undefined {
  const refs = ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes']
  const output = runGit(repository, refs, env)
  return output === undefined ? undefined : [...new Set(lines(output))]
}

/** The trees that some names lead to, each once: their contents may be large, and most branches have the same. */
function treesAt(repository: Repository, names: readonly string[], env: Environment): string[] {
  const format = '--batch-check=%(objectname) %(objecttype)'
  const found = runGit(repository, ['cat-file', format], env, `${names.join('\n')}\n`)
  return [...new Set(lines(found).flatMap(line => /^([0-9a-f]+) tree$/.exec(line)?.[1] ?? []))]
}

/** How many contents of a folder are asked for without a look at which are the same. */
const few = 16

/**
 * The names in a folder on every local and remote-tracking branch, each once; undefined where git gives no answer. `tips`
 * are the commits of the branches, where they are known. One process where they are few, else two or three.
 */
export function namesOnBranches(
  repository: Repository,
  folder: string,
  env: Environment,
  tips: readonly string[] | undefined = tipsOf(repository, env),
): string[] | undefined {
  if (tips === undefined || /[\n\0]/.test(folder)) return undefined
  const names = tips.map(tip => `${tip}:${folder === '.' ? '' : folder}`)
  const trees = names.length <= few ? names : treesAt(repository, names, env)
  if (trees.length === 0) return []
  const output = runGit(repository, ['cat-file', '--batch'], env, `${trees.join('\n')}\n`)
  if (output === undefined) return undefined
  const found = new Map(objectsOf(output).map(object => [object.id, object]))
  return [
    ...new Set(
      [...found.values()].flatMap(({ id, type, content }) =>
        type === 'tree' ? namesIn(content, id.length / 2) : [],
      ),
    ),
  ]
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

import { spawnSync } from 'node:child_process'
import type { Repository } from '../model/repository.ts'

/** The environment that programs are run in. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Nothing that a repository's own configuration names may run, and nothing may be fetched. */
const quiet = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'safe.bareRepository=explicit',
  '-c',
  'log.showSignature=false',
  '-c',
  'core.pager=cat',
  '--no-pager',
  '--literal-pathspecs',
]

/**
 * Runs git on a repository and gives what it prints; undefined where there is no git, the repository is broken, or git
 * refuses. Only for commands that read: no hook, filter, pager, credential helper or network is involved.
 */
export function runGit(
  { gitDir, workTree }: Repository,
  args: readonly string[],
  environment: Environment,
  input?: string,
): Buffer | undefined {
  const { PATH, HOME, SystemRoot } = environment
  const run = spawnSync('git', [...quiet, `--git-dir=${gitDir}`, `--work-tree=${workTree}`, ...args], {
    cwd: workTree,
    input,
    maxBuffer: 512 * 1024 * 1024,
    timeout: 60_000,
    env: {
      PATH,
      HOME,
      SystemRoot,
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_REPLACE_OBJECTS: '1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return run.status === 0 ? run.stdout : undefined
}

import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

const env = {
  ...process.env,
  GIT_AUTHOR_NAME: 'Ida',
  GIT_AUTHOR_EMAIL: 'ida@example.org',
  GIT_COMMITTER_NAME: 'Ida',
  GIT_COMMITTER_EMAIL: 'ida@example.org',
  GIT_CONFIG_GLOBAL: path.join('/', 'nowhere'),
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
}

/** Runs git in a folder and gives what it prints; fails the test where git fails. */
export function git(root: string, ...args: readonly string[]): string {
  const run = spawnSync('git', [...args], { cwd: root, env, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`)
  return run.stdout
}

/** Makes a project's folder a repository with its files committed on `main`. */
export function repository(root: string): void {
  rmSync(path.join(root, '.git'), { recursive: true, force: true })
  git(root, 'init', '-q', '-b', 'main')
  commit(root, 'first')
}

export function commit(root: string, message: string): void {
  git(root, 'add', '-A')
  git(root, 'commit', '-q', '-m', message)
}

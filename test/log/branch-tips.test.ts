import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { branchTips } from '../../src/log/branch-tips.ts'
import { findRepository } from '../../src/log/find-repository.ts'
import { commit, git, repository } from '../helpers/git.ts'
import { project } from '../helpers/run-adr.ts'

const refs = ['for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes']

/** What the files say and what git says. */
function bothOf(root: string): readonly (readonly string[] | undefined)[] {
  const found = findRepository(root)
  const told = git(root, ...refs)
    .split('\n')
    .filter(line => line !== '')
  const tips = found === undefined ? undefined : branchTips(found)
  return [tips?.toSorted(), [...new Set(told)].toSorted()]
}

/** A repository of which three branches stand at three commits. */
function parted(): string {
  const { root } = project({ 'a.txt': 'a' })
  repository(root)
  for (const name of ['lamp', 'keeper/ida/wick']) {
    git(root, 'checkout', '-q', '-b', name)
    writeFileSync(path.join(root, 'a.txt'), name)
    commit(root, name)
  }
  return root
}

const situations: readonly (readonly [string, (root: string) => void, number])[] = [
  ['each in a file', () => undefined, 3],
  ['packed', root => void git(root, 'pack-refs', '--all'), 3],
  [
    'packed, and one gone on',
    root => {
      git(root, 'pack-refs', '--all')
      writeFileSync(path.join(root, 'a.txt'), 'more')
      commit(root, 'more')
    },
    3,
  ],
  [
    'packed, and one deleted',
    root => {
      git(root, 'pack-refs', '--all')
      git(root, 'branch', '-D', 'lamp')
    },
    2,
  ],
  [
    'of a remote, whose usual branch is named',
    root => {
      git(root, 'tag', 'v1')
      git(root, 'update-ref', 'refs/remotes/origin/main', 'lamp')
      git(root, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
      git(root, 'branch', '-D', 'lamp')
    },
    3,
  ],
]

describe('tips of branches, as git tells them', () => {
  test.each(situations)('%s', (_name, change, count) => {
    const root = parted()
    change(root)
    const [tips, told] = bothOf(root)
    expect(tips).toEqual(told)
    expect(tips).toHaveLength(count)
  })

  test('in a worktree', () => {
    const root = parted()
    const beside = path.join(root, 'beside')
    git(root, 'worktree', 'add', '-q', beside, 'main')
    const [tips, told] = bothOf(beside)
    expect(tips).toEqual(told)
    expect(tips).toHaveLength(3)
  })

  test('what is no repository has none that are known', () => {
    const found = findRepository(project({}).root)
    expect(found).toBeDefined()
    expect(found === undefined ? [] : branchTips(found)).toBeUndefined()
  })
})

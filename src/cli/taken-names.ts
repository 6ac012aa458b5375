import { namesOnBranches } from '../git/objects.ts'
import { branchTips } from '../log/branch-tips.ts'
import { findRepository } from '../log/find-repository.ts'
import { folderNames } from '../log/folders.ts'
import { toPosix } from '../log/paths.ts'
import type { Io } from './io.ts'
import type { Workplace } from './workplace.ts'

/** The names that numbers are counted over: those of the folder, and of the same folder on every branch that git knows. */
export function takenNames(
  io: Io,
  { project }: Pick<Workplace, 'project'>,
  folder: string,
  own: readonly string[] = folderNames(folder),
): string[] {
  const repository = findRepository(project.root)
  if (repository === undefined) return [...own]
  const within = toPosix(repository.workTree, folder)
  const others = namesOnBranches(repository, within, io.env, branchTips(repository))
  return [...new Set([...own, ...(others ?? [])])]
}

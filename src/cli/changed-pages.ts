import type { BaseLog } from '../checks/define-check.ts'
import { commitOf } from '../git/objects.ts'
import { neighbourhood } from '../graph/neighbourhood.ts'
import { findRepository } from '../log/find-repository.ts'
import { UserError } from '../model/user-error.ts'
import type { Io } from './io.ts'
import type { LoadedLog } from './load-log.ts'

/** The branch to compare with where none is named: the target of the pull request, else the remote's usual branch. */
export function defaultBase(io: Io, { project }: LoadedLog): string {
  const repository = findRepository(project.root)
  const target = io.env['GITHUB_BASE_REF'] ?? io.env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] ?? ''
  const names = [
    ...(target === '' ? [] : [`origin/${target}`, target]),
    'origin/HEAD',
    'origin/main',
    'origin/master',
    'main',
    'master',
  ]
  const found =
    repository === undefined
      ? undefined
      : names.find(name => commitOf(repository, name, io.env) !== undefined)
  if (found === undefined)
    throw new UserError('No branch to compare with was found.', 'Name one: --changed origin/main')
  return found
}

/** The pages that this branch added or changed, and those next to them in the graph. */
export function changedPages({ graph, pages }: LoadedLog, base: BaseLog): ReadonlySet<string> {
  const changed = new Set([
    ...base.before.keys(),
    ...pages.map(page => page.path).filter(page => !base.shared.has(page)),
  ])
  for (const record of graph.records)
    if (changed.has(record.path) && (base.before.has(record.path) || !base.shared.has(record.path)))
      for (const near of neighbourhood(graph, record, 1).records) changed.add(near.path)
  return changed
}

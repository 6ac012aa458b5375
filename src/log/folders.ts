import { mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { inOrder } from '../model/order.ts'
import { UserError } from '../model/user-error.ts'
import { isInside } from './paths.ts'

/** The names in a folder, in the order of pages; none where there is no such folder. */
export function folderNames(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
    ? inOrder(readdirSync(folder))
    : []
}

/** Makes a folder and those above it. Throws UserError where it would lie outside of `root` or cannot be made. */
export function makeFolder(folder: string, root: string): void {
  const above = nearest(folder)
  if (!isInside(realpathSync(root), realpathSync(above)))
    throw new UserError(`\`${folder}\` leads out of the project.`, 'Name a folder within it.')
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new UserError(
      `The folder \`${folder}\` cannot be made.`,
      'See that nothing of that name is in the way and that the place may be written to.',
    )
  }
}

function nearest(folder: string): string {
  let at = path.resolve(folder)
  while (statSync(at, { throwIfNoEntry: false }) === undefined && path.dirname(at) !== at)
    at = path.dirname(at)
  return at
}

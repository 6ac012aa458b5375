import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compareText } from '../model/order.ts'
import { isInside } from './paths.ts'

/** Folders in which logs are usually kept, relative to the project's root. */
export const usualFolders = [
  'adr',
  'adrs',
  'doc/adr',
  'docs/adr',
  'doc/adrs',
  'docs/adrs',
  'docs/decisions',
  'doc/decisions',
  'docs/architecture/decisions',
  'doc/architecture/decisions',
  'docs/architecture/adr',
  'docs/architecture-decisions',
  'docs/adl',
  'doc/arch',
  'docs/arch',
  'decisions',
  'architecture/decisions',
  'architecture-decision-records',
  'docs/architecture-decision-records',
  'docs/design/decisions',
  '.adr',
] as const

const isFolder = (folder: string): boolean =>
  lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true

/** A wiki's checkout is itself a log when one of its pages is named as a record. */
function isWiki(root: string): boolean {
  if (!isFolder(root)) return false
  const names = readdirSync(root)
  const wiki =
    /\.wiki(?:\.git)?$/.test(root) ||
    names.some(name => name.endsWith('.-.md') || /^_Sidebar\.md$/i.test(name))
  return wiki && names.some(name => /^adr\b.*\.md$/i.test(name))
}

/** The folder that adr-tools' `.adr-dir` names; one outside of the project is not followed. */
function adrDir(folder: string, root: string): string | undefined {
  const file = path.join(folder, '.adr-dir')
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined
  const named = path.resolve(folder, readFileSync(file, 'utf8').trim())
  return isInside(root, named) && isFolder(named) ? named : undefined
}

function above(from: string, root: string): string[] {
  const folders: string[] = []
  for (let at = path.resolve(from); isInside(root, at); at = path.dirname(at)) {
    folders.push(at)
    if (path.dirname(at) === at) break
  }
  return folders
}

/**
 * The logs of a project, as absolute folders: those that the configuration names, else what `.adr-dir` names, else a
 * wiki's checkout, else the usual folders, looked for from the working directory up to the project's root.
 */
export function findLogs(from: string, root: string, configured: readonly string[]): string[] {
  if (configured.length > 0) return configured.map(dir => path.resolve(root, dir))
  for (const folder of above(from, root)) {
    const named = adrDir(folder, root)
    if (named !== undefined) return [named]
    if (isWiki(folder)) return [folder]
    const usual = usualFolders.map(name => path.join(folder, name)).filter(isFolder)
    if (usual.length > 0) return usual.sort(compareText)
  }
  return []
}

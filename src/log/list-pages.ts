import { lstatSync, opendirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { compareText } from '../model/order.ts'
import { isFolder } from './kinds.ts'

const page = /\.(?:md|markdown)$/i
const skipped = /^(?:\.|node_modules$|templates?$)/

/** Paths in the order of their numbers: runs of digits count as numbers, all else by code unit. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split(/(\d+)/), b.split(/(\d+)/)]
  for (const [at, part] of left.entries()) {
    const other = right[at] ?? ''
    if (part === other) continue
    const numeric = at % 2 === 1 && part.length > 0 && other.length > 0 ? Number(part) - Number(other) : 0
    return numeric === 0 ? compareText(part, other) : numeric
  }
  return left.length - right.length
}

/** Markdown files below a folder. Links are followed to files within the folder only, folders behind links never. */
function pagesIn(folder: string): string[] {
  const found: string[] = []
  const folders = [folder]
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    const handle = opendirSync(at)
    for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
      if (skipped.test(entry.name)) continue
      const file = path.join(at, entry.name)
      if (entry.isDirectory() && !page.test(entry.name)) folders.push(file)
      else if (page.test(entry.name)) found.push(file)
    }
    handle.closeSync()
  }
  return found.sort(comparePaths)
}

/** Files and folders → the pages they stand for, absolute, each once. A file named outright counts whatever its name. */
export function listPages(paths: readonly string[]): string[] {
  const found = paths.flatMap(given => (isFolder(given) ? pagesIn(given) : [given]))
  return [...new Set(found)]
}

/** Whether a path leads to something, which for a link means its target. */
export function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}

/** Whether a file is a link that leads out of a folder. */
export function leadsOut(folder: string, file: string): boolean {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return false
  try {
    const relative = path.relative(realpathSync(folder), realpathSync(file))
    return relative.startsWith('..') || path.isAbsolute(relative)
  } catch {
    return false
  }
}

import { readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { inOrder } from '../model/order.ts'
import { isFolder, isLink } from './kinds.ts'

/** Whether a file of this name is a page. */
export const isPageName = (name: string): boolean => /\.(?:md|markdown)$/i.test(name)

const skipped = /^(?:\.|node_modules$|templates?$)/

/** Markdown files below a folder. Links are followed to files within the folder only, folders behind links never. */
function pagesIn(folder: string): string[] {
  const base = folder.endsWith(path.sep) ? folder : folder + path.sep
  const found: string[] = []
  const folders = ['']
  for (let at = folders.pop(); at !== undefined; at = folders.pop())
    for (const entry of readdirSync(base + at, { withFileTypes: true })) {
      if (skipped.test(entry.name)) continue
      const name = at + entry.name
      if (isPageName(entry.name)) found.push(name)
      else if (entry.isDirectory()) folders.push(name + path.sep)
    }
  return inOrder(found).map(name => base + name)
}

/** Files and folders → the pages they stand for, absolute, each once. A file named outright counts whatever its name. */
export function listPages(paths: readonly string[]): string[] {
  const found = paths.map(given => (isFolder(given) ? pagesIn(given) : [given]))
  return found.length === 1 ? found.flat() : [...new Set(found.flat())]
}

/** Whether a path leads to something, which for a link means its target; not where that cannot be told. */
export function exists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/** Whether a file is a link that leads out of a folder. */
export function leadsOut(folder: string, file: string): boolean {
  if (!isLink(file)) return false
  try {
    const relative = path.relative(realpathSync(folder), realpathSync(file))
    return relative.startsWith('..') || path.isAbsolute(relative)
  } catch {
    return false
  }
}

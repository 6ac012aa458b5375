import { folderOf } from '../graph/lookup.ts'

/** The address of a page as seen from a document in `folder` (both relative to the working directory), percent-encoded. */
export function relativeLink(folder: string, path: string): string {
  if (folder === '' && /^[\w.~/-]*$/.test(path)) return path
  const from = folder === '' || folder === '.' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  const parts = [...from.slice(shared).map(() => '..'), ...to.slice(shared)]
  return parts.map(encoded).join('/')
}

const encoded = (part: string): string =>
  /^[\w.~-]*$/.test(part) ? part : encodeURIComponent(part).replace(/[()'!*]/g, encode)

const encode = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** The folder that a document stands in; empty for the working directory. */
export const folderOfDocument = (path: string): string => folderOf(path)

import { baseOf, decoded, folderOf } from './lookup.ts'

/** Joins a relative path to a folder. What leads out of the working directory begins with `..`. */
export function join(folder: string, relative: string): string {
  if (/^[\w-][\w.-]*$/.test(relative)) return folder === '' ? relative : `${folder}/${relative}`
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  return parts.join('/')
}

/** Whether a path leads out of the working directory. */
export const leadsOut = (path: string): boolean => /^\.\.(?:\/|$)/.test(path)

/** An address without what follows its path; `#12` is a number. */
export const pathOf = (address: string): string =>
  /[?#]/.test(address) ? address.replace(/[?#](?!\d+$).*$/s, '') : address

/** What servers, wikis and site generators put behind a name to find its file. */
const endings = ['', '.md', '/README.md', '/index.md', '.-.md'] as const

type IsThere = (path: string) => boolean

function at(path: string, isThere: IsThere): string | undefined {
  const source = /\.html$/i.test(path) ? path.slice(0, -'.html'.length) : path
  for (const ending of endings) if (isThere(source + ending)) return source + ending
  return source !== path && isThere(path) ? path : undefined
}

/** How else a name can be spelt on a disk and in an address: with hyphens for blanks, with accents in one character or two. */
function spellings(path: string): readonly string[] {
  const hyphened = path.includes(' ') ? [path.replaceAll(' ', '-')] : []
  return /^[\0-\x7f]*$/.test(path) ? hyphened : [path.normalize('NFC'), path.normalize('NFD'), ...hyphened]
}

/** The folder that a page is published as by sites that hide file names: `adr/0001-x.md` is `adr/0001-x/`. */
const publishedAs = (page: string): string => page.replace(/\.(?:md|markdown)$/i, '')

/** The path that an address leads to, as it is meant: relative to the page, or to the working directory if it begins with `/`. */
export const meantPath = (stated: string, page: string): string =>
  join(stated.startsWith('/') ? '' : folderOf(page), decoded(stated))

/**
 * The file that a path stated on a page leads to, looked for as forges, wikis and site generators do; undefined if there is
 * none. `isThere` answers for paths relative to the working directory.
 */
export function findFile(stated: string, page: string, isThere: IsThere): string | undefined {
  const meant = meantPath(stated, page)
  const encoded = stated.includes('%') ? [join(folderOf(page), stated)] : []
  for (const spelling of [meant, ...spellings(meant), ...encoded]) {
    const found = at(spelling, isThere)
    if (found !== undefined) return found
  }
  const isShort = !stated.startsWith('/') && !baseOf(stated).includes('.')
  return isShort ? at(join(publishedAs(page), decoded(stated)), isThere) : undefined
}

import { decoded, folderOf } from '../graph/lookup.ts'
import type { Hyperlink } from '../model/record.ts'
import { defineCheck, type CheckContext } from './define-check.ts'

/** Addresses, links from the site's root, and templates' prompts. */
const leadsElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/|\{|<|\$)/i
const placeholder = /[<>{}|\s]{2}|\bYYYY\b|^(?:url|link|path|todo)$/i

/** Joins a relative path to a folder; it may lead out of the working directory. */
function join(folder: string, path: string): string {
  if (/^[\w-][\w.-]*$/.test(path)) return folder === '' ? path : `${folder}/${path}`
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The path that a relative link leads to; undefined for anchors and the prompts of templates. */
function targetOf(folder: string, { url }: Hyperlink): string | undefined {
  const path = decoded(/[?#]/.test(url) ? url.replace(/[?#].*$/s, '') : url)
  return path === '' || placeholder.test(path) ? undefined : join(folder, path)
}

/** Asks the file system only of what was not read, and once. */
function asked(read: ReadonlySet<string>, exists: CheckContext['exists']): (path: string) => boolean {
  const answers = new Map<string, boolean>()
  return path => {
    const answer = read.has(path) || (answers.get(path) ?? exists(path))
    answers.set(path, answer)
    return answer
  }
}

/** Whether a link finds its file as forges and wikis look for it. */
const isFound = (target: string, isThere: (path: string) => boolean): boolean =>
  isThere(target) ||
  isThere(`${target}.md`) ||
  isThere(`${target}.-.md`) ||
  isThere(`${target.replaceAll(' ', '-')}.md`)

export const brokenLink = defineCheck({
  id: 'broken-link',
  severity: 'error',
  summary: 'relative links lead to files that exist',
  docs: `A relative link or image leads to a file that is not there: moved, renamed or mistyped. Addresses (\`https:\`), links
from the site's root (\`/x\`) and anchors are not looked at.`,
  *run({ pages, graph, exists }) {
    const read = new Set(pages.flatMap(({ path, kind }) => (kind === 'unreadable' ? [] : path)))
    const isThere = asked(read, exists)
    for (const { path, hyperlinks } of graph.records) {
      const folder = folderOf(path)
      for (const link of hyperlinks) {
        // Most links name a page of the same folder as it is.
        if (leadsElsewhere.test(link.url) || read.has(folder === '' ? link.url : `${folder}/${link.url}`))
          continue
        const target = targetOf(folder, link)
        if (target === undefined || isFound(target, isThere)) continue
        yield {
          path,
          place: link.place,
          message: `Unexpected link to missing file \`${link.url}\`, expected a file at \`${target}\``,
        }
      }
    }
  },
})

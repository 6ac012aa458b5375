import { findFile, meantPath, pathOf } from '../graph/find-file.ts'
import { decoded, folderOf, plainName, plainPath } from '../graph/lookup.ts'
import { once } from '../model/once.ts'
import type { Hyperlink } from '../model/record.ts'
import { defineCheck, type CheckContext, type Report } from './define-check.ts'

/** Addresses, links from the site's root, and templates' prompts. */
const leadsElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/|\{|<|\$)/i
const placeholder = /[<>{}|\s]{2}|\bYYYY\b|^(?:url|link|path|todo)$/i

/** The path that a relative link states; undefined for anchors and the prompts of templates. */
function statedIn({ url }: Hyperlink): string | undefined {
  const stated = pathOf(url).replace(/#.*$/s, '')
  return stated === '' || placeholder.test(decoded(stated)) ? undefined : stated
}

/** What can be told of paths without asking the file system twice. */
interface Disk {
  readonly isRead: (path: string) => boolean
  readonly isThere: (path: string) => boolean
  readonly isFolder: (path: string) => boolean
  /** A page of the log that differs from a path in capitals only. */
  readonly alike: (path: string) => string | undefined
  /** Whether a path leads out of the project, where nobody knows what others have. */
  readonly leadsOut: (path: string) => boolean
}

const upward = (path: string): number => /^(?:\.\.(?:\/|$))*/.exec(path)?.[0].split('..').length ?? 0

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set([''])
  for (const path of paths)
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  return folders
}

/** Asks the file system only of what was not read, and once. */
function diskOf({ pages, exists, root = '' }: CheckContext): Disk {
  const read = new Set(pages.flatMap(({ path, kind }) => (kind === 'unreadable' ? [] : path)))
  const folders = foldersOf(read)
  const byKey = once(() => new Map([...read].map(path => [plainPath(path), path])))
  const answers = new Map<string, boolean>()
  const ask = (path: string): boolean => {
    const answer = answers.get(path) ?? exists(path)
    answers.set(path, answer)
    return answer
  }
  return {
    isRead: path => read.has(path),
    isThere: path => read.has(path) || ask(path),
    isFolder: path => folders.has(path) || ask(path),
    alike: path => byKey().get(plainPath(path)),
    leadsOut: path => upward(path) > upward(root),
  }
}

const isMail = (stated: string): boolean => /^[^/@\s]+@[^/@\s]+\.\w+$/.test(stated)

function messageFor(url: string, stated: string, meant: string): string {
  if (isMail(stated)) return `\`${url}\` is read as the name of a file; write \`mailto:${url}\`.`
  if (/^@[\w-]*$/.test(stated))
    return `\`${url}\` is read as the name of a file; write the address of that person.`
  return `There is no file \`${meant}\`, to which \`${url}\` leads; correct the link, or take it out.`
}

type Fault = Pick<Report, 'message' | 'severity'>

function faultOf(stated: string, url: string, page: string, disk: Disk): Fault | undefined {
  if (findFile(stated, page, disk.isThere) !== undefined) return undefined
  const meant = meantPath(stated, page)
  if (disk.leadsOut(meant)) return undefined
  const alike = disk.alike(meant)
  if (alike !== undefined)
    return plainPath(alike, plainName) === plainPath(meant, plainName)
      ? undefined
      : {
          message: `\`${url}\` differs from \`${alike}\` in capitals, which most servers tell apart; write it alike.`,
        }
  const folder = folderOf(meant)
  if (!disk.isFolder(folder))
    return {
      severity: 'warning',
      message: `\`${url}\` leads to the folder \`${folder}\`, which is not here; correct the link, or check the folder out.`,
    }
  return { message: messageFor(url, stated, meant) }
}

export const brokenLink = defineCheck({
  id: 'broken-link',
  severity: 'error',
  summary: 'relative links lead to files that exist',
  docs: `A relative link or image leads to a file that is not there: moved, renamed or mistyped. A link finds its page also without
\`.md\`, as \`.html\`, or by the folder that a site makes of it. Addresses (\`https:\`), links from the site's root (\`/x\`), anchors
and links out of the project are not looked at. If the folder is not there either, it may not have been checked out: a warning.`,
  *run(context) {
    const disk = diskOf(context)
    for (const { path, hyperlinks } of context.graph.records) {
      const folder = folderOf(path)
      for (const link of hyperlinks) {
        // Most links name a page of the same folder as it is.
        if (leadsElsewhere.test(link.url) || disk.isRead(folder === '' ? link.url : `${folder}/${link.url}`))
          continue
        const stated = statedIn(link)
        const fault = stated === undefined ? undefined : faultOf(stated, link.url, path, disk)
        if (fault !== undefined) yield { path, place: link.place, ...fault }
      }
    }
  },
})

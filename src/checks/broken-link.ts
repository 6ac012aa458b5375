import { decoded, folderOf } from '../graph/lookup.ts'
import type { Hyperlink } from '../model/record.ts'
import { defineCheck } from './define-check.ts'

/** The path that a relative link leads to; undefined for addresses, anchors and links from the site's root. */
function targetOf(folder: string, { url }: Hyperlink): string | undefined {
  const path = decoded(url.replace(/[?#].*$/s, ''))
  if (
    path === '' ||
    /^(?:[a-z][a-z0-9+.-]*:|\/|\{|<|\$)/i.test(url) ||
    /[<>{}|\s]{2}|\bYYYY\b|^(?:url|link|path|todo)$/i.test(path)
  )
    return undefined
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') parts.push(...(parts.length > 0 && parts.at(-1) !== '..' ? (parts.pop(), []) : ['..']))
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

export const brokenLink = defineCheck({
  id: 'broken-link',
  severity: 'error',
  summary: 'relative links lead to files that exist',
  docs: `A relative link or image leads to a file that is not there: moved, renamed or mistyped. Addresses (\`https:\`), links
from the site's root (\`/x\`) and anchors are not looked at.`,
  *run({ graph, exists }) {
    for (const { path, hyperlinks } of graph.records)
      for (const link of hyperlinks) {
        const target = targetOf(folderOf(path), link)
        if (
          target === undefined ||
          [target, `${target}.md`, `${target}.-.md`, `${target.replaceAll(' ', '-')}.md`].some(exists)
        )
          continue
        yield {
          path,
          place: link.place,
          message: `Unexpected link to missing file \`${link.url}\`, expected a file at \`${target}\``,
        }
      }
  },
})

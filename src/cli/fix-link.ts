import { renumberReferences } from '../edit/renumber-edit.ts'
import { meantPath } from '../graph/find-file.ts'
import type { Edge } from '../graph/graph.ts'
import { baseOf, decoded, folderOf } from '../graph/lookup.ts'
import type { TextEdit } from '../model/finding.ts'
import type { Hyperlink } from '../model/record.ts'
import { relativeLink } from '../render/relative-link.ts'
import { edgeAt, type Case, type Fixer } from './fix-scene.ts'

/** An address without what leads to a place on its page. */
const pageAddress = (url: string): string => url.replace(/[?#].*$/s, '')

/** Where the address of a link stands; undefined where it stands elsewhere, as for `[text][name]`. */
function addressPlace(text: string, { url, place }: Hyperlink): { start: number; end: number } | undefined {
  const address = pageAddress(url)
  const lead = /^[*_~`]*\]\(\s*<?/.exec(text.slice(place.end))?.[0]
  const start = place.end + (lead?.length ?? 0)
  const end = start + address.length
  const isThere = lead !== undefined && text.startsWith(address, start) && /^[\s)>?#]/.test(text.slice(end))
  return isThere ? { start, end } : undefined
}

/** The words of a file name behind its number, or all of a name without one. */
export function wordsOf(path: string): string {
  const name = baseOf(path)
    .toLowerCase()
    .replace(/\.(?:md|markdown)$/, '')
  const words = name.replace(/^(?:[a-z]+[-_ ])*\d+[-_ ]+/, '')
  return words !== name || name.includes('-') ? words : ''
}

/** Where a link to a file that is gone should lead: the record that has its words or its number now, or its name in another folder. */
function movedTo({ named, titled, finding }: Case, url: string, edge: Edge | undefined): string | undefined {
  const name = baseOf(decoded(pageAddress(url)))
  const same = named(name).filter(each => each !== finding.path)
  if (same.length > 0) return same.length === 1 ? same[0] : undefined
  if (edge?.target.kind === 'record') return edge.target.record.path
  const words = wordsOf(name)
  const folder = folderOf(meantPath(pageAddress(url), finding.path))
  const found = (words === '' ? [] : titled(words)).filter(each => folderOf(each) === folder)
  return found.length === 1 ? found[0] : undefined
}

/** A path with `./` before it if the old address had that. */
const pathLike = (old: string, path: string): string =>
  old.startsWith('./') && !path.startsWith('.') ? `./${path}` : path

const idBefore = /(?<!\p{L})\p{Lu}{2,}[- ]?0*\d+\s*[:.–—-]?\s*\[$/u

/** The number of the old file in the text of a link, or in the id directly before it, gives way to that of the new one. */
function renumbered(text: string, { url, place }: Hyperlink, to: number | undefined): TextEdit[] {
  const old = /^(?:[a-z]+[-_])*0*(\d+)[-_]/i.exec(baseOf(decoded(pageAddress(url))))?.[1]
  if (old === undefined || to === undefined || Number(old) === to) return []
  const lead = idBefore.exec(text.slice(Math.max(0, place.start - 24), place.start))?.[0].length ?? 0
  return renumberReferences(text, [{ ...place, start: place.start - lead }], { number: Number(old), to })
}

/** A link to a file that is gone is mended to the page that has its number, its words or its name now. */
export const followMove: Fixer = problem => {
  const { page, recordAt, finding } = problem
  const record = recordAt(finding.path)
  const link = record?.hyperlinks.find(each => each.place.start === finding.place?.start)
  const target = link === undefined ? undefined : movedTo(problem, link.url, edgeAt(problem))
  if (record === undefined || link === undefined || target === undefined) return undefined
  const { text } = page(record)
  const stretch = addressPlace(text, link)
  if (stretch === undefined) return undefined
  const address = { ...stretch, text: pathLike(link.url, relativeLink(folderOf(record.path), target)) }
  const number = recordAt(target)?.fileNumber
  return { finding, path: record.path, kind: 'words', edits: [...renumbered(text, link, number), address] }
}

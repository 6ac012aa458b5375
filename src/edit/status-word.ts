import type { TextEdit } from '../model/finding.ts'
import { offsetAt } from '../read/rich-text.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'
import type { EditablePage } from './editable-page.ts'
import { lineAt } from './lines.ts'
import { casedAs } from './state-words.ts'
import type { Statement } from './statement.ts'

/** The link or badge that a status word stands in: where it begins and ends, and where its address does. */
interface Frame {
  readonly start: number
  readonly end: number
  readonly image: boolean
  readonly address: { readonly start: number; readonly text: string } | undefined
}

const linkOrImage = /(!?)\[[^[\]\n]*\](?:\(([^()\n]*)\)|\[[^[\]\n]*\])?/g

/** The link or badge that the status word of a page stands in; undefined for one that stands alone. */
export function frameOf({ text }: EditablePage, { word }: Statement): Frame | undefined {
  if (word === undefined) return undefined
  const line = lineAt(text, word.start)
  for (const match of line.text.matchAll(linkOrImage)) {
    const start = line.start + match.index
    const end = start + match[0].length
    const address = match[2] === undefined ? undefined : { start: end - 1 - match[2].length, text: match[2] }
    const isBox = address === undefined && !match[0].endsWith(']]') && /^\[[ xX]?\]$/.test(match[0])
    if (!isBox && start <= word.start && word.end <= end)
      return { start, end, image: match[1] === '!', address }
  }
  return undefined
}

type Found = { readonly at: number; readonly text: string }

/** The words of a stretch that say the same state as the status word. */
function sameWords(text: string, word: string, page: EditablePage): Found[] {
  const { statuses } = page.dialect
  const state = statuses.get(normalizeWords(word))
  const own = word.split(/[^\p{L}\p{N}]+/u).join('(?:[-_ ]|%20)+')
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${own}|\p{L}{4,})(?![\p{L}\p{N}])`, 'giu')
  const isOwn = new RegExp(`^${own}$`, 'iu')
  return [...text.matchAll(pattern)].flatMap(({ index, 0: found }) =>
    isOwn.test(found) || (state !== undefined && statuses.get(normalizeWords(found)) === state)
      ? [{ at: index, text: found }]
      : [],
  )
}

const editsOf = (found: readonly Found[], offset: number, word: string): TextEdit[] =>
  found.map(({ at, text }) => ({
    start: offset + at,
    end: offset + at + text.length,
    text: text === text.toLowerCase() ? word.toLowerCase() : casedAs(text, word),
  }))

/** What of an address tells the state: of an image its last part, of a link the place on the page. */
const tellingFrom = (address: string, image: boolean): number =>
  image ? address.lastIndexOf('/') + 1 : address.includes('#') ? address.indexOf('#') + 1 : address.length

const isSame = (a: string, b: string): boolean => normalizeWords(a) === normalizeWords(b)

/** The edits of an address that names the state; undefined if its file or its definition elsewhere does. */
function inAddress(page: EditablePage, frame: Frame, old: string, word: string): TextEdit[] | undefined {
  const { image, address } = frame
  if (address === undefined) return undefined
  const from = tellingFrom(address.text, image)
  if (!image && sameWords(address.text.slice(0, from), old, page).some(({ text }) => isSame(text, old)))
    return undefined
  const plain = word.replace(/\s+/g, '%20')
  return editsOf(sameWords(address.text.slice(from), old, page), address.start + from, plain)
}

/** The address of a link or badge that is defined elsewhere on the page: `[Accepted][state]`. */
const definedUrl = ({ rich, word }: Statement): string =>
  rich.spans.find(
    ({ kind, start, end }) =>
      (kind === 'link' || kind === 'image') &&
      offsetAt(rich, start) <= (word?.start ?? 0) &&
      (word?.end ?? 0) <= offsetAt(rich, end),
  )?.url ?? ''

/** A status word in its new form: the edits, and where what stands beside it goes on. */
export interface NewWord {
  readonly edits: readonly TextEdit[]
  readonly end: number
}

/**
 * The edits that put another word in the place of a page's status word. A link or badge says it in its address as well;
 * undefined if that cannot be changed, as the page would say both.
 */
export function replaceWord(page: EditablePage, statement: Statement, word: string): NewWord | undefined {
  const { word: old } = statement
  if (old === undefined) return undefined
  const own: TextEdit = { start: old.start, end: old.end, text: word }
  const frame = frameOf(page, statement)
  if (frame === undefined) return { edits: [own], end: old.end }
  if (frame.address === undefined)
    return sameWords(definedUrl(statement), old.text, page).length > 0
      ? undefined
      : { edits: [own], end: old.end }
  const address = inAddress(page, frame, old.text, word)
  if (address === undefined) return undefined
  if (!frame.image) return { edits: [own, ...address], end: frame.end }
  const shown = page.text.slice(frame.start, frame.address.start)
  return {
    edits: [...editsOf(sameWords(shown, old.text, page), frame.start, word), ...address],
    end: frame.end,
  }
}

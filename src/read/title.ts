import type { Block } from './blocks.ts'
import { mayHoldField } from './labels.ts'
import { blankSpans, offsetAt, sliceRich, trimRich, type RichText } from './rich-text.ts'
import { idAtEnd, idAtStart, isNameOf, type KnownNames, type LeadingId } from './title-id.ts'
import { foldCase } from './vocabulary/fold-case.ts'
import { andBetweenThings, andWords } from './vocabulary/joining-words.ts'
import { sectionTails, sectionWords } from './vocabulary/section-words.ts'
import { recordWords } from './vocabulary/series-words.ts'
import { anyOf } from './vocabulary/words.ts'

/** A title's parts: `ADR-0012: Use tea` → id, number and the text without them. */
export interface TitleParts {
  /** Undefined if the heading says nothing beside the id. */
  readonly title: string | undefined
  readonly id: string | undefined
  readonly number: number | undefined
  /** Offset in the page of the first digit of the number. */
  readonly numberAt: number | undefined
}

const wordPrefix = new RegExp(
  String.raw`^\s*(?:(?:${recordWords.join('|')})\s*(?:\/[^—–:-]*)?\s*[:：—–-]+\s*(?=\S)|ADR\s+(?=[A-Z]{2,}-\d))`,
  'i',
)
const withoutWords = (text: string): string => (/[:：—–-]/.test(text) ? text.replace(wordPrefix, '') : text)

const anchor = /\s*\{#[\w-]+\}\s*$/

const cleaned = (text: string): string =>
  withoutStrayQuote((text.includes('{#') ? text.replace(anchor, '') : text).replace(/\s+/g, ' ').trim())

/** A quotation mark at the end that nothing opened. */
const withoutStrayQuote = (text: string): string =>
  text.endsWith('"') && text.indexOf('"') === text.length - 1 ? text.replace(/"$/, '') : text

/** An id and where it begins in its heading. */
interface FoundId extends LeadingId {
  readonly start: number
}

const mostIds = 3

/** The ids that a heading begins with: `8. 0008 Hazel` has two. The number of another thing is none. */
function leadingIds(text: string, from: number, names: KnownNames): FoundId[] {
  const found: FoundId[] = []
  for (let start = from; found.length < mostIds;) {
    const next = idAtStart(text.slice(start), names)
    const numbers = [names.file.number, ...found.map(({ digits }) => Number(digits))]
    if (next === undefined || next.end === 0) break
    if (found.length > 0 && next.digits !== '' && !numbers.includes(Number(next.digits))) break
    found.push({ ...next, start })
    start += next.end
  }
  return found
}

const nameOnly: TitleParts = { title: undefined, id: undefined, number: undefined, numberAt: undefined }

/** A heading's text → id, number and title. */
export function splitTitle(heading: RichText, names: KnownNames): TitleParts {
  if (isNameOf(heading.text.trim(), names)) return nameOnly
  const text = heading.text.slice(0, idAtEnd(heading.text, names))
  const from = /^[\s#]*(?<=\s|^)/.exec(text)?.[0].length ?? 0
  const ids = leadingIds(text, from, names)
  const own = ids.find(({ digits }) => digits !== '' && Number(digits) === names.file.number)
  const main = own ?? ids.find(({ digits }) => digits !== '')
  const last = ids.at(-1)
  const rest = last === undefined ? withoutWords(text.slice(from)) : text.slice(last.start + last.end)
  const title = cleaned(rest)
  return {
    title: title === '' ? undefined : title,
    id: main?.id,
    number: main === undefined ? undefined : Number(main.digits),
    numberAt: main?.digitsAt === undefined ? undefined : offsetAt(heading, main.start + main.digitsAt),
  }
}

type Heading = Extract<Block, { kind: 'heading' }>

/** Whether a heading of depth 3 begins the page, with the page's header below it: a label, or a table. */
function hasHeader([first, second]: readonly Block[]): boolean {
  if (first?.kind !== 'heading' || first.depth !== 3) return false
  if (isSectionName(first.text.text.replace(/[:：].*$/s, ''))) return false
  return second?.kind === 'table' || (second?.kind === 'text' && mayHoldField(second.text))
}

/**
 * The block that is the page's title: the first heading of depth 1, else the first heading that no text precedes, if
 * front matter states no title.
 */
export function titleBlock(blocks: readonly Block[], isStated: boolean): Heading | undefined {
  const headings = blocks.filter(block => block.kind === 'heading')
  const [first, second] = headings
  const top = headings.find(heading => heading.depth === 1)
  const isTitle = top !== undefined && !isSectionName(top.text.text)
  if (isTitle && (first === top || second === top)) return top
  const mayBeTitle = first !== undefined && !isStated && (first.depth <= 2 || hasHeader(blocks))
  if (mayBeTitle && !isSectionName(first.text.text)) return first
  return isTitle ? top : undefined
}

const sectionNumber = /^\s*(?:\d+[.)]\s*)?/
const afterSectionWord = new RegExp(
  String.raw`^(?:\s*(?:&|/|${anyOf(andWords, andBetweenThings)})\s.*|\s+(?:${anyOf(sectionTails)}))?\s*[:：]?\s*$`,
)

function isSectionName(text: string): boolean {
  const start = sectionNumber.exec(text)?.[0].length ?? 0
  const folded = foldCase(text)
  return sectionWords.some(
    word => folded.startsWith(word, start) && afterSectionWord.test(folded.slice(start + word.length)),
  )
}

/** A mark in brackets at either end of a heading: `[Deprecated] Use tea`, `Use tea (superseded by ADR 8)`. */
const inBrackets = [
  /^\s*[[(（]([^[\]()（）]+)[\])）]\s*[:：—–-]?\s*(?=\S)/u,
  /(?<=\S)\s*[[(（]([^[\]()（）]+(?:\([^()]*\))?)[\])）]\s*(?:\{#[\w-]+\}\s*)?$/u,
]
const inCapitals = [
  /^\s*(\p{Lu}{4,}(?: \p{Lu}+)*)\s*[:：—–-]+\s*(?=\S)/u,
  /(?<=\S)\s*[:：—–-]+\s*(\p{Lu}{4,}(?: \p{Lu}+)*)\s*(?:\{#[\w-]+\}\s*)?$/u,
]

const marksOf = (text: string): readonly RegExp[] => [
  ...(/[[(（]/.test(text) ? inBrackets : []),
  ...(/[^\0-@[-\x7f]{4}/.test(text) ? inCapitals : []),
]

/** A heading → its text without a mark that is a status, and that mark. Text that is struck out is no title beside other text. */
export function splitMark(
  heading: RichText,
  isStatus: (mark: RichText) => boolean,
): { readonly title: RichText; readonly mark: RichText | undefined } {
  const shown = { ...heading, text: blankSpans(heading, 'delete') }
  const rich = shown.text.trim() === '' ? heading : shown
  for (const pattern of marksOf(heading.text)) {
    const match = pattern.exec(heading.text)
    if (match?.[1] === undefined) continue
    const at = match.index + match[0].indexOf(match[1])
    const mark = trimRich(sliceRich(heading, at, at + match[1].length))
    if (!isStatus(mark)) continue
    const title = match.index === 0 ? sliceRich(rich, match[0].length) : sliceRich(rich, 0, match.index)
    return { title, mark }
  }
  return { title: rich, mark: undefined }
}

import type { Block } from './blocks.ts'
import { blankSpans, offsetAt, sliceRich, trimRich, type RichText } from './rich-text.ts'
import { foldCase } from './vocabulary/fold-case.ts'
import { sectionWords } from './vocabulary/section-words.ts'

/** A title's parts: `ADR-0012: Use tea` → id, number and the text without them. */
export interface TitleParts {
  readonly title: string
  readonly id: string | undefined
  readonly number: number | undefined
  /** Offset in the page of the first digit of the number. */
  readonly numberAt: number | undefined
}

const idPrefix =
  /^\s*(?:(?:architecture|architectural)?\s*decision\s*(?:record)?\s*)?[[(]?((?:[A-Z][A-Z0-9]{0,11}|Adr|adr|rfc|Rfc)(?:[-_ ][A-Z]{1,6}){0,3}[-_ ]?#?(\d{1,6}))[\])]?\s*(?:[:：.)—–|-]+|\s)\s*(?=\S)/
const numberPrefix = /^\s*#?(\d{1,5})\s*(?:[.)—–:：|]+\s*|\s*-+\s+|\s+-\s*)(?=\S)/
const recordWords =
  'ADR|RFC|(?:architectur(?:e|al) )?decision(?: record)?|mimari karar kaydı|architekturentscheidung|décision d.architecture|decisión de arquitectura|registro de decisi(?:ón|ones) de arquitectura|registro de decisão(?: de arquitetura)?|架构决策记录|架构决策|アーキテクチャ決定記録|아키텍처 결정 기록|архитектурное решение'
const wordPrefix = new RegExp(
  String.raw`^\s*(?:(?:${recordWords})\s*(?:\/[^—–:-]*)?\s*[:：—–-]+\s*(?=\S)|ADR\s+(?=[A-Z]{2,}-\d))`,
  'i',
)
const withoutWords = (text: string): string => (/[:：—–-]/.test(text) ? text.replace(wordPrefix, '') : text)

const anchor = /\s*\{#[\w-]+\}\s*$/

const cleaned = (text: string): string =>
  withoutStrayQuote((text.includes('{#') ? text.replace(anchor, '') : text).replace(/\s+/g, ' ').trim())

/** A quotation mark at the end that nothing opened. */
const withoutStrayQuote = (text: string): string =>
  text.endsWith('"') && text.indexOf('"') === text.length - 1 ? text.replace(/"$/, '') : text

/** A date that looks like an id's number: `ADR-2026-06-20-…` is named by its date. */
const dated = /^\s*(?:ADR[-_ ]?)?(?:19|20)\d\d-\d\d/i

/** A heading's text → id, number and title. `series` says which prefixes are ids here (from the file's name). */
export function splitTitle(rich: RichText, isIdPrefix: (prefix: string) => boolean): TitleParts {
  const { text } = rich
  const whole: TitleParts = { title: cleaned(text), id: undefined, number: undefined, numberAt: undefined }
  if (dated.test(text)) return { ...whole, title: cleaned(withoutWords(text)) }
  const id = idPrefix.exec(text)
  if (id?.[1] !== undefined && id[2] !== undefined && isIdPrefix(id[1].replace(/[-_ #]*\d+$/, ''))) {
    const at = id[0].lastIndexOf(id[2])
    return {
      title: cleaned(text.slice(id[0].length)),
      id: id[1],
      number: Number(id[2]),
      numberAt: offsetAt(rich, at),
    }
  }
  const number = numberPrefix.exec(text)
  if (number?.[1] !== undefined)
    return {
      title: cleaned(text.slice(number[0].length)),
      id: undefined,
      number: Number(number[1]),
      numberAt: offsetAt(rich, number[0].indexOf(number[1])),
    }
  return { ...whole, title: cleaned(withoutWords(text)) }
}

/** The block that is the page's title: the first heading of depth 1, else the first heading that no text precedes. */
export function titleBlock(blocks: readonly Block[]): Extract<Block, { kind: 'heading' }> | undefined {
  const headings = blocks.filter(block => block.kind === 'heading')
  const [first, second] = headings
  const top = headings.find(heading => heading.depth === 1)
  const isTitle = top !== undefined && !isSectionName(top.text.text)
  if (isTitle && (first === top || second === top)) return top
  if (first !== undefined && first.depth <= 2 && !isSectionName(first.text.text)) return first
  return isTitle ? top : undefined
}

const sectionNumber = /^\s*(?:\d+[.)]\s*)?/
const afterSectionWord =
  /^(?:\s*(?:and|&|und|et|y|e|og|och|en|i|и|\/)\s.*|\s+(?:drivers|outcome|statement))?\s*[:：]?\s*$/

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

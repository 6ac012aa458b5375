import { abbreviations, andWords, butWords } from '../vocabulary/joining-words.ts'
import { anyOf } from '../vocabulary/words.ts'

/** How a stretch of a line is parted from the one before it. */
export type Break = 'start' | 'sentence' | 'list' | 'dash' | 'arrow' | 'colon' | 'comma'

/** A stretch of a text between two indexes. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch of a line between two breaks. */
export interface Segment extends Stretch {
  readonly opened: Break
  /** Whether it is a question, which says nothing. */
  readonly asked: boolean
}

const sentenceEnd = String.raw`(?<!(?:^|[\s.(])(?:\p{L}|${anyOf(abbreviations)}))[.!](?=\s+[\p{Lu}\p{Lo}\d§"“\ufffc]|\s*$)|\?(?=\s|$)|[。！？]`
const sentenceEnds = new RegExp(sentenceEnd, 'gu')
const breaks = new RegExp(
  String.raw`${sentenceEnd}|[;；\n|·•]|->|=>|[→⇒➔]|\s[—–-]\s|—|[,，、]|[:：](?=\s|$)|\s(?:${anyOf(andWords)}|(?<!all\s)(?:${anyOf(butWords)}))\s`,
  'gu',
)

function kindOf(mark: string): Break {
  const sign = mark.trim()
  if (/^[.!?。！？]$/.test(sign)) return 'sentence'
  if (/^[;；]$/.test(sign) || mark === '\n') return 'list'
  if (/^(?:->|=>|[→⇒➔])$/.test(sign)) return 'arrow'
  if (/^[—–|·•-]$/.test(sign)) return 'dash'
  return /^[:：]$/.test(sign) ? 'colon' : 'comma'
}

/** Only what stands before it makes a mark a question: `ADR-??` has an unknown number. */
const asks = (text: string, at: number): boolean =>
  /[?？]/.test(text.charAt(at)) && /[^\s?？]/.test(text.charAt(at - 1))

interface Found extends Stretch {
  readonly opened: Break
  /** Whether a question mark ends it. */
  readonly marked: boolean
}

/** Segments, in order, each with whether the mark at its end, or behind a list that it begins, asks. */
function withQuestions(found: readonly Found[]): Segment[] {
  if (!found.some(({ marked }) => marked))
    return found.map(({ marked: asked, ...rest }) => ({ ...rest, asked }))
  const segments: Segment[] = []
  let asked = false
  for (const { marked, ...rest } of found.toReversed()) {
    asked ||= marked
    segments.push({ ...rest, asked })
    if (rest.opened !== 'comma') asked = false
  }
  return segments.reverse()
}

/** The stretches of a text between its breaks, each index moved on by `shift`. */
export function segmentsOf(text: string, shift: number): Segment[] {
  const found: Found[] = []
  let start = 0
  let opened: Break = 'start'
  breaks.lastIndex = 0
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    found.push({ start: start + shift, end: match.index + shift, opened, marked: asks(text, match.index) })
    start = match.index + match[0].length
    opened = kindOf(match[0])
    // The blank behind a break may also stand before the next one.
    if (match[0].length > 1 && /\s$/.test(match[0])) breaks.lastIndex = --start
  }
  found.push({ start: start + shift, end: text.length + shift, opened, marked: false })
  return withQuestions(found)
}

/** The outermost round brackets of a text between two indexes, by what stands in them; one that is not closed is none. */
export function bracketsIn(text: string, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  let depth = 0
  let start = 0
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at)
    if (sign === '(' || sign === '（') {
      if (depth++ === 0) start = at + 1
    } else if ((sign === ')' || sign === '）') && depth > 0 && --depth === 0) found.push({ start, end: at })
  }
  return found
}

/** A text with blanks in place of its outermost brackets. */
export const withoutBrackets = (text: string, brackets: readonly Stretch[]): string =>
  blanked(
    text,
    brackets.map(({ start, end }) => ({ start: start - 1, end: end + 1 })),
  )

/** The sentences of a text that lie between two indexes, or about them. */
export function sentencesAbout(text: string, from: number, to: number): Stretch {
  const flat = withoutBrackets(text, bracketsIn(text, 0, text.length))
  let start = 0
  sentenceEnds.lastIndex = 0
  for (let match = sentenceEnds.exec(flat); match !== null; match = sentenceEnds.exec(flat)) {
    const end = match.index + match[0].length
    if (match.index >= to) return { start, end }
    if (end <= from) start = end
  }
  return { start, end: text.length }
}

/** What stands for a link or a code span where only words are looked at. */
export const thing = '\ufffc'

/** A text with blanks, or another character, in place of stretches of it, which stand in order; every index stays. */
export function blanked(text: string, stretches: readonly Stretch[], by = ' '): string {
  let shown = ''
  let at = 0
  for (const { start, end } of stretches) {
    if (start < at) continue
    shown += text.slice(at, start) + by.repeat(end - start)
    at = end
  }
  return at === 0 ? text : shown + text.slice(at)
}

import { carriageReturn } from './markdown/characters.ts'

/**
 * Bounds on what a Markdown parser may be given. remark takes seconds, or all memory, for input that no person writes;
 * the figures leave ten times what real logs hold (the largest of 1,380 real pages has 97 KB).
 */
export const limits = {
  pageCharacters: 256 * 1024,
  containerDepth: 100,
  tableRows: 2_000,
  tableColumns: 200,
  paragraphDelimiters: 5_000,
  frontMatterCharacters: 16 * 1024,
} as const

/** What is too much about a page, and where (an offset). */
export interface Excess {
  readonly what: string
  readonly offset: number
}

const containerMarker = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/
const marker = />|[-*+]|\d{1,9}[.)]/g
const fence = /^[ \t]*(?:```|~~~)/
const delimiters = /[*_[\]`~<!&#(]/g

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function containerDepth(line: string): number {
  const prefix = containerMarker.exec(line)?.[0]
  if (prefix === undefined) return 0
  const indent = line.search(/[^ \t]/)
  return Math.max(count(prefix, marker), Math.floor(indent / 2))
}

const hasLoneReturn = (text: string): boolean => text.includes('\r') && /\r(?!\n)/.test(text)

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

function excessOfLine(line: string): string | undefined {
  if (containerDepth(line) > limits.containerDepth)
    return `more than ${limits.containerDepth} nested lists or quotes`
  if (line.includes('|') && count(line, /\|/g) > limits.tableColumns)
    return `a table row of more than ${limits.tableColumns} columns`
  return undefined
}

/**
 * Whether a page is within all limits however its lines hang together, as nearly every page is: a quick pass. A line must
 * be longer than the nesting is deep to be beyond any limit of lines, and a paragraph longer than its delimiters are many.
 */
function isModest(text: string): boolean {
  if (hasLoneReturn(text)) return false
  let lines = 0
  let paragraph = 0
  for (let start = 0, end = 0; end < text.length; start = end + 1) {
    end = endOfLine(text, start)
    const size = end - start
    if (size > limits.containerDepth && excessOfLine(text.slice(start, end)) !== undefined) return false
    if (size === 0 || (size === 1 && text.charCodeAt(start) === carriageReturn)) paragraph = end
    else if (end - paragraph > limits.paragraphDelimiters) return false
    if (++lines > limits.tableRows) return false
  }
  return true
}

/** The first thing in a page that is beyond the limits, if any; `blanks` of its characters do not count. No recursion. */
export function findExcess(text: string, blanks = 0): Excess | undefined {
  if (text.length - blanks > limits.pageCharacters)
    return { what: `more than ${limits.pageCharacters} characters`, offset: 0 }
  return isModest(text) ? undefined : firstExcess(text)
}

/** Looks line by line for what is too much. */
function firstExcess(text: string): Excess | undefined {
  let offset = 0
  let rows = 0
  let marks = 0
  let fenced = false
  for (const line of text.split(/\r\n|\n|\r/)) {
    const blank = line.trim() === ''
    if (fence.test(line)) fenced = !fenced
    rows = line.includes('|') && !fenced ? rows + 1 : 0
    // Code costs the parser little, but a fence that is none must not hide a paragraph.
    marks = blank ? 0 : marks + count(line, delimiters) / (fenced ? 10 : 1)
    const what = excessOfLine(line) ?? excessOfRun(rows, marks)
    if (what !== undefined) return { what, offset }
    offset += line.length + (text.startsWith('\r\n', offset + line.length) ? 2 : 1)
  }
  return undefined
}

function excessOfRun(rows: number, marks: number): string | undefined {
  if (rows > limits.tableRows) return `a table of more than ${limits.tableRows} rows`
  if (marks > limits.paragraphDelimiters)
    return `more than ${limits.paragraphDelimiters} delimiters in one paragraph`
  return undefined
}

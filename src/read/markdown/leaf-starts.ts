import { isBlank, runEnd, skipBlanks, trimBlanks } from './characters.ts'

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The match of a sticky pattern at an index. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const thematicBreak = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})(?=\r?\n|$)/y

/** Whether a thematic break begins here, behind the indent. */
export const isThematicBreak = (text: string, at: number): boolean => matches(thematicBreak, text, at)

const underline = /(?:=+|-+)[ \t]*(?=\r?\n|$)/y

/** Whether this line makes a heading of the paragraph above it. */
export const isUnderline = (text: string, at: number): boolean => matches(underline, text, at)

const fence = /(`{3,})(?=[^`\n]*(?:\n|$))|(~{3,})/y

/** The run of backticks or tildes that opens a fenced code block here, if any. */
export function fenceAt(text: string, at: number): string | undefined {
  return matchAt(fence, text, at)?.[0]
}

/** Whether a line closes a fence: its characters and nothing behind them. */
export function closesFence(text: string, at: number, end: number, opener: string): boolean {
  const behind = runEnd(text, at, end, opener.charCodeAt(0))
  return behind - at >= opener.length && skipBlanks(text, behind, end) === end
}

/** An ATX heading: its depth and where its content stands. */
export interface AtxHeading {
  readonly depth: number
  readonly from: number
  readonly to: number
}

/** The heading that a line of `#` makes, if it is one. */
export function headingAt(text: string, at: number, end: number): AtxHeading | undefined {
  const behind = runEnd(text, at, end, 35)
  const depth = behind - at
  if (depth > 6 || (behind < end && !isBlank(text.charCodeAt(behind)))) return undefined
  const from = skipBlanks(text, behind, end)
  return { depth, from, to: withoutClosing(text, from, trimBlanks(text, from, end)) }
}

/** Closing `#`s count only behind a blank. */
function withoutClosing(text: string, from: number, to: number): number {
  let index = to
  while (index > from && text.charCodeAt(index - 1) === 35) index--
  if (index === to || (index > from && !isBlank(text.charCodeAt(index - 1)))) return to
  return trimBlanks(text, from, index)
}

const delimiterRow = /(?=[^\n]*[|:])\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?=\r?\n|$)/y

/** The number of columns that a row of delimiters gives a table; 0 where the line is none. */
export function columnsAt(text: string, at: number): number {
  return matchAt(delimiterRow, text, at)?.[0].match(/-+/g)?.length ?? 0
}

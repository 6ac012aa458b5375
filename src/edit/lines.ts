/** A line of a text: where it starts, where its end of line starts, and where the next line does. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly text: string
}

/** The line that an offset stands in. LF, CRLF and a lone CR end a line. */
export function lineAt(text: string, offset: number): Line {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1))
  const start = offset === 0 ? 0 : before + 1
  const rest = /\r\n|\n|\r/.exec(text.slice(start))
  const end = rest === null ? text.length : start + rest.index
  return { start, end, next: rest === null ? end : end + rest[0].length, text: text.slice(start, end) }
}

/** What ends the lines of a text: the first end of line it has, LF where it has none. */
export function endOfLine(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** The line before another; undefined for the first. */
export function lineBefore(text: string, line: Line): Line | undefined {
  if (line.start === 0) return undefined
  const crlf = text.startsWith('\r\n', line.start - 2)
  return lineAt(text, line.start - (crlf ? 2 : 1))
}

/** The line after another; undefined for the last. */
export function lineAfter(text: string, line: Line): Line | undefined {
  return line.next === line.end || line.next >= text.length ? undefined : lineAt(text, line.next)
}

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === ''

/** Behind the marks that close what an offset stands in: emphasis, code, the address of a link. */
export function behindMarks(text: string, offset: number): number {
  const closing = /^(?:[`*_~>]+|\]\([^()\s]*(?:\([^()]*\)[^()\s]*)?\)|\]\[[^\]]*\]|\]\])*/.exec(
    text.slice(offset),
  )
  return offset + (closing?.[0].length ?? 0)
}

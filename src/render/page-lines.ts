/** Where an offset of a text stands: lines and columns from 1, in UTF-16 units. */
interface Position {
  readonly line: number
  readonly column: number
}

/** A text that is asked for its lines more than once. */
export interface PageLines {
  readonly lineAt: (number: number) => string
  readonly positionOf: (offset: number) => Position
}

const lineEnd = /\r\n|\n|\r/g

function linesOf(text: string): PageLines {
  const starts = [0, ...Array.from(text.matchAll(lineEnd), ({ 0: end, index }) => index + end.length)]
  const startOf = (line: number): number => starts[line - 1] ?? text.length
  return {
    lineAt: number => text.slice(startOf(number), startOf(number + 1)).replace(lineEnd, ''),
    positionOf: offset => {
      // Behind the first half of a line end the next line begins, at its first column.
      if (offset > 0 && text.startsWith('\r\n', offset - 1))
        return { line: lineOf(starts, offset) + 1, column: 1 }
      const line = lineOf(starts, offset)
      return { line, column: Math.min(offset, text.length) - startOf(line) + 1 }
    },
  }
}

/** The number of the line that holds an offset, by halving. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

/** Pages by path → their lines. Findings come page by page, so the last page is kept and no other. */
export function pageLines(
  source: (path: string) => string | undefined,
): (path: string) => PageLines | undefined {
  let last: { readonly path: string; readonly lines: PageLines | undefined } | undefined
  return path => {
    if (last?.path !== path) {
      const text = source(path)
      last = { path, lines: text === undefined ? undefined : linesOf(text) }
    }
    return last.lines
  }
}

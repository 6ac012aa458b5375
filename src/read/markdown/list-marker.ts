import { asterisk, dot, hyphen, isBlank, isDigit, plus, rightParenthesis, skipBlanks } from './characters.ts'
import { isThematicBreak } from './leaf-starts.ts'

/** The marker of a list item. */
export interface ListMarker {
  /** The code of its character: `-`, `*`, `+`, `.` or `)`. */
  readonly kind: number
  /** The offset behind it. */
  readonly end: number
  /** Whether nothing stands behind it. */
  readonly bare: boolean
}

/** The offset of a list marker's last character; -1 where there is none. Only a `1` may interrupt a paragraph. */
function markerEnd(text: string, at: number, interrupts: boolean): number {
  const code = text.charCodeAt(at)
  if (code === asterisk || code === hyphen || code === plus) return at
  if (!isDigit(code)) return -1
  let index = at
  while (index - at < 10 && isDigit(text.charCodeAt(index))) index++
  if (index - at > 9 || (interrupts && (index - at > 1 || code !== 49))) return -1
  const last = text.charCodeAt(index)
  return last === dot || last === rightParenthesis ? index : -1
}

/** The list marker at `at`, if one stands there, in a line that ends at `end`. Source: CommonMark 0.31, "List items". */
export function listMarkerAt(
  text: string,
  at: number,
  end: number,
  interrupts: boolean,
): ListMarker | undefined {
  const last = markerEnd(text, at, interrupts)
  if (last < 0) return undefined
  const behind = last + 1
  if (behind < end && !isBlank(text.charCodeAt(behind))) return undefined
  const bare = skipBlanks(text, behind, end) === end
  if (bare && interrupts) return undefined
  const kind = text.charCodeAt(last)
  if ((kind === asterisk || kind === hyphen) && isThematicBreak(text, at)) return undefined
  return { kind, end: behind, bare }
}

import { classOf, tilde } from './characters.ts'
import type { Inline } from './nodes.ts'

/** A run of `*` or `_`, or a bracket, that is text unless it turns out to mark something. */
export interface Mark {
  readonly type: 'mark'
  readonly character: string
  count: number
  readonly opens: boolean
  readonly closes: boolean
  start: number
  end: number
}

export type Piece = Inline | Mark

interface Text {
  readonly type: 'text'
  value: string
  readonly start: number
  end: number
}

/** A run of `*` or `_` as a mark: `before` and `after` are the codes beside it, NaN at the ends of the content. */
export function attentionMark(
  character: string,
  before: number,
  after: number,
  start: number,
  end: number,
): Mark {
  const [left, right] = [classOf(before), classOf(after)]
  const open = right === 'other' || (right === 'mark' && left !== 'other') || after === tilde
  const close = left === 'other' || (left === 'mark' && right !== 'other') || before === tilde
  const opens = character === '*' ? open : open && (left !== 'other' || !close)
  const closes = character === '*' ? close : close && (right !== 'other' || !open)
  return { type: 'mark', character, count: end - start, opens, closes, start, end }
}

/** Adds a text to inline nodes, to the text before it if there is one, as mdast has it. */
function addText(nodes: (Inline | Text)[], { value, start, end }: Omit<Text, 'type'>): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') nodes.push({ type: 'text', value, start, end })
  else nodes[nodes.length - 1] = { type: 'text', value: last.value + value, start: last.start, end }
}

/** Pieces → nodes: the marks left over are text. */
function settled(pieces: readonly Piece[]): Inline[] {
  const nodes: Inline[] = []
  for (const piece of pieces)
    if (piece.type === 'text') addText(nodes, piece)
    else if (piece.type !== 'mark') nodes.push(piece)
    else if (piece.count > 0) {
      const { start, end } = piece
      addText(nodes, { value: piece.character.repeat(piece.count), start, end })
    }
  return nodes
}

/** Whether two runs that could both open and close are kept apart by the rule of three. */
const isOddPair = (opener: Mark, closer: Mark): boolean =>
  (opener.closes || closer.opens) && closer.count % 3 !== 0 && (opener.count + closer.count) % 3 === 0

function openerOf(pieces: readonly Piece[], at: number, closer: Mark): number {
  for (let index = at - 1; index >= 0; index--) {
    const piece = pieces[index]
    if (piece?.type !== 'mark' || !piece.opens || piece.count === 0) continue
    if (piece.character === closer.character && !isOddPair(piece, closer)) return index
  }
  return -1
}

/** Makes emphasis of what stands between two marks → the index of the closer afterwards. */
function emphasize(pieces: Piece[], from: number, to: number, opener: Mark, closer: Mark): number {
  const size = opener.count > 1 && closer.count > 1 ? 2 : 1
  const children = settled(pieces.slice(from + 1, to))
  const start = opener.end - size
  const end = closer.start + size
  opener.count -= size
  opener.end = start
  closer.count -= size
  closer.start = end
  pieces.splice(from + 1, to - from - 1, { type: size === 2 ? 'strong' : 'emphasis', children, start, end })
  return from + 2
}

/** Resolves emphasis in inline pieces → nodes. Source: CommonMark 0.31, "process emphasis"; micromark's reading of it. */
export function resolveAttention(pieces: Piece[]): Inline[] {
  for (let index = 0; index < pieces.length; index++) {
    const closer = pieces[index]
    if (closer?.type !== 'mark' || !closer.closes) continue
    for (let at = index; closer.count > 0;) {
      const from = openerOf(pieces, at, closer)
      const opener = pieces[from]
      if (opener?.type !== 'mark') break
      at = emphasize(pieces, from, at, opener, closer)
      index = at
    }
  }
  return settled(pieces)
}

import type { Piece } from './attention.ts'
import type { Inline } from './nodes.ts'

/** Inline content to be scanned, and where it stands in its page: an index of the text → an offset. */
export interface InlineSource {
  readonly text: string
  readonly from: number
  readonly end: number
  readonly offsetAt: (index: number) => number
  /** Whether no line has an indent of its own, which code would keep. */
  readonly flush: boolean
  readonly inTable: boolean
  /** The identifiers of the page's definitions. */
  readonly defined: ReadonlySet<string>
}

/** Gathers the pieces of inline content. Each `add…` takes a stretch of the text and gives the index behind it. */
export class InlinePieces {
  readonly source: InlineSource
  readonly text: string
  readonly end: number
  readonly pieces: Piece[] = []
  /** The index from which text has not become a piece yet. */
  pending: number

  constructor(source: InlineSource) {
    this.source = source
    this.text = source.text
    this.end = source.end
    this.pending = source.from
  }

  startAt(index: number): number {
    return this.source.offsetAt(index)
  }

  /** The offset in the page behind the character before an index. */
  endAt(index: number): number {
    return this.source.offsetAt(index - 1) + 1
  }

  /** Makes a piece of the text up to an index. */
  flush(to: number): void {
    const { pending } = this
    this.pending = to
    if (pending >= to) return
    const value = this.text.slice(pending, to)
    this.pieces.push({ type: 'text', value, start: this.startAt(pending), end: this.endAt(to) })
  }

  /** Adds a piece in the place of the text up to an index; the text before `from` is a piece of its own. */
  add(piece: Piece, from: number, to: number): number {
    this.flush(from)
    this.pieces.push(piece)
    this.pending = to
    return to
  }

  /** Adds text, code or HTML that says `value`. */
  addValue(type: 'text' | 'inlineCode' | 'html', value: string, from: number, to: number): number {
    return this.add({ type, value, start: this.startAt(from), end: this.endAt(to) }, from, to)
  }

  addBreak(from: number, to: number): number {
    return this.add({ type: 'break', start: this.startAt(from), end: this.endAt(to) }, from, to)
  }

  /** Adds a link of text that is its own label, without so many characters around it. */
  addAddress(url: string, from: number, to: number, around: number): number {
    const [start, end] = [this.startAt(from), this.endAt(to)]
    const value = this.text.slice(from + around, to - around)
    const label: Inline = { type: 'text', value, start: start + around, end: end - around }
    return this.add({ type: 'link', url, children: [label], start, end }, from, to)
  }
}

import { resolveAttention, type Mark } from './attention.ts'
import type { InlinePieces } from './inline-pieces.ts'
import { targetBehind, type Target } from './link-target.ts'
import type { Inline } from './nodes.ts'
import { unsure } from './unsure.ts'

interface Bracket {
  readonly start: number
  /** The index of its mark among the pieces. */
  readonly piece: number
  readonly image: boolean
  /** The index behind the bracket. */
  readonly content: number
  /** Whether it may still begin a link: not where a link stands in it. */
  active: boolean
  /** Whether an address stands in it, which is a link unless this becomes one. */
  address: boolean
}

/** The brackets that are open. Source: CommonMark 0.31, "look for link or image". */
export class Brackets {
  private readonly open: Bracket[] = []
  private readonly pieces: InlinePieces

  constructor(pieces: InlinePieces) {
    this.pieces = pieces
  }

  /** Opens a bracket, with or without an exclamation mark → the index behind it. */
  add(index: number, image: boolean): number {
    const { pieces } = this
    const content = index + (image ? 2 : 1)
    const [start, end] = [pieces.startAt(index), pieces.endAt(content)]
    const character = image ? '![' : '['
    const mark: Mark = { type: 'mark', character, count: 1, opens: false, closes: false, start, end }
    pieces.add(mark, index, content)
    this.open.push({ start, piece: pieces.pieces.length - 1, image, content, active: true, address: false })
    return content
  }

  /** Closes the last bracket → the index behind it, or behind the link that it makes. */
  close(index: number): number {
    const bracket = this.open.pop()
    if (bracket === undefined) return index + 1
    const { text, end, source } = this.pieces
    const label = text.slice(bracket.content, index)
    const target = bracket.active ? targetBehind(text, index, end, label, source.defined) : undefined
    if (target !== undefined) return this.link(bracket, index, target)
    if (bracket.address) this.refuseAddress()
    return index + 1
  }

  private link({ piece, image, start }: Bracket, to: number, target: Target): number {
    const { pieces } = this
    pieces.flush(to)
    const children = resolveAttention(pieces.pieces.splice(piece + 1))
    pieces.pieces.pop()
    if (!image) for (const bracket of this.open) if (!bracket.image) bracket.active = false
    const node = image ? imageNode(target, children) : linkNode(target, children)
    return pieces.add({ ...node, start, end: pieces.endAt(target.end) }, to, target.end)
  }

  /** Whether a bracket is open, so that an address behind it may be the label of a link. */
  get isOpen(): boolean {
    return this.open.length > 0
  }

  /** Says that an address stands here that is left to remark, unless a link is made around it. Throws unsure. */
  refuseAddress(): void {
    const bracket = this.open.at(-1)
    if (bracket === undefined) throw unsure
    bracket.address = true
  }

  /** Throws unsure where an address was left in a bracket that made no link. */
  finish(): void {
    if (this.open.some(bracket => bracket.address)) throw unsure
  }
}

function linkNode(target: Target, children: readonly Inline[]) {
  return target.to === 'address'
    ? { type: 'link' as const, url: target.url, children }
    : { type: 'linkReference' as const, identifier: target.identifier, children }
}

function imageNode(target: Target, children: readonly Inline[]) {
  const alt = altOf(children)
  return target.to === 'address'
    ? { type: 'image' as const, url: target.url, alt }
    : { type: 'imageReference' as const, identifier: target.identifier, alt }
}

/** The alternative text of an image: what its label says without marks. Throws unsure. */
function altOf(nodes: readonly Inline[]): string {
  let alt = ''
  for (const node of nodes)
    if (node.type === 'text' || node.type === 'inlineCode') alt += node.value
    else if (node.type === 'strong' || node.type === 'emphasis') alt += altOf(node.children)
    else throw unsure
  return alt
}

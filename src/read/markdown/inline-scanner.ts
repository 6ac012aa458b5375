import { attentionMark, resolveAttention, type Mark, type Piece } from './attention.ts'
import { addressEndOf, protocolAt, wwwAt, type AddressStart } from './bare-address.ts'
import {
  ampersand,
  asterisk,
  backslash,
  backtick,
  carriageReturn,
  colon,
  commercialAt,
  exclamation,
  isAlphanumeric,
  isLineEnd,
  isPunctuation,
  leftBracket,
  less,
  lineFeed,
  rightBracket,
  runEnd,
  space,
  tilde,
  trimBlanks,
  underscore,
} from './characters.ts'
import { entityAt } from './entity.ts'
import { matchAt } from './leaf-starts.ts'
import { targetBehind, type Target } from './link-target.ts'
import type { Inline } from './nodes.ts'
import { unsure } from './unsure.ts'

/** Text to be scanned, and where it stands in its page: an index of the text → an offset. */
export interface InlineSource {
  readonly text: string
  readonly from: number
  readonly end: number
  readonly offsetAt: (index: number) => number
  /** Whether the lines of the text stand in the page side by side, without prefix or indent. */
  readonly whole: boolean
  readonly inTable: boolean
  /** The identifiers of the page's definitions. */
  readonly defined: ReadonlySet<string>
}

interface Bracket {
  readonly mark: Mark
  readonly index: number
  readonly image: boolean
  /** The index behind the bracket. */
  readonly content: number
  active: boolean
  /** Whether an address stands in it, which is a link unless this becomes one. */
  address: boolean
}

const special = new Uint8Array(128)
for (const code of [
  lineFeed,
  carriageReturn,
  exclamation,
  ampersand,
  asterisk,
  colon,
  less,
  commercialAt,
  leftBracket,
  backslash,
  rightBracket,
  underscore,
  backtick,
  tilde,
  87,
  119,
])
  special[code] = 1

const autolink = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20<>\x7f]*)>/y
const attribute = String.raw`[ \t\r\n]+[A-Za-z_:][\w.:-]*(?:[ \t\r\n]*=[ \t\r\n]*(?:[^ \t\r\n"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`
const tag = new RegExp(
  String.raw`<(?:[A-Za-z][A-Za-z0-9-]*(?:${attribute})*[ \t\r\n]*\/?>|\/[A-Za-z][A-Za-z0-9-]*[ \t\r\n]*>|!--(?:-?>|[\s\S]*?-->))`,
  'y',
)
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const emailLink = new RegExp(String.raw`<([A-Za-z0-9._+-]+@${label}(?:\.${label})*)>`, 'y')
const doubtful = /<(?:[!?]|[^\s<>]*@[^\s<>]*>)/y

class InlineScanner {
  private readonly pieces: Piece[] = []
  private readonly brackets: Bracket[] = []
  private tildes = false
  /** The index from which text has not become a piece yet. */
  private pending: number
  private readonly text: string
  private readonly end: number

  private readonly source: InlineSource

  constructor(source: InlineSource) {
    this.source = source
    this.text = source.text
    this.end = source.end
    this.pending = source.from
  }

  scan(): Inline[] {
    const { text, end } = this
    let index = this.source.from
    while (index < end) {
      const code = text.charCodeAt(index)
      index = code < 128 && special[code] === 1 ? this.at(index, code) : index + 1
    }
    this.flush(end)
    if (this.brackets.some(bracket => bracket.address)) throw unsure
    return resolveAttention(this.pieces)
  }

  /** Reads what begins with a special character → the index to go on from. */
  private at(index: number, code: number): number {
    switch (code) {
      case lineFeed:
      case carriageReturn:
        return this.lineEnd(index)
      case backslash:
        return this.escape(index)
      case backtick:
        return this.code(index)
      case asterisk:
      case underscore:
        return this.attention(index, code)
      case tilde:
        return this.tilde(index)
      case exclamation:
        return this.text.charCodeAt(index + 1) === leftBracket && index + 1 < this.end
          ? this.open(index, true)
          : index + 1
      case leftBracket:
        return this.open(index, false)
      case rightBracket:
        return this.close(index)
      case less:
        return this.angle(index)
      case ampersand:
        return this.entity(index)
      case commercialAt:
        return this.mail(index)
      case colon:
        return this.address(index, protocolAt(this.text, index, this.pending))
      default:
        return this.address(index, wwwAt(this.text, index, this.source.from))
    }
  }

  private endAt(index: number): number {
    return this.source.offsetAt(index - 1) + 1
  }

  /** Makes a piece of the text up to an index. */
  private flush(to: number): void {
    const { pending } = this
    if (pending < to) {
      const value = this.text.slice(pending, to)
      this.pieces.push({ type: 'text', value, start: this.source.offsetAt(pending), end: this.endAt(to) })
    }
    this.pending = to
  }

  private lineEnd(index: number): number {
    const { text } = this
    const next = text.charCodeAt(index) === carriageReturn ? index + 2 : index + 1
    const trimmed = trimBlanks(text, this.pending, index)
    if (trimmed === index) return next
    this.flush(trimmed)
    if (index - trimmed >= 2 && !text.slice(trimmed, index).includes('\t')) {
      this.pieces.push({ type: 'break', start: this.source.offsetAt(trimmed), end: this.endAt(next) })
      this.pending = next
    } else this.pending = index
    return next
  }

  private escape(index: number): number {
    const { text } = this
    const next = index + 1 < this.end ? text.charCodeAt(index + 1) : space
    if (isPunctuation(next)) {
      if (next === commercialAt || next === colon || next === 46 || next === 47) this.refuseAddress(index)
      return this.addCharacter(text.charAt(index + 1), index, index + 2)
    }
    if (!isLineEnd(next)) return index + 1
    this.flush(index)
    this.pending = next === carriageReturn ? index + 3 : index + 2
    this.pieces.push({ type: 'break', start: this.source.offsetAt(index), end: this.endAt(this.pending) })
    return this.pending
  }

  /** Adds a character that stands in the page as something longer. */
  private addCharacter(value: string, from: number, to: number): number {
    this.flush(from)
    this.pieces.push({ type: 'text', value, start: this.source.offsetAt(from), end: this.endAt(to) })
    this.pending = to
    return to
  }

  private entity(index: number): number {
    const found = entityAt(this.text, index)
    return found === undefined ? index + 1 : this.addCharacter(found.value, index, index + found.length)
  }

  /** An escape within an address: mdast finds addresses in the text that is left of it. */
  private refuseAddress(index: number): void {
    const before = this.text.charCodeAt(index - 1)
    if (this.text.charCodeAt(index + 1) === commercialAt || 'wWpPsS:/'.includes(String.fromCharCode(before)))
      throw unsure
  }

  private code(index: number): number {
    const { text, end } = this
    const opened = runEnd(text, index, end, backtick)
    const size = opened - index
    for (let at = text.indexOf('`', opened); at >= 0 && at < end; at = text.indexOf('`', at)) {
      const closed = runEnd(text, at, end, backtick)
      if (closed - at === size) return this.addCode(index, opened, at, closed)
      at = closed
    }
    return opened
  }

  private addCode(index: number, from: number, to: number, end: number): number {
    const inner = this.text.slice(from, to)
    if (inner.includes('\n') && (!this.source.whole || /^\s|\s$/.test(inner))) throw unsure
    if (this.source.inTable && inner.includes('\\')) throw unsure
    const padded = inner.length > 1 && inner.startsWith(' ') && inner.endsWith(' ') && /[^ ]/.test(inner)
    const value = padded ? inner.slice(1, -1) : inner
    this.flush(index)
    this.pieces.push({ type: 'inlineCode', value, start: this.source.offsetAt(index), end: this.endAt(end) })
    this.pending = end
    return end
  }

  private attention(index: number, code: number): number {
    const { text } = this
    const end = runEnd(text, index, this.end, code)
    this.flush(index)
    const before = index > this.source.from ? text.charCodeAt(index - 1) : Number.NaN
    const after = end < this.end ? text.charCodeAt(end) : Number.NaN
    const start = this.source.offsetAt(index)
    this.pieces.push(attentionMark(text.charAt(index), before, after, start, start + end - index))
    this.pending = end
    return end
  }

  /** One run of tildes is text; with two, it depends. */
  private tilde(index: number): number {
    if (this.tildes) throw unsure
    this.tildes = true
    return runEnd(this.text, index, this.end, tilde)
  }

  private open(index: number, image: boolean): number {
    this.flush(index)
    const content = image ? index + 2 : index + 1
    const [start, end] = [this.source.offsetAt(index), this.endAt(content)]
    const mark: Mark = {
      type: 'mark',
      character: image ? '![' : '[',
      count: 1,
      opens: false,
      closes: false,
      start,
      end,
    }
    this.brackets.push({ mark, index: this.pieces.length, image, content, active: true, address: false })
    this.pieces.push(mark)
    this.pending = content
    return content
  }

  private close(index: number): number {
    const bracket = this.brackets.pop()
    if (bracket === undefined) return index + 1
    const { text, end, source } = this
    const label = text.slice(bracket.content, index)
    const target = bracket.active ? targetBehind(text, index, end, label, source.defined) : undefined
    if (target !== undefined) return this.addLink(bracket, index, target)
    const outer = this.brackets.at(-1)
    if (bracket.address && outer === undefined) throw unsure
    if (outer !== undefined) outer.address ||= bracket.address
    return index + 1
  }

  private addLink({ index, image, mark }: Bracket, to: number, target: Target): number {
    this.flush(to)
    const children = resolveAttention(this.pieces.splice(index + 1))
    this.pieces.pop()
    this.pieces.push(linkNode(target, image, children, mark.start, this.endAt(target.end)))
    if (!image) for (const bracket of this.brackets) if (!bracket.image) bracket.active = false
    this.pending = target.end
    return target.end
  }

  private angle(index: number): number {
    const { text } = this
    const [link, url] = matchAt(autolink, text, index) ?? []
    if (link !== undefined && url !== undefined) return this.addLinkedText(index, index + link.length, 1, url)
    const [mail, address] = matchAt(emailLink, text, index) ?? []
    if (mail !== undefined && address !== undefined)
      return this.addLinkedText(index, index + mail.length, 1, `mailto:${address}`)
    return this.html(index)
  }

  private html(index: number): number {
    const { text } = this
    const [html] = matchAt(tag, text, index) ?? []
    if (html === undefined && !matchAt(doubtful, text, index)) return index + 1
    if (html === undefined || html.includes('\n') || index + html.length > this.end) throw unsure
    this.flush(index)
    const end = index + html.length
    this.pieces.push({ type: 'html', value: html, start: this.source.offsetAt(index), end: this.endAt(end) })
    this.pending = end
    return end
  }

  private mail(index: number): number {
    const [before, after] = [this.text.charCodeAt(index - 1), this.text.charCodeAt(index + 1)]
    const isName = (code: number): boolean =>
      isAlphanumeric(code) || '_.+-'.includes(String.fromCharCode(code))
    if (index > this.source.from && index + 1 < this.end && isName(before) && isName(after)) this.refuse()
    return index + 1
  }

  /** Leaves an address that is a link or none, unless it stands in a link. */
  private refuse(): void {
    const bracket = this.brackets.at(-1)
    if (bracket === undefined) throw unsure
    bracket.address = true
  }

  private address(index: number, found: AddressStart | undefined): number {
    if (found === undefined) return index + 1
    if (this.brackets.length > 0) {
      this.refuse()
      return index + 1
    }
    const end = addressEndOf(this.text, found, this.end)
    const value = this.text.slice(found.start, end)
    return this.addLinkedText(found.start, end, 0, /^w/i.test(value) ? `http://${value}` : value)
  }

  /** Makes a link of text that is its own label, without the characters around it. */
  private addLinkedText(from: number, to: number, around: number, url: string): number {
    this.flush(from)
    const [start, end] = [this.source.offsetAt(from), this.endAt(to)]
    const value = this.text.slice(from + around, to - around)
    const child: Inline = { type: 'text', value, start: start + around, end: end - around }
    this.pieces.push({ type: 'link', url, children: [child], start, end })
    this.pending = to
    return to
  }
}

function linkNode(target: Target, image: boolean, children: Inline[], start: number, end: number): Inline {
  if (target.to === 'address') {
    const { url } = target
    return image
      ? { type: 'image', url, alt: altOf(children), start, end }
      : { type: 'link', url, children, start, end }
  }
  const { identifier } = target
  return image
    ? { type: 'imageReference', identifier, alt: altOf(children), start, end }
    : { type: 'linkReference', identifier, children, start, end }
}

/** The alternative text of an image: what its label says without marks. */
function altOf(nodes: readonly Inline[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      if (node.type === 'strong' || node.type === 'emphasis') return altOf(node.children)
      throw unsure
    })
    .join('')
}

/** Inline content → its nodes, as remark has them. Throws unsure where that is not proved. */
export function scanInline(source: InlineSource): Inline[] {
  return new InlineScanner(source).scan()
}

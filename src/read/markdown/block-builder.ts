import { carriageReturn, greater } from './characters.ts'
import { definitionAt, identifierOf } from './definitions.ts'
import {
  flushLine,
  type Container,
  type Content,
  type Leaf,
  type LineStanding,
  type ParagraphLeaf,
} from './open-blocks.ts'
import type { AtxHeading } from './leaf-starts.ts'
import type { Cell, Flow, Inline, Item } from './nodes.ts'
import { cellsOf } from './table-rows.ts'
import { taskBoxAt } from './task-box.ts'
import { unsure } from './unsure.ts'

const none: Leaf = { type: 'none' }

/** Builds the blocks of a page, the inline content of which is left to be scanned. */
export class BlockBuilder {
  readonly children: Flow[] = []
  /** Offsets of the lines on which the children begin. */
  readonly starts: number[] = []
  /** Indexes of children that have to be read by remark. */
  readonly doubtful = new Set<number>()
  readonly contents: Content[] = []
  /** The labels of definitions, as they stand in the page. */
  readonly labels: string[] = []
  readonly open: Container[] = []
  leaf: Leaf = none
  /** The start of the line at hand. */
  line = 0
  private hasBareItem = false

  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** The start of the line that an offset stands on. */
  private lineOf(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1
  }

  /** The end of the line before one that begins at an offset, without its line ending. */
  private endBefore(line: number): number {
    return this.text.charCodeAt(line - 2) === carriageReturn ? line - 2 : line - 1
  }

  add(node: Flow, start = this.line): void {
    const container = this.open.at(-1)
    if (container === undefined) {
      this.children.push(node)
      this.starts.push(start)
    } else container.children.push(node)
  }

  /** Leaves inline content to be scanned. */
  private addContent(
    children: Inline[],
    starts: readonly number[],
    end: number,
    { flush = true, inTable = false } = {},
  ): void {
    this.contents.push({ children, root: this.children.length - 1, starts, end, flush, inTable })
  }

  openQuote(): void {
    const children: Flow[] = []
    this.add({ type: 'quote', children })
    this.open.push({ kind: greater, width: 0, children, items: [], bare: false, over: false })
  }

  openItem(kind: number, width: number, bare: boolean, items?: Item[]): void {
    this.hasBareItem ||= bare
    const list: Item[] = items ?? []
    if (items === undefined) this.add({ type: 'list', items: list })
    const children: Flow[] = []
    list.push({ checked: false, children })
    this.open.push({ kind, width, children, items: list, bare, over: false })
  }

  /** Closes the containers from a depth on, and the leaf in them. */
  closeTo(depth: number): void {
    this.closeLeaf()
    this.open.length = depth
  }

  /** Adds a heading of `#`s that stands from `start` to `end`. */
  addHeading({ depth, from, to }: AtxHeading, start: number, end: number): void {
    this.closeLeaf()
    const children: Inline[] = []
    this.add({ type: 'heading', depth, children, start, end })
    if (from < to) this.addContent(children, [from], to)
  }

  /** Adds a block that says nothing. */
  addOther(): void {
    this.closeLeaf()
    this.add({ type: 'other' })
  }

  closeLeaf(): void {
    const { leaf } = this
    this.leaf = none
    if (leaf.type === 'paragraph') this.addParagraph(leaf)
    else if (leaf.type === 'fence') this.addCode(leaf.start, this.text.length)
    else if (leaf.type === 'indented') this.addCode(leaf.start, leaf.end)
  }

  openFence(start: number, opener: string): void {
    this.closeLeaf()
    this.leaf = { type: 'fence', start, opener }
  }

  closeFence(start: number, end: number): void {
    this.leaf = none
    this.addCode(start, end)
  }

  /** Adds a line to the indented code at hand, or begins it. */
  addIndented(start: number, end: number): void {
    if (this.leaf.type === 'indented') this.leaf.end = end
    else {
      this.closeLeaf()
      this.leaf = { type: 'indented', start, end }
    }
  }

  /** Code in lists and quotes says nothing to the reader, not even where it stands. */
  private addCode(start: number, end: number): void {
    this.add(this.open.length === 0 ? { type: 'code', start, end } : { type: 'other' }, this.lineOf(start))
  }

  private addParagraph({ starts, end, flush }: ParagraphLeaf): void {
    const first = this.addDefinitions(starts)
    const [start] = starts.slice(first, first + 1)
    if (start === undefined) return
    const children: Inline[] = []
    const begin = this.taskEnd(start)
    this.add({ type: 'paragraph', children, end }, this.lineOf(start))
    this.addContent(children, [begin, ...starts.slice(first + 1)], end, { flush })
  }

  /** Turns the definitions that a paragraph begins with into nodes → the index of its first line of text. */
  private addDefinitions(starts: readonly number[]): number {
    for (const [index, start] of starts.entries()) {
      const definition = definitionAt(this.text, start, this.text.charAt(starts[index + 1] ?? Number.NaN))
      if (definition === 'none') return index
      if (definition === 'unsure') {
        this.doubtNext()
        return index
      }
      this.labels.push(definition.label)
      const identifier = identifierOf(definition.label)
      this.add({ type: 'definition', identifier, url: definition.url }, this.lineOf(start))
    }
    return starts.length
  }

  private doubtNext(): void {
    this.doubtful.add(this.open.length === 0 ? this.children.length : this.children.length - 1)
  }

  /** Ticks the item at hand where its first paragraph begins with a box → the offset of the text. Throws unsure. */
  private taskEnd(start: number): number {
    const box = taskBoxAt(this.text, start)
    if (box === 'none') return start
    const container = this.open.at(-1)
    const first = container?.children[0]
    // micromark takes some paragraphs for the first of an item that are not in it, and some that are not.
    if (this.hasBareItem || first?.type === 'definition') throw unsure
    if (container === undefined || container.kind === greater || first !== undefined) return start
    if (box === 'doubtful') this.doubtNext()
    else container.items.splice(-1, 1, { checked: box === 'ticked', children: container.children })
    return box === 'doubtful' ? start : start + 4
  }

  /** Makes a heading of the paragraph at hand, whose underline ends at `end`. */
  underline(paragraph: ParagraphLeaf, depth: number, end: number): void {
    this.leaf = none
    const [start = 0] = paragraph.starts
    const children: Inline[] = []
    this.add({ type: 'heading', depth, children, start, end }, this.lineOf(start))
    this.addContent(children, paragraph.starts, paragraph.end, paragraph)
  }

  /** Makes a table of the last line of the paragraph at hand; the lines before it stay a paragraph. */
  openTable(paragraph: ParagraphLeaf): void {
    const header = paragraph.starts.pop() ?? 0
    const { end } = paragraph
    paragraph.end = this.endBefore(this.lineOf(header))
    if (paragraph.starts.length > 0) this.addParagraph(paragraph)
    const rows: Cell[][] = []
    this.add({ type: 'table', rows }, this.lineOf(header))
    this.leaf = { type: 'table', rows }
    this.addRow(rows, header, end)
  }

  addRow(rows: Cell[][], start: number, end: number): void {
    const row = cellsOf(this.text, start, end).map(place => {
      const children: Inline[] = []
      if (place.from < place.to) this.addContent(children, [place.from], place.to, { inTable: true })
      return { children, start: place.start, end: place.end }
    })
    rows.push(row)
  }

  startParagraph(start: number, end: number): void {
    this.closeLeaf()
    this.leaf = { type: 'paragraph', starts: [start], end, last: flushLine, flush: true }
  }

  continueParagraph(paragraph: ParagraphLeaf, start: number, end: number, standing: LineStanding): void {
    paragraph.starts.push(start)
    paragraph.end = end
    paragraph.last = standing
    paragraph.flush &&= standing.flush
  }
}

import { skipBlanks, tab } from './characters.ts'

/**
 * A place in the line at hand, from which the prefixes of containers are taken off one after the other. Tabs stop at every
 * fourth column; one of which only a part was taken leaves columns to spare. Source: CommonMark 0.31, "Tabs".
 */
export class LineCursor {
  readonly text: string
  /** The offset of the line. */
  start = 0
  /** The offset where it ends, without its line ending. */
  end = 0
  index = 0
  private spare = 0

  constructor(text: string) {
    this.text = text
  }

  begin(start: number, end: number): void {
    this.start = start
    this.end = end
    this.index = start
    this.spare = 0
  }

  /** The offset of what stands behind the blanks here. */
  behindBlanks(): number {
    return skipBlanks(this.text, this.index, this.end)
  }

  private columnOf(at: number): number {
    let column = 0
    for (let index = this.start; index < at; index++)
      column += this.text.charCodeAt(index) === tab ? 4 - (column % 4) : 1
    return column
  }

  /** The columns from here to an offset, between which only blanks stand. */
  columnsTo(at: number): number {
    for (let index = this.index; index < at; index++)
      if (this.text.charCodeAt(index) === tab)
        return this.spare + this.columnOf(at) - this.columnOf(this.index)
    return this.spare + at - this.index
  }

  /** Goes on to an offset. */
  goTo(at: number): void {
    this.index = at
    this.spare = 0
  }

  /** Goes on behind so many columns of blanks, or behind fewer where there are no more. */
  skipColumns(columns: number): void {
    let left = columns - this.spare
    this.spare = 0
    for (; left > 0 && this.index < this.behindBlanks(); this.index++)
      left -= this.text.charCodeAt(this.index) === tab ? 4 - (this.columnOf(this.index) % 4) : 1
    this.spare = Math.max(0, -left)
  }
}

import type { Block } from './blocks.ts'
import type { Dialect } from './dialect.ts'
import type { HeadingBlock, TextBlock, Walk } from './field-walk.ts'
import { fieldOfLine, mayHoldField, splitFields, type LineField } from './labels.ts'
import { isMetadata } from './metadata-labels.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, linesOfRich, offsetAt, type RichText } from './rich-text.ts'
import { headingField, sectionField, sectionLabel } from './section-fields.ts'
import { statedLines } from './stated-lines.ts'
import { fieldsOfTable } from './tables.ts'
import { frameSections } from './vocabulary/section-words.ts'

/** The fields of a page's body, and the blocks they took, so that prose is what is left. */
export interface BodyFields {
  readonly fields: readonly RawField[]
  readonly taken: ReadonlySet<Block>
  /** Lines of taken blocks that belong to no field. */
  readonly rest: readonly RichText[]
  /** The offset at which the first section begins that is no field. */
  readonly sectionsAt: number
}

/** The items of a list under `Deciders:` are its values. */
function itemsBelow(walk: Walk, at: number, depth: number): TextBlock[] {
  const items: TextBlock[] = []
  for (let next = at + 1; next < walk.blocks.length; next++) {
    const block = walk.blocks[next]
    if (block?.kind !== 'text' || block.depth <= depth) break
    items.push(block)
  }
  return items
}

/** The fields of one paragraph or list item: a line without a label continues the field before it. */
function textFields(walk: Walk, block: TextBlock, at: number, header: boolean): void {
  if (!mayHoldField(block.text)) return
  const isField = (label: string): boolean => walk.vocabulary.meaningOf(label) !== undefined
  const first = walk.fields.length
  let open: RawField | undefined
  const rest: RichText[] = []
  for (const part of statedLines(block.text).flatMap(line =>
    splitFields(line, { isField, labelled: false }),
  )) {
    const field = fieldOfLine(part, block.depth > 0 ? 'bullet' : 'line')
    if (field !== undefined && isMetadata(withValue(walk, field, block, at), walk, block, header)) {
      open = field
      walk.fields.push(field)
    } else if (open !== undefined && field === undefined && !/^\s*[•◦▪]/.test(part.text)) {
      open = { ...open, lines: [...open.lines, part], end: endOffsetAt(part, part.text.length) }
      walk.fields[walk.fields.length - 1] = open
    } else {
      open = undefined
      rest.push(part)
    }
  }
  if (walk.fields.length === first) return
  walk.rest.push(...rest)
  walk.taken.add(block)
  if (open?.lines.length === 0)
    walk.fields[walk.fields.length - 1] = withItems(walk, open, itemsBelow(walk, at, block.depth))
}

/** A label with the items below it for a value, if it has no other. */
function withValue(walk: Walk, field: LineField, block: TextBlock, at: number): LineField {
  if (field.lines.length > 0) return field
  return { ...field, lines: itemsBelow(walk, at, block.depth).flatMap(item => linesOfRich(item.text)) }
}

function withItems(walk: Walk, field: RawField, items: readonly TextBlock[]): RawField {
  for (const item of items) walk.taken.add(item)
  const lines = items.flatMap(item => linesOfRich(item.text))
  const last = lines.at(-1)
  return { ...field, lines, end: last === undefined ? field.end : endOffsetAt(last, last.text.length) }
}

/** Whether a text ends with a digit, a full stop behind it left aside. */
const endsWithDigit = (text: string): boolean => /\d\.?$/.test(text.slice(-2))

const isDate = (text: string): boolean => {
  const shown = text.trim()
  return (
    endsWithDigit(shown) &&
    /^(?:\p{L}+,?\s+)?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}+\s+\d{4}|\p{L}+\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\.?$/u.test(
      shown,
    )
  )
}

/** A bare date above the first section is the record's date; as a heading it begins an entry of a history. */
function dateField(name: 'date' | 'history', text: RichText): RawField {
  return {
    name,
    lines: [text],
    origin: name === 'date' ? 'line' : 'heading',
    start: offsetAt(text, 0),
    end: endOffsetAt(text, text.text.length),
  }
}

/** The depth of the headings that are sections of the page: two, unless all of them are deeper. */
function sectionDepth(blocks: readonly Block[], title: Block | undefined): number {
  const first = blocks.find(block => block.kind === 'heading' && block !== title)
  return Math.max(2, first?.kind === 'heading' ? first.depth : 2)
}

/** A page's blocks → its fields in reading order. `title` is the block that is the page's title. */
export function fieldsOfBlocks(
  blocks: readonly Block[],
  title: Block | undefined,
  dialect: Dialect,
): BodyFields {
  const walk: Walk = {
    blocks,
    dialect,
    vocabulary: dialect.fields,
    deepest: sectionDepth(blocks, title),
    framed: false,
    fields: [],
    taken: new Set(),
    rest: [],
  }
  let sectionsAt = Infinity
  for (const [at, block] of blocks.entries()) {
    if (block === title || walk.taken.has(block)) continue
    if (block.kind === 'heading') {
      const isField = readHeading(walk, block, at)
      if (!isField) sectionsAt = Math.min(sectionsAt, block.start)
      if (block.depth <= walk.deepest)
        walk.framed = isField || frameSections.has(sectionLabel(block).toLowerCase())
    } else readBlock(walk, block, at, sectionsAt === Infinity)
  }
  return { fields: walk.fields, taken: walk.taken, rest: walk.rest, sectionsAt }
}

function readHeading(walk: Walk, heading: HeadingBlock, at: number): boolean {
  if (!isDate(heading.text.text)) return headingField(walk, heading) || sectionField(walk, heading, at)
  walk.fields.push(dateField('history', heading.text))
  return true
}

function readBlock(walk: Walk, block: Exclude<Block, HeadingBlock>, at: number, header: boolean): void {
  if (block.kind === 'table') tableFields(walk, block, header)
  else if (block.quoted && !header) return
  else if (header && isDate(block.text.text)) walk.fields.push(dateField('date', block.text))
  else textFields(walk, block, at, header)
}

function tableFields(walk: Walk, block: Extract<Block, { kind: 'table' }>, header: boolean): void {
  if (!header && walk.fields.some(field => field.origin === 'table')) return
  const fields = fieldsOfTable(block.rows, walk.dialect, header)
  if (fields.length === 0) return
  walk.fields.push(...fields)
  walk.taken.add(block)
}

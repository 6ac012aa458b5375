import type { Block } from './blocks.ts'
import {
  fieldOfLine,
  mayHoldField,
  mayHoldLabel,
  splitFields,
  withoutBullet,
  withoutColon,
} from './labels.ts'
import type { FieldVocabulary } from './meaning.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, linesOfRich, offsetAt, type RichText } from './rich-text.ts'
import { statedLines } from './stated-lines.ts'
import { fieldsOfTable } from './tables.ts'

type TextBlock = Extract<Block, { kind: 'text' }>
type HeadingBlock = Extract<Block, { kind: 'heading' }>

/** The fields of a page's body, and the blocks they took, so that prose is what is left. */
export interface BodyFields {
  readonly fields: readonly RawField[]
  readonly taken: ReadonlySet<Block>
  /** Lines of taken blocks that belong to no field. */
  readonly rest: readonly RichText[]
}

interface Walk {
  readonly blocks: readonly Block[]
  readonly vocabulary: FieldVocabulary
  readonly fields: RawField[]
  readonly taken: Set<Block>
  readonly rest: RichText[]
}

const sectionLabel = (heading: HeadingBlock): string =>
  withoutColon(heading.text.text.replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, ''))

/** The blocks below a heading, as far as the next one. */
function bodyOf(blocks: readonly Block[], at: number): Block[] {
  let end = at + 1
  while (end < blocks.length && blocks[end]?.kind !== 'heading') end++
  return blocks.slice(at + 1, end)
}

/** A line of a status section that is a field of its own: `Date: …` or `Context issue: …` below the status. */
function ownField(line: RichText, section: string, vocabulary: FieldVocabulary): RawField | undefined {
  if (!mayHoldLabel(line) || vocabulary.meaningOf(section) !== 'status') return undefined
  const field = fieldOfLine(line, 'line')
  const meaning = field === undefined ? undefined : vocabulary.meaningOf(field.name)
  return meaning === undefined ||
    meaning === 'status' ||
    meaning === 'title' ||
    meaning === 'id' ||
    field?.lines.length === 0
    ? undefined
    : field
}

/** A heading that is the name of a field: its value is the text below, the ticked items only where some are ticked. */
function sectionField(walk: Walk, heading: HeadingBlock, at: number): boolean {
  const name = sectionLabel(heading)
  if (!isSectionField(name, walk.vocabulary)) return false
  const body = bodyOf(walk.blocks, at).filter(block => block.kind === 'text' && !block.quoted)
  const ticked = body.filter(block => block.kind === 'text' && block.checked)
  const texts = (ticked.length > 0 ? ticked : body).filter(block => block.kind === 'text')
  const all = texts.flatMap(block => statedLines(block.text)).map(withoutBullet)
  const lines: RichText[] = []
  for (const line of all) {
    const own = ownField(line, name, walk.vocabulary)
    if (own === undefined) lines.push(line)
    else walk.fields.push(own)
  }
  const end = lines.at(-1)
  walk.fields.push({
    name,
    lines,
    origin: 'section',
    start: heading.start,
    end: end === undefined ? heading.start : endOffsetAt(end, end.text.length),
  })
  for (const block of texts) walk.taken.add(block)
  return true
}

/** Sections of prose have names that are also labels; as a heading only these are metadata. */
function isSectionField(name: string, vocabulary: FieldVocabulary): boolean {
  const meaning = vocabulary.meaningOf(name)
  return meaning !== undefined
    ? !['title', 'id', 'number', 'implementation-issue'].includes(meaning)
    : vocabulary.isKnown(name)
}

/** `## Status: Accepted` says it all in the heading. */
function headingField(walk: Walk, heading: HeadingBlock): boolean {
  const field = fieldOfLine(heading.text, 'heading')
  if (field === undefined || field.lines.length === 0 || walk.vocabulary.meaningOf(field.name) === undefined)
    return false
  if (walk.vocabulary.meaningOf(field.name) === 'id' || walk.vocabulary.meaningOf(field.name) === 'title')
    return false
  walk.fields.push({ ...field, origin: 'heading' })
  return true
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
  for (const part of statedLines(block.text).flatMap(line => splitFields(line, isField))) {
    const field = fieldOfLine(part, block.depth > 0 ? 'bullet' : 'line')
    if (field !== undefined && isMetadata(field, walk.vocabulary, block, header)) {
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

function withItems(walk: Walk, field: RawField, items: readonly TextBlock[]): RawField {
  for (const item of items) walk.taken.add(item)
  const lines = items.flatMap(item => linesOfRich(item.text))
  const last = lines.at(-1)
  return { ...field, lines, end: last === undefined ? field.end : endOffsetAt(last, last.text.length) }
}

/** Above the first section any label counts; below, only those that relate the record, or bold ones that are known. */
function isMetadata(
  field: RawField & { bold: boolean },
  vocabulary: FieldVocabulary,
  block: TextBlock,
  header: boolean,
): boolean {
  const known = vocabulary.isKnown(field.name)
  if (header)
    return (
      known ||
      ((field.bold || block.depth > 0) && field.lines.length > 0 && field.name.split(/\s+/).length <= 5)
    )
  const meaning = vocabulary.meaningOf(field.name)
  if (
    !known ||
    meaning === 'title' ||
    meaning === 'id' ||
    meaning === 'number' ||
    meaning === 'implementation-issue'
  )
    return false
  return meaning === undefined || meaning.endsWith('issue') || field.bold || block.depth > 0
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

/** A page's blocks → its fields in reading order. `title` is the block that is the page's title. */
export function fieldsOfBlocks(
  blocks: readonly Block[],
  title: Block | undefined,
  vocabulary: FieldVocabulary,
): BodyFields {
  const walk: Walk = { blocks, vocabulary, fields: [], taken: new Set(), rest: [] }
  let header = true
  for (const [at, block] of blocks.entries()) {
    if (block === title || walk.taken.has(block)) continue
    if (block.kind === 'heading') {
      if (isDate(block.text.text)) walk.fields.push(dateField('history', block.text))
      else if (!headingField(walk, block) && !sectionField(walk, block, at)) header = false
    } else if (block.kind === 'table') {
      tableFields(walk, block, header)
    } else if (!block.quoted || header) {
      if (header && isDate(block.text.text)) walk.fields.push(dateField('date', block.text))
      else textFields(walk, block, at, header)
    }
  }
  return { fields: walk.fields, taken: walk.taken, rest: walk.rest }
}

function tableFields(walk: Walk, block: Extract<Block, { kind: 'table' }>, header: boolean): void {
  if (!header && walk.fields.some(field => field.origin === 'table')) return
  const fields = fieldsOfTable(block.rows, walk.vocabulary)
  if (fields.length === 0) return
  walk.fields.push(...fields)
  walk.taken.add(block)
}

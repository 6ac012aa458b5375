import type { Block } from './blocks.ts'
import {
  fieldOfLine,
  type LineField,
  mayHoldField,
  mayHoldLabel,
  splitFields,
  withoutBullet,
  withoutColon,
} from './labels.ts'
import type { Dialect } from './dialect.ts'
import type { FieldVocabulary } from './meaning.ts'
import { isAllReferences, isOfKind } from './of-kind.ts'
import type { RawField } from './raw-field.ts'
import { wholeDay } from './record-dates.ts'
import { endOffsetAt, linesOfRich, offsetAt, type RichText } from './rich-text.ts'
import { statedLines } from './stated-lines.ts'
import { fieldsOfTable } from './tables.ts'
import { headerLabels, statusOrThing, type FieldMeaning } from './vocabulary/field-words.ts'
import { verbsOfLabel, type Verb } from './values/phrases.ts'
import { normalizeWords } from './vocabulary/normalize.ts'
import { weakStatusWords } from './vocabulary/status-words.ts'
import { frameSections } from './vocabulary/section-words.ts'

type TextBlock = Extract<Block, { kind: 'text' }>
type HeadingBlock = Extract<Block, { kind: 'heading' }>

/** The fields of a page's body, and the blocks they took, so that prose is what is left. */
export interface BodyFields {
  readonly fields: readonly RawField[]
  readonly taken: ReadonlySet<Block>
  /** Lines of taken blocks that belong to no field. */
  readonly rest: readonly RichText[]
  /** The offset at which the first section begins that is no field. */
  readonly sectionsAt: number
}

interface Walk {
  readonly blocks: readonly Block[]
  readonly dialect: Dialect
  readonly vocabulary: FieldVocabulary
  /** Headings deeper than this are parts of a section, whatever they are called, unless that is one of metadata. */
  readonly deepest: number
  /** Whether the section that the walk is in is one of metadata. */
  framed: boolean
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

/** A line of a status or of related things that is a field of its own: `Date: …` or `Context issue: …`. */
function ownField(line: RichText, section: string, vocabulary: FieldVocabulary): RawField | undefined {
  const within = vocabulary.meaningOf(section)
  if (!mayHoldLabel(line) || (within !== 'status' && within !== 'related')) return undefined
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

const mayBeField = ({ deepest, framed }: Walk, { depth }: HeadingBlock): boolean => depth <= deepest || framed

/** A heading that is the name of a field: its value is the text below, the ticked items only where some are ticked. */
function sectionField(walk: Walk, heading: HeadingBlock, at: number): boolean {
  const name = sectionLabel(heading)
  if (!mayBeField(walk, heading) || !isSectionField(name, walk.vocabulary)) return false
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
  if (isProse(name, lines, walk)) return false
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

/** Words that name a status, and as often a thing of the domain: `## State` over prose is a section like any other. */
const alsoThings = new Set(statusOrThing)

const isProse = (name: string, lines: readonly RichText[], { dialect }: Walk): boolean =>
  alsoThings.has(name.toLowerCase()) && !isOfKind('status', lines, dialect)

/** Sections of prose have names that are also labels; as a heading only these are metadata. */
function isSectionField(name: string, vocabulary: FieldVocabulary): boolean {
  const meaning = vocabulary.meaningOf(name)
  return meaning !== undefined
    ? !['title', 'id', 'number', 'implementation-issue'].includes(meaning)
    : vocabulary.isKnown(name)
}

/** `## Status: Accepted` says it all in the heading. */
function headingField(walk: Walk, heading: HeadingBlock): boolean {
  const field = mayBeField(walk, heading) ? fieldOfLine(heading.text, 'heading') : undefined
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
    if (field !== undefined && isMetadata(field, walk, block, header)) {
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

const notInText: readonly (FieldMeaning | undefined)[] = [
  'title',
  'id',
  'number',
  'implementation-issue',
  'related',
  'related-issue',
]
const longestLabel = 5

const isLoose = ({ record, issue }: Verb): boolean => record === 'relates-to' && issue === 'relates-to'

/** Whether a label is one of the record only above its first section: below, a thing of the domain may be *introduced*. */
const isHeaderLabel = (label: string): boolean => headerLabels.has(normalizeWords(label))

/** A bold run at the head of a sentence is a label only if what follows is of its kind. */
const isRun = (field: LineField): boolean => field.bold && !field.colon

/**
 * Above the first section any label counts; below, one that is known, in the text itself or an item of the first level, whose
 * value is of its kind.
 */
function isMetadata(field: LineField, walk: Walk, block: TextBlock, header: boolean): boolean {
  const { vocabulary, dialect } = walk
  const meaning = vocabulary.meaningOf(field.name)
  const isKnown = vocabulary.isKnown(field.name)
  const fits = (): boolean => isOfKind(meaning, field.lines, dialect)
  if (header) return isKnown ? !isRun(field) || fits() : isUnknownLabel(field, block, dialect)
  if (!isKnown || notInText.includes(meaning) || block.depth > 1 || isHeaderLabel(field.name)) return false
  if (meaning === undefined && verbsOfLabel(field.name).every(isLoose)) return false
  const stands = meaning === undefined || meaning.endsWith('issue') || field.bold || block.depth > 0
  return stands && fits()
}

/** `Superseded: 2021-03-04 by [2. Cup](…)`: what looks like a label is a state, and the line a sentence. */
function saysItself({ name }: LineField, { statuses }: Dialect): boolean {
  const word = normalizeWords(name)
  return statuses.has(word) && !weakStatusWords.has(word)
}

/** A label that nobody knows: an emphasized one or that of an item, or one whose whole value is references or a day. */
function isUnknownLabel(field: LineField, block: TextBlock, dialect: Dialect): boolean {
  const [line] = field.lines
  if (line === undefined || field.name.split(/\s+/).length > longestLabel) return false
  if (saysItself(field, dialect)) return false
  if (field.bold || block.depth > 0) return !isRun(field)
  return (
    field.lines.length === 1 &&
    (isAllReferences(line, dialect) || wholeDay(line, dialect.order) !== undefined)
  )
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
  const fields = fieldsOfTable(block.rows, walk.dialect)
  if (fields.length === 0) return
  walk.fields.push(...fields)
  walk.taken.add(block)
}

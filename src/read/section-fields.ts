import type { Block } from './blocks.ts'
import type { HeadingBlock, Walk } from './field-walk.ts'
import { fieldOfLine, mayHoldLabel, splitFields, withoutBullet, withoutColon } from './labels.ts'
import type { FieldVocabulary } from './meaning.ts'
import { isOfKind } from './of-kind.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, type RichText } from './rich-text.ts'
import { statedLines } from './stated-lines.ts'
import { statusOrThing, type FieldMeaning } from './vocabulary/field-words.ts'

/** What a heading is called, its number and colon left aside. */
export const sectionLabel = (heading: HeadingBlock): string =>
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

const isDay = (meaning: FieldMeaning | undefined): boolean =>
  meaning === 'date' || meaning === 'status-date' || meaning === 'created' || meaning === 'updated'

/** A line below a heading as its parts: `Accepted. Date: 2021-03-04` below *Status* are two. */
function partsOf(line: RichText, section: string, { vocabulary }: Walk): RichText[] {
  const bare = withoutBullet(line)
  if (vocabulary.meaningOf(section) !== 'status') return [bare]
  const isField = (label: string): boolean => isDay(vocabulary.meaningOf(label))
  return splitFields(bare, { isField, labelled: true })
}

/** A heading that is the name of a field: its value is the text below, the ticked items only where some are ticked. */
export function sectionField(walk: Walk, heading: HeadingBlock, at: number): boolean {
  const name = sectionLabel(heading)
  if (!mayBeField(walk, heading) || !isSectionField(name, walk.vocabulary)) return false
  const body = bodyOf(walk.blocks, at).filter(block => block.kind === 'text' && !block.quoted)
  const ticked = body.filter(block => block.kind === 'text' && block.checked)
  const texts = (ticked.length > 0 ? ticked : body).filter(block => block.kind === 'text')
  const all = texts.flatMap(block => statedLines(block.text)).flatMap(line => partsOf(line, name, walk))
  if (isProse(name, all, walk)) return false
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
export function headingField(walk: Walk, heading: HeadingBlock): boolean {
  const field = mayBeField(walk, heading) ? fieldOfLine(heading.text, 'heading') : undefined
  if (field === undefined || field.lines.length === 0 || walk.vocabulary.meaningOf(field.name) === undefined)
    return false
  if (walk.vocabulary.meaningOf(field.name) === 'id' || walk.vocabulary.meaningOf(field.name) === 'title')
    return false
  walk.fields.push({ ...field, origin: 'heading' })
  return true
}

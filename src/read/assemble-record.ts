import type { Problem } from '../model/finding.ts'
import type { Person } from '../model/person.ts'
import type { DecisionRecord, Field } from '../model/record.ts'
import { headingsOf, hyperlinksOf, proseOf } from './block-texts.ts'
import type { Block } from './blocks.ts'
import { fieldsOfBlocks, type BodyFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Outline } from './outline.ts'
import type { PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { readRecordStatus, type RecordStatus, type StatusFields } from './record-status.ts'
import { identityOf } from './record-identity.ts'
import { dateByName, loneDay, readDates, type RecordDates } from './record-dates.ts'
import type { Dialect } from './dialect.ts'
import { offsetAt, type RichText } from './rich-text.ts'
import { readSections } from './sections.ts'
import type { Statements, Told } from './add-statements.ts'
import { readRelations } from './statements.ts'
import { splitMark, titleBlock } from './title.ts'
import { bannerOf, isStatusMark, statusField, type Banner } from './implied-status.ts'
import { isNothing, isPlaceholder } from './values/nothing.ts'
import { readPeople } from './values/people.ts'
import type { FieldMeaning } from './vocabulary/field-words.ts'
import { provenanceIn, readWikiText } from './wiki-text.ts'

/** A record as its page states it, and what was doubtful in reading it. */
export interface Assembled extends Pick<RecordDates, 'orders' | 'ambiguous'> {
  readonly record: DecisionRecord
  readonly problems: readonly Problem[]
  /** Every field of the page, known or not, in the order of precedence. */
  readonly fields: readonly RawField[]
  /** By which clause each relation is stated. */
  readonly told: readonly Told[]
}

interface Parts {
  readonly path: string
  readonly page: PageText
  readonly dialect: Dialect
  readonly blocks: readonly Block[]
  readonly fields: readonly RawField[]
  /** What each field means, at its index. */
  readonly meanings: readonly (FieldMeaning | undefined)[]
}

const fieldsFor = ({ fields, meanings }: Parts, wanted: FieldMeaning, other = wanted): RawField[] =>
  fields.filter((_, at) => meanings[at] === wanted || meanings[at] === other)

const textOf = (field: RawField | undefined): string | undefined => {
  const text = field?.lines
    .map(line => line.text)
    .join(' ')
    .trim()
  return text === undefined || isNothing(text) || isPlaceholder(text) ? undefined : text
}

function peopleOf(parts: Parts, meaning: FieldMeaning): Person[] {
  const people = fieldsFor(parts, meaning).map(field =>
    readPeople(
      field.lines.filter(line => !isPlaceholder(line.text)),
      parts.page,
    ),
  )
  return people.find(found => found.length > 0) ?? []
}

/** Fields that the record has no property of its own for, as stated. */
function otherFields(parts: Parts): Field[] {
  return parts.fields
    .filter(field => !parts.dialect.fields.isKnown(field.name))
    .map(field => ({
      name: field.name,
      value: field.lines.map(line => line.text).join('\n'),
      origin: field.origin,
      place: parts.page.place(field.start, field.end),
    }))
}

function tagsOf(parts: Parts): string[] {
  const values = fieldsFor(parts, 'tags').flatMap(field =>
    field.lines.flatMap(line => line.text.split(/[,;\n]/)),
  )
  return [...new Set(values.map(tag => tag.trim()).filter(tag => !isNothing(tag) && !isPlaceholder(tag)))]
}

/** What a title says of other records: `Rest the dough (supersedes 0007)`. */
function titleField(title: RichText): RawField {
  const start = offsetAt(title, 0)
  return { name: 'title', lines: [title], origin: 'heading', start, end: start + title.text.length }
}

function allPeople(parts: Parts): Pick<DecisionRecord, 'deciders' | 'consulted' | 'informed' | 'authors'> {
  return {
    deciders: peopleOf(parts, 'deciders'),
    consulted: peopleOf(parts, 'consulted'),
    informed: peopleOf(parts, 'informed'),
    authors: peopleOf(parts, 'authors'),
  }
}

/** Whether front matter gives the page a title. */
const statesTitle = (fields: readonly RawField[], dialect: Dialect): boolean =>
  fields.some(field => dialect.fields.meaningOf(field.name) === 'title' && textOf(field) !== undefined)

function identityIn(parts: Parts, heading: RichText | undefined): ReturnType<typeof identityOf> {
  const { path, page } = parts
  const number = textOf(fieldsFor(parts, 'number', 'id')[0])
  return identityOf({ path, page, heading, titles: fieldsFor(parts, 'title'), number })
}

/** What a page says of its status without a label: a mark in its title, and a banner if no field states one. */
interface Implied {
  readonly fields: readonly RawField[]
  readonly banner: Banner | undefined
}

function impliedIn(
  parts: Parts,
  body: BodyFields,
  heading: Block | undefined,
  mark: RichText | undefined,
): Implied {
  const isStated = fieldsFor(parts, 'status').length > 0
  const banner = isStated ? undefined : bannerOf(parts.blocks, heading, body, parts.dialect)
  const marks = mark === undefined ? [] : [statusField(mark, 'heading')]
  return { fields: banner === undefined ? marks : [...marks, banner.field], banner }
}

interface Named extends Pick<RecordStatus, 'leavesOpen'> {
  readonly heading: Block | undefined
  readonly title: RichText | undefined
  readonly id: string
}

/** What the page says of records and issues: in its fields, its title, its headings and its prose. */
function relationsOf(
  { blocks, fields, page, dialect }: Parts,
  body: BodyFields,
  { fields: implied, banner }: Implied,
  { heading, title, id, leavesOpen }: Named,
): Statements {
  const taken = banner?.block === undefined ? body.taken : new Set([...body.taken, banner.block])
  const titles = title === undefined ? [] : [titleField(title)]
  const rest = body.rest.filter(line => banner?.field.lines.includes(line) !== true)
  const said = {
    fields: [...fields, ...implied, ...titles],
    prose: [...rest, ...proseOf(blocks, taken)],
    headings: headingsOf(blocks, taken, heading),
  }
  return readRelations(said, { sectionsAt: body.sectionsAt, id, leavesOpen }, page, dialect)
}

/** A page's outline → the record. Where a page states a thing twice, front matter holds, then what stands first. */
export function assembleRecord(path: string, outline: Outline, page: PageText, dialect: Dialect): Assembled {
  const { blocks, provenance } = readWikiText(outline.blocks)
  const front = readFrontMatter(outline, page)
  const heading = titleBlock(blocks, statesTitle(front.fields, dialect))
  const body = fieldsOfBlocks(blocks, heading, dialect)
  const marked =
    heading === undefined ? undefined : splitMark(heading.text, mark => isStatusMark(mark, dialect))
  const fields = [...front.fields, ...body.fields]
  const meanings = fields.map(field => dialect.fields.meaningOf(field.name))
  const parts: Parts = { path, page, dialect, blocks, fields, meanings }
  const implied = impliedIn(parts, body, heading, marked?.mark)
  const read = readRecordStatus(statusFields(parts, implied), page, dialect)
  const dates = readDates(fields, read.decided, page, dialect.fields, dialect.order)
  const identity = identityIn(parts, marked?.title)
  const named = { heading, title: marked?.title, id: identity.id, leavesOpen: read.leavesOpen }
  const relations = relationsOf(parts, body, implied, named)
  return {
    fields: [...fields, ...implied.fields],
    orders: dates.orders,
    ambiguous: dates.ambiguous,
    told: relations.told,
    problems: [...front.problems, ...read.problems, ...dates.problems, ...relations.problems],
    record: {
      path,
      ...identity,
      status: read.status,
      date: dates.date ?? dateByName(path, page) ?? loneDay(fields, body.sectionsAt, page, dialect),
      ...allPeople(parts),
      links: relations.links,
      issues: relations.issues,
      sections: readSections(blocks, heading, outline.emptyHeadings, page),
      tags: tagsOf(parts),
      fields: otherFields(parts),
      hyperlinks: hyperlinksOf(blocks, page),
      provenance: provenance ?? provenanceIn(page.text),
    },
  }
}

const statusFields = (parts: Parts, { fields }: Implied): StatusFields => ({
  stated: fieldsFor(parts, 'status'),
  histories: fieldsFor(parts, 'history'),
  implied: fields,
})

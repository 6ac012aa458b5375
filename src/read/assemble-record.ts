import type { Problem } from '../model/finding.ts'
import type { Person } from '../model/person.ts'
import type { DecisionRecord, Field, Hyperlink, StatedDate } from '../model/record.ts'
import type { Status } from '../model/status.ts'
import type { Block } from './blocks.ts'
import { fieldsOfBlocks } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Outline } from './outline.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { readRecordStatus } from './record-status.ts'
import { identityOf } from './record-identity.ts'
import { dateByName, loneDay, readDates, type RecordDates } from './record-dates.ts'
import type { Dialect } from './dialect.ts'
import { offsetAt, type RichText, type Span } from './rich-text.ts'
import { readSections } from './sections.ts'
import { readRelations } from './statements.ts'
import { splitMark, titleBlock } from './title.ts'
import { bannerOf, isStatusMark, statusField } from './implied-status.ts'
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
}

interface Parts {
  readonly path: string
  readonly page: PageText
  readonly dialect: Dialect
  readonly blocks: readonly Block[]
  readonly fields: readonly RawField[]
  /** What each field means, at its index. */
  readonly meanings: readonly (FieldMeaning | undefined)[]
  readonly problems: readonly Problem[]
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

function statusDate(status: Status | undefined): StatedDate | undefined {
  return status?.date === undefined ? undefined : { value: status.date, place: status.place }
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

/** The texts of blocks, those of tables cell by cell. */
function textsOf(blocks: readonly Block[]): RichText[] {
  const texts: RichText[] = []
  for (const block of blocks)
    if (block.kind === 'table') for (const row of block.rows) texts.push(...row)
    else texts.push(block.text)
  return texts
}

function hyperlinksOf(blocks: readonly Block[], page: PageText): Hyperlink[] {
  const links: Hyperlink[] = []
  for (const text of textsOf(blocks))
    for (const span of text.spans) {
      const link = hyperlink(span, text, page)
      if (link !== undefined) links.push(link)
    }
  return links
}

function hyperlink({ kind, url, start, end }: Span, text: RichText, page: PageText): Hyperlink | undefined {
  if (url === undefined || (kind !== 'link' && kind !== 'image')) return undefined
  const place = placeOf(page, text, start, end)
  return { url, text: text.text.slice(start, end), image: kind === 'image', place }
}

const headingsOf = (blocks: readonly Block[], taken: ReadonlySet<Block>, title: Block | undefined): RichText[] =>
  blocks.flatMap(block => (block.kind === 'heading' && block !== title && !taken.has(block) ? block.text : []))

function proseOf(blocks: readonly Block[], taken: ReadonlySet<Block>): RichText[] {
  return textsOf(
    blocks.filter(
      block => !taken.has(block) && block.kind !== 'heading' && !(block.kind === 'text' && block.text.text === ''),
    ),
  )
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

/** A page's outline → the record. Where a page states a thing twice, front matter holds, then what stands first. */
export function assembleRecord(path: string, outline: Outline, page: PageText, dialect: Dialect): Assembled {
  const { blocks, provenance } = readWikiText(outline.blocks)
  const front = readFrontMatter(outline, page)
  const heading = titleBlock(blocks, statesTitle(front.fields, dialect))
  const body = fieldsOfBlocks(blocks, heading, dialect)
  const marked =
    heading === undefined ? undefined : splitMark(heading.text, mark => isStatusMark(mark, dialect))
  const fields = [...front.fields, ...body.fields]
  const parts: Parts = {
    path,
    page,
    dialect,
    blocks,
    fields,
    meanings: fields.map(field => dialect.fields.meaningOf(field.name)),
    problems: front.problems,
  }
  const stated = fieldsFor(parts, 'status')
  const banner = stated.length > 0 ? undefined : bannerOf(blocks, heading, body, dialect)
  const implied = [
    ...(marked?.mark === undefined ? [] : [statusField(marked.mark, 'heading')]),
    ...(banner === undefined ? [] : [banner.field]),
  ]
  const { status, problems } = readRecordStatus(stated, fieldsFor(parts, 'history'), implied, page, dialect)
  const dates = readDates(parts.fields, statusDate(status), page, dialect.fields, dialect.order)
  const taken = banner?.block === undefined ? body.taken : new Set([...body.taken, banner.block])
  const told = marked === undefined ? [] : [titleField(marked.title)]
  const relations = readRelations(
    { fields: [...parts.fields, ...implied, ...told], prose: [...body.rest.filter(line => !banner?.field.lines.includes(line)), ...proseOf(blocks, taken)],
      headings: headingsOf(blocks, taken, heading),
    },
    body.sectionsAt,
    page,
    dialect,
  )
  return {
    fields: [...parts.fields, ...implied],
    orders: dates.orders,
    ambiguous: dates.ambiguous,
    problems: [...front.problems, ...problems, ...dates.problems, ...relations.problems],
    record: {
      path,
      ...identityOf({
        path,
        page,
        heading: marked?.title,
        titles: fieldsFor(parts, 'title'),
        number: textOf(fieldsFor(parts, 'number', 'id')[0]),
      }),
      status,
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

import type { DecisionRecord } from '../../model/record.ts'
import { listOf, optional, text, type Item, type Items } from './codec.ts'
import {
  date,
  field,
  headingNumber,
  hyperlink,
  issue,
  link,
  optionalNumber,
  optionalPlace,
  person,
  provenance,
  section,
  status,
} from './parts.ts'

const optionalHeadingNumber = optional(headingNumber)
const optionalStatus = optional(status)
const optionalDate = optional(date)
const optionalProvenance = optional(provenance)
const people = listOf(person)
const links = listOf(link)
const issues = listOf(issue)
const sections = listOf(section)
const tags = listOf(text)
const fields = listOf(field)
const hyperlinks = listOf(hyperlink)

/** Writes all of a record but its path, which is that of its page. */
export function writeRecord(record: DecisionRecord, to: Item[]): void {
  text.write(record.id, to)
  optionalNumber.write(record.number, to)
  optionalHeadingNumber.write(record.headingNumber, to)
  optionalNumber.write(record.fileNumber, to)
  text.write(record.title, to)
  optionalPlace.write(record.titlePlace, to)
  optionalStatus.write(record.status, to)
  optionalDate.write(record.date, to)
  people.write(record.deciders, to)
  people.write(record.consulted, to)
  people.write(record.informed, to)
  people.write(record.authors, to)
  links.write(record.links, to)
  issues.write(record.issues, to)
  sections.write(record.sections, to)
  tags.write(record.tags, to)
  fields.write(record.fields, to)
  hyperlinks.write(record.hyperlinks, to)
  optionalProvenance.write(record.provenance, to)
}

/** The record of the page at `path`. */
export const readRecord = (path: string, from: Items): DecisionRecord => ({
  path,
  id: from.text(),
  number: optionalNumber.read(from),
  headingNumber: optionalHeadingNumber.read(from),
  fileNumber: optionalNumber.read(from),
  title: from.text(),
  titlePlace: optionalPlace.read(from),
  status: optionalStatus.read(from),
  date: optionalDate.read(from),
  deciders: people.read(from),
  consulted: people.read(from),
  informed: people.read(from),
  authors: people.read(from),
  links: links.read(from),
  issues: issues.read(from),
  sections: sections.read(from),
  tags: tags.read(from),
  fields: fields.read(from),
  hyperlinks: hyperlinks.read(from),
  provenance: optionalProvenance.read(from),
})

import type { DecisionRecord } from '../../model/record.ts'
import { listOf, optional, text, type Codec } from './codec.ts'
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

export const record: Codec<DecisionRecord> = {
  write: (each, to) => {
    to.push(each.path, each.id)
    optionalNumber.write(each.number, to)
    optionalHeadingNumber.write(each.headingNumber, to)
    optionalNumber.write(each.fileNumber, to)
    text.write(each.title, to)
    optionalPlace.write(each.titlePlace, to)
    optionalStatus.write(each.status, to)
    optionalDate.write(each.date, to)
    people.write(each.deciders, to)
    people.write(each.consulted, to)
    people.write(each.informed, to)
    people.write(each.authors, to)
    links.write(each.links, to)
    issues.write(each.issues, to)
    sections.write(each.sections, to)
    tags.write(each.tags, to)
    fields.write(each.fields, to)
    hyperlinks.write(each.hyperlinks, to)
    optionalProvenance.write(each.provenance, to)
  },
  read: from => ({
    path: from.text(),
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
  }),
}

import type { DecisionRecord } from '../../model/record.ts'
import { absent, type Codec } from './codec.ts'
import {
  date,
  fields,
  headingNumber,
  hyperlinks,
  issues,
  links,
  optionalPlace,
  people,
  provenance,
  sections,
  status,
} from './parts.ts'

const pack = (record: DecisionRecord) =>
  [
    record.path,
    record.id,
    absent(record.number),
    headingNumber.pack(record.headingNumber),
    absent(record.fileNumber),
    record.title,
    optionalPlace.pack(record.titlePlace),
    status.pack(record.status),
    date.pack(record.date),
    people.pack(record.deciders),
    people.pack(record.consulted),
    people.pack(record.informed),
    people.pack(record.authors),
    links.pack(record.links),
    issues.pack(record.issues),
    sections.pack(record.sections),
    record.tags,
    fields.pack(record.fields),
    hyperlinks.pack(record.hyperlinks),
    provenance.pack(record.provenance),
  ] as const

/** A record as a list. */
export type StoredRecord = ReturnType<typeof pack>

export const record: Codec<DecisionRecord, StoredRecord> = {
  pack,
  unpack: stored => ({
    path: stored[0],
    id: stored[1],
    number: stored[2] ?? undefined,
    headingNumber: headingNumber.unpack(stored[3]),
    fileNumber: stored[4] ?? undefined,
    title: stored[5],
    titlePlace: optionalPlace.unpack(stored[6]),
    status: status.unpack(stored[7]),
    date: date.unpack(stored[8]),
    deciders: people.unpack(stored[9]),
    consulted: people.unpack(stored[10]),
    informed: people.unpack(stored[11]),
    authors: people.unpack(stored[12]),
    links: links.unpack(stored[13]),
    issues: issues.unpack(stored[14]),
    sections: sections.unpack(stored[15]),
    tags: stored[16],
    fields: fields.unpack(stored[17]),
    hyperlinks: hyperlinks.unpack(stored[18]),
    provenance: provenance.unpack(stored[19]),
  }),
}

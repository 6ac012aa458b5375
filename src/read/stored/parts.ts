import type { Problem, TextEdit } from '../../model/finding.ts'
import type { Ignore } from '../../model/page.ts'
import type { Person } from '../../model/person.ts'
import type { Place } from '../../model/place.ts'
import { fieldOrigins } from '../../model/record.ts'
import type { DecisionRecord, Field, Hyperlink, Provenance, Section, StatedDate } from '../../model/record.ts'
import type { IssueReference, Origin, RecordLink } from '../../model/relation.ts'
import { isRecordRelation, issueKinds, issueRelations, recordRelations } from '../../model/relation.ts'
import { states, type Status } from '../../model/status.ts'
import { number, oneOf, optional, text, type Codec } from './codec.ts'

export const optionalText = optional(text)
export const optionalNumber = optional(number)

const state = oneOf(states)
const issueKind = oneOf(issueKinds)
const issueRelation = oneOf(issueRelations)
const fieldOrigin = oneOf(fieldOrigins)
const recordRelation = oneOf(Object.keys(recordRelations).filter(isRecordRelation))
const origin = oneOf<Origin>(['metadata', 'body'])

export const place: Codec<Place> = {
  write: ({ line, column, start, end }, to) => void to.push(line, column, start, end),
  read: from => ({ line: from.number(), column: from.number(), start: from.number(), end: from.number() }),
}

export const optionalPlace = optional(place)

export const status: Codec<Status> = {
  write: (each, to) => {
    state.write(each.state, to)
    text.write(each.text, to)
    optionalText.write(each.date, to)
    optionalText.write(each.note, to)
    place.write(each.place, to)
  },
  read: from => ({
    state: state.read(from),
    text: from.text(),
    date: optionalText.read(from),
    note: optionalText.read(from),
    place: place.read(from),
  }),
}

export const person: Codec<Person> = {
  write: (each, to) => {
    text.write(each.name, to)
    optionalText.write(each.role, to)
    place.write(each.place, to)
  },
  read: from => ({ name: from.text(), role: optionalText.read(from), place: place.read(from) }),
}

export const link: Codec<RecordLink> = {
  write: (each, to) => {
    recordRelation.write(each.relation, to)
    text.write(each.target, to)
    optionalText.write(each.label, to)
    to.push(each.partial)
    optionalText.write(each.note, to)
    origin.write(each.from, to)
    place.write(each.place, to)
  },
  read: from => ({
    relation: recordRelation.read(from),
    target: from.text(),
    label: optionalText.read(from),
    partial: from.flag(),
    note: optionalText.read(from),
    from: origin.read(from),
    place: place.read(from),
  }),
}

export const issue: Codec<IssueReference> = {
  write: (each, to) => {
    text.write(each.key, to)
    issueKind.write(each.kind, to)
    issueRelation.write(each.relation, to)
    optionalText.write(each.url, to)
    optionalText.write(each.note, to)
    origin.write(each.from, to)
    place.write(each.place, to)
  },
  read: from => ({
    key: from.text(),
    kind: issueKind.read(from),
    relation: issueRelation.read(from),
    url: optionalText.read(from),
    note: optionalText.read(from),
    from: origin.read(from),
    place: place.read(from),
  }),
}

export const section: Codec<Section> = {
  write: (each, to) => {
    to.push(each.title, each.depth, each.slug, each.empty)
    place.write(each.place, to)
  },
  read: from => ({
    title: from.text(),
    depth: from.number(),
    slug: from.text(),
    empty: from.flag(),
    place: place.read(from),
  }),
}

export const field: Codec<Field> = {
  write: (each, to) => {
    to.push(each.name, each.value)
    fieldOrigin.write(each.origin, to)
    place.write(each.place, to)
  },
  read: from => ({
    name: from.text(),
    value: from.text(),
    origin: fieldOrigin.read(from),
    place: place.read(from),
  }),
}

export const hyperlink: Codec<Hyperlink> = {
  write: (each, to) => {
    to.push(each.url, each.text, each.image)
    place.write(each.place, to)
  },
  read: from => ({ url: from.text(), text: from.text(), image: from.flag(), place: place.read(from) }),
}

export const date: Codec<StatedDate> = {
  write: (each, to) => {
    text.write(each.value, to)
    place.write(each.place, to)
  },
  read: from => ({ value: from.text(), place: place.read(from) }),
}

export const headingNumber: Codec<NonNullable<DecisionRecord['headingNumber']>> = {
  write: (each, to) => {
    number.write(each.value, to)
    place.write(each.place, to)
  },
  read: from => ({ value: from.number(), place: place.read(from) }),
}

export const provenance: Codec<Provenance> = {
  write: (each, to) => {
    to.push(each.editor, each.editedAt)
    optionalText.write(each.revision, to)
  },
  read: from => ({ editor: from.text(), editedAt: from.text(), revision: optionalText.read(from) }),
}

const edit = optional<TextEdit>({
  write: ({ start, end, text: put }, to) => void to.push(start, end, put),
  read: from => ({ start: from.number(), end: from.number(), text: from.text() }),
})

export const problem: Codec<Problem> = {
  write: (each, to) => {
    to.push(each.rule, each.message)
    optionalPlace.write(each.place, to)
    edit.write(each.edit, to)
    optionalText.write(each.issue, to)
  },
  read: from => {
    const stated = { rule: from.text(), message: from.text(), place: optionalPlace.read(from) }
    const [change, key] = [edit.read(from), optionalText.read(from)]
    return {
      ...stated,
      ...(change === undefined ? {} : { edit: change }),
      ...(key === undefined ? {} : { issue: key }),
    }
  },
}

export const ignore: Codec<Ignore> = {
  write: (each, to) => {
    text.write(each.rule, to)
    optionalText.write(each.reason, to)
    optionalNumber.write(each.line, to)
    place.write(each.place, to)
  },
  read: from => ({
    rule: from.text(),
    reason: optionalText.read(from),
    line: optionalNumber.read(from),
    place: place.read(from),
  }),
}

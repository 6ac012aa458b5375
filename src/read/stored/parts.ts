import type { Problem, TextEdit } from '../../model/finding.ts'
import type { Ignore } from '../../model/page.ts'
import type { Person } from '../../model/person.ts'
import type { Place } from '../../model/place.ts'
import type { DecisionRecord, Field, Hyperlink, Provenance, Section, StatedDate } from '../../model/record.ts'
import type { IssueReference, RecordLink } from '../../model/relation.ts'
import type { Status } from '../../model/status.ts'
import { absent, listOf, maybe, type Codec, type Text } from './codec.ts'

export type StoredPlace = readonly [line: number, column: number, start: number, end: number]

export const place: Codec<Place, StoredPlace> = {
  pack: ({ line, column, start, end }) => [line, column, start, end],
  unpack: ([line, column, start, end]) => ({ line, column, start, end }),
}

export const optionalPlace = maybe(place)

export const status = maybe<Status, readonly [Status['state'], string, Text, Text, StoredPlace]>({
  pack: each => [each.state, each.text, absent(each.date), absent(each.note), place.pack(each.place)],
  unpack: ([state, text, date, note, at]) => ({
    state,
    text,
    date: date ?? undefined,
    note: note ?? undefined,
    place: place.unpack(at),
  }),
})

export const people = listOf<Person, readonly [string, Text, StoredPlace]>({
  pack: each => [each.name, absent(each.role), place.pack(each.place)],
  unpack: ([name, role, at]) => ({ name, role: role ?? undefined, place: place.unpack(at) }),
})

type StoredLink = readonly [
  RecordLink['relation'],
  string,
  Text,
  boolean,
  Text,
  RecordLink['from'],
  StoredPlace,
]

export const links = listOf<RecordLink, StoredLink>({
  pack: each => [
    each.relation,
    each.target,
    absent(each.label),
    each.partial,
    absent(each.note),
    each.from,
    place.pack(each.place),
  ],
  unpack: ([relation, target, label, partial, note, from, at]) => ({
    relation,
    target,
    label: label ?? undefined,
    partial,
    note: note ?? undefined,
    from,
    place: place.unpack(at),
  }),
})

type StoredIssue = readonly [
  string,
  IssueReference['kind'],
  IssueReference['relation'],
  Text,
  Text,
  IssueReference['from'],
  StoredPlace,
]

export const issues = listOf<IssueReference, StoredIssue>({
  pack: each => [
    each.key,
    each.kind,
    each.relation,
    absent(each.url),
    absent(each.note),
    each.from,
    place.pack(each.place),
  ],
  unpack: ([key, kind, relation, url, note, from, at]) => ({
    key,
    kind,
    relation,
    url: url ?? undefined,
    note: note ?? undefined,
    from,
    place: place.unpack(at),
  }),
})

export const sections = listOf<Section, readonly [string, number, string, boolean, StoredPlace]>({
  pack: each => [each.title, each.depth, each.slug, each.empty, place.pack(each.place)],
  unpack: ([title, depth, slug, empty, at]) => ({ title, depth, slug, empty, place: place.unpack(at) }),
})

export const fields = listOf<Field, readonly [string, string, Field['origin'], StoredPlace]>({
  pack: each => [each.name, each.value, each.origin, place.pack(each.place)],
  unpack: ([name, value, origin, at]) => ({ name, value, origin, place: place.unpack(at) }),
})

export const hyperlinks = listOf<Hyperlink, readonly [string, string, boolean, StoredPlace]>({
  pack: each => [each.url, each.text, each.image, place.pack(each.place)],
  unpack: ([url, text, image, at]) => ({ url, text, image, place: place.unpack(at) }),
})

export const date = maybe<StatedDate, readonly [string, StoredPlace]>({
  pack: each => [each.value, place.pack(each.place)],
  unpack: ([value, at]) => ({ value, place: place.unpack(at) }),
})

export const headingNumber = maybe<
  NonNullable<DecisionRecord['headingNumber']>,
  readonly [number, StoredPlace]
>({
  pack: each => [each.value, place.pack(each.place)],
  unpack: ([value, at]) => ({ value, place: place.unpack(at) }),
})

export const provenance = maybe<Provenance, readonly [string, string, Text]>({
  pack: each => [each.editor, each.editedAt, absent(each.revision)],
  unpack: ([editor, editedAt, revision]) => ({ editor, editedAt, revision: revision ?? undefined }),
})

const edit: Codec<TextEdit, readonly [number, number, string]> = {
  pack: ({ start, end, text }) => [start, end, text],
  unpack: ([start, end, text]) => ({ start, end, text }),
}

type StoredProblem = readonly [string, string, StoredPlace | null, ReturnType<typeof edit.pack> | null, Text]

export const problems = listOf<Problem, StoredProblem>({
  pack: each => [
    each.rule,
    each.message,
    optionalPlace.pack(each.place),
    maybe(edit).pack(each.edit),
    absent(each.issue),
  ],
  unpack: ([rule, message, at, change, issue]) => ({
    rule,
    message,
    place: optionalPlace.unpack(at),
    ...(change === null ? {} : { edit: edit.unpack(change) }),
    ...(issue === null ? {} : { issue }),
  }),
})

export const ignores = listOf<Ignore, readonly [string, Text, number | null, StoredPlace]>({
  pack: each => [each.rule, absent(each.reason), absent(each.line), place.pack(each.place)],
  unpack: ([rule, reason, line, at]) => ({
    rule,
    reason: reason ?? undefined,
    line: line ?? undefined,
    place: place.unpack(at),
  }),
})

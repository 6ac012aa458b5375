import type { DecisionRecord } from '../model/record.ts'
import type { RecordLink, RecordRelation } from '../model/relation.ts'
import type { State } from '../model/status.ts'

/** A link that a page shall state: `targets` are the forms in which the reader may give it back. */
export interface AskedLink {
  readonly relation: RecordRelation
  readonly targets: readonly string[]
  /** Whether it is one of a part only. */
  readonly partial?: boolean | undefined
}

/** What an edit is to change of a record; everything it does not name is to stay as it is read. */
export interface Asked {
  readonly state?: State
  /** The date that the change bears, ISO; it may become the status's or the record's. */
  readonly date?: string | undefined
  readonly note?: string | undefined
  readonly deciders?: readonly string[]
  readonly added?: readonly AskedLink[]
  readonly removed?: readonly RecordLink[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const names = (record: DecisionRecord, group: 'deciders' | 'consulted' | 'informed' | 'authors'): string[] =>
  record[group].map(({ name, role }) => `${name} (${role ?? ''})`)

const keyOf = ({ relation, target, partial, from }: RecordLink): string =>
  `${relation} ${target} ${partial} ${from}`

const says = (link: RecordLink, { relation, targets, partial = false }: AskedLink): boolean =>
  link.relation === relation && link.partial === partial && targets.includes(link.target)

/** The items of a list that another has not, each as often as it is missing there. */
function without<T>(items: readonly T[], others: readonly T[], keyOfItem: (item: T) => string): T[] {
  const left = others.map(keyOfItem)
  return items.filter(item => {
    const at = left.indexOf(keyOfItem(item))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function linksFit(
  before: DecisionRecord,
  after: DecisionRecord,
  { added = [], removed = [] }: Asked,
): boolean {
  const gained = without(after.links, before.links, keyOf)
  const lost = without(before.links, after.links, keyOf)
  const wanted = gained.filter(link => added.some(asked => says(link, asked)))
  return (
    wanted.length === gained.length &&
    added.every(asked => after.links.some(link => says(link, asked))) &&
    same(lost.map(keyOf).toSorted(), removed.map(keyOf).toSorted())
  )
}

function statusFits(before: DecisionRecord, after: DecisionRecord, asked: Asked): boolean {
  const { state, date, note, added = [], removed = [] } = asked
  if (after.status?.state !== (state ?? before.status?.state)) return false
  if (note !== undefined) return (after.status?.note ?? '').includes(note)
  if (![before.status?.date, date].includes(after.status?.date)) return false
  return added.length + removed.length > 0 || after.status?.note === before.status?.note
}

const issuesOf = (record: DecisionRecord): string[] =>
  record.issues.map(({ key, relation, kind, from }) => `${key} ${relation} ${kind} ${from}`)

/** What an edited page says otherwise than was asked; undefined where it says exactly that. */
export function misread(before: DecisionRecord, after: DecisionRecord, asked: Asked): string | undefined {
  const checks: readonly (readonly [string, boolean])[] = [
    ['title', before.title === after.title && before.id === after.id && before.number === after.number],
    ['status', statusFits(before, after, asked)],
    ['date', [before.date?.value, asked.date].includes(after.date?.value)],
    ['deciders', same(names(after, 'deciders'), [...names(before, 'deciders'), ...newDeciders(asked)])],
    [
      'people',
      (['consulted', 'informed', 'authors'] as const).every(group =>
        same(names(before, group), names(after, group)),
      ),
    ],
    ['relations', linksFit(before, after, asked)],
    ['issues', same(issuesOf(before), issuesOf(after))],
    [
      'sections',
      same(
        before.sections.map(each => each.title),
        after.sections.map(each => each.title),
      ),
    ],
    [
      'fields',
      same(
        before.fields.map(each => [each.name, each.value]),
        after.fields.map(each => [each.name, each.value]),
      ),
    ],
    ['tags', same(before.tags, after.tags)],
  ]
  return checks.find(([, fits]) => !fits)?.[0]
}

const newDeciders = ({ deciders = [] }: Asked): string[] =>
  deciders.map(decider => {
    const role = /\s*\(([^()]+)\)$/.exec(decider)
    return role === null ? `${decider} ()` : `${decider.slice(0, role.index)} (${role[1] ?? ''})`
  })

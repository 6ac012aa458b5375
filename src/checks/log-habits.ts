import { folderOf } from '../graph/lookup.ts'
import { groupBy } from '../model/group-by.ts'
import type { Finding } from '../model/finding.ts'
import type { DecisionRecord } from '../model/record.ts'
import type { CheckContext } from './define-check.ts'

/** Findings that are told, and those that one of them tells as well. */
export interface ToldOnce {
  readonly told: readonly Finding[]
  readonly within: readonly Finding[]
}

/** Findings of one rule that say the same of the pages of a log. */
interface Group {
  readonly count: number
  /** How many records the folder of the first has. */
  readonly all: number
  readonly first: DecisionRecord
}

/** A rule that says one thing of a log, and not of its pages, if nearly all of them break it in the same way. */
interface Habit {
  /** What the pages of one habit have in common. */
  readonly groupOf: (record: DecisionRecord) => string
  readonly isHabit: (group: Group) => boolean
  readonly message: (group: Group) => string
}

const fewestRecords = 5
const nearlyAll = 0.9

/** The folder of a record's neighbours: a README has a folder of its own. */
const homeOf = ({ path }: DecisionRecord): string =>
  /(?:^|\/)(?:readme|index)\.[a-z]+$/i.test(path) ? folderOf(folderOf(path)) : folderOf(path)

/** The words of a status, whatever days and numbers stand beside them. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

function withoutStatus({ count, all, first }: Group): string {
  const folder = homeOf(first)
  const which = folder === '' ? 'here' : `in \`${folder}\``
  const told =
    count === all
      ? `None of the ${all} records ${which} states a status.`
      : `${count} of the ${all} records ${which} state no status.`
  return `${told} Give them one, or set the rule to \`off\` if this log does without.`
}

const ofUnknownStatus = ({ count, first }: Group): string =>
  `\`${first.status?.text ?? ''}\` is no known status, and ${count} pages state it. Add it to \`vocabulary.status\` in the configuration, or use a known word.`

const habits: ReadonlyMap<string, Habit> = new Map([
  [
    'no-status',
    {
      groupOf: homeOf,
      isHabit: ({ count, all }) => all >= fewestRecords && count >= nearlyAll * all,
      message: withoutStatus,
    },
  ],
  [
    'unknown-status',
    {
      groupOf: ({ status }) => wordsOf(status?.text ?? ''),
      isHabit: ({ count }) => count >= fewestRecords,
      message: ofUnknownStatus,
    },
  ],
])

type Log = Pick<CheckContext['graph'], 'records'>

/** Makes one finding of those of a habit, at the first page. */
function folder({ records }: Log): (members: readonly Finding[], name: string, habit: Habit) => ToldOnce {
  const byPath = new Map(records.map(record => [record.path, record]))
  const homes = groupBy(records, homeOf)
  return (members, name, habit) => {
    const [finding] = members
    const first = byPath.get(finding?.path ?? '')
    if (finding === undefined || first === undefined) return { told: members, within: [] }
    const group = { count: members.length, all: homes.get(homeOf(first))?.length ?? 0, first }
    if (!habit.isHabit(group)) return { told: members, within: [] }
    const told = { ...finding, message: habit.message(group), knownBy: `habit: ${name}` }
    return { told: [told], within: members.slice(1) }
  }
}

/** Findings in the order of their pages → one for all that nearly a whole log does, besides the others. */
export function foldHabits(findings: readonly Finding[], log: Log): ToldOnce {
  const groups = groupBy(findings, ({ rule }) => rule)
  if (![...habits.keys()].some(rule => groups.has(rule))) return { told: findings, within: [] }
  const fold = folder(log)
  const records = new Map(log.records.map(record => [record.path, record]))
  const all = [...groups].flatMap(([rule, members]): ToldOnce[] => {
    const habit = habits.get(rule)
    if (habit === undefined) return [{ told: members, within: [] }]
    const nameOf = ({ path }: Finding): string => {
      const record = records.get(path)
      return record === undefined ? '' : habit.groupOf(record)
    }
    return [...groupBy(members, nameOf)].map(([name, own]) => fold(own, name, habit))
  })
  return { told: all.flatMap(({ told }) => told), within: all.flatMap(({ within }) => within) }
}

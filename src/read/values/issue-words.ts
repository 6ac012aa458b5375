import { once } from '../../model/once.ts'
import {
  countingNouns,
  discussionNouns,
  issueNouns,
  issueVerbs,
  pointersToIssues,
  pullNouns,
  serialNouns,
} from '../vocabulary/issue-words.ts'
import { relationPhrases } from '../vocabulary/relation-words.ts'
import { hasWord, type WordsBefore } from './words-before.ts'

const ofIssues = new Set(['implemented-by', 'closes', 'cancelled', 'tracked-by'])

const pulls = once(() => new Set(pullNouns))
const discussions = once(() => new Set(discussionNouns))
const counting = once(() => new Set(countingNouns))
const serial = once(() => new Set(serialNouns))
const pointers = once(() => new Set(pointersToIssues))
const words = once(
  () =>
    new Set([
      ...issueNouns,
      ...pullNouns,
      ...discussionNouns,
      ...issueVerbs,
      ...relationPhrases.filter(({ issue }) => ofIssues.has(issue)).flatMap(({ phrases }) => phrases),
    ]),
)

/** Whether a noun or verb of issues stands before: `closes #12`, `issue GRO-12`. A full stop parts them. */
export const isNamedIssue = ({ names, gap }: WordsBefore): boolean =>
  names.length > 0 && !gap.includes('.') && hasWord(names, words())

export const isNamedPull = ({ names, gap }: WordsBefore): boolean =>
  !gap.includes('.') && hasWord(names, pulls())

export const isNamedDiscussion = ({ names, gap }: WordsBefore): boolean =>
  !gap.includes('.') && hasWord(names, discussions())

/** Whether what stands before points to an issue, if anything numbered can be one: `see #12`, `(#12)`. */
export const isPointedAt = ({ names, gap }: WordsBefore): boolean =>
  /[([][*_]*$/.test(gap) || (!gap.includes('.') && hasWord(names, pointers()))

/** No page has more points than this. */
export const mostPoints = 99

/** Whether a noun that numbers things stands directly before a number: `condition #4`, `no. 3`. `more` are a page's own nouns. */
export function isCounted({ names, gap }: WordsBefore, number: number, more?: ReadonlySet<string>): boolean {
  if (names.length === 0 || !/^[\s*_"“]*$|^\.[ \u00a0]?$/.test(gap)) return false
  if (hasWord(names, serial())) return true
  return number <= mostPoints && (hasWord(names, counting()) || (more !== undefined && hasWord(names, more)))
}

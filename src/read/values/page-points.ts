import { matchesOf } from '../matches.ts'
import { commonWords } from '../vocabulary/common-words.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { isCounted, isNamedIssue } from './issue-words.ts'
import { hasWord, wordsBefore } from './words-before.ts'

const listPoint = /^[ \t>]*(?:[-*+][ \t]+)?(\d{1,2})[.)][ \t]/gm
const label = /^[ \t>|]*(?:(?:[-*+•]|#{1,6})[ \t]+)?(?:\*\*|__)?\(?#(\d{1,2})(?!\d)\)?(?:\*\*|__)?[ \t:.)]/gm
const cell = /\|[ \t]*(?:\*\*)?#(\d{1,2})(?:\*\*)?[ \t]*(?=\|)/g
const smallNumber = /#(\d{1,2})(?!\d)/g
const nounBefore = /(?<!\p{L})(\p{L}{2,30})[ \t]+$/u
const longestNoun = 40

/** A number with the noun before it: `condition #4`. */
interface Counted {
  readonly noun: string
  readonly number: number
  /** The index of the `#`. */
  readonly at: number
}

/** Every small number of a page with a noun before it. */
function countedIn(page: string): Counted[] {
  return matchesOf(smallNumber, page).flatMap(({ index, 1: digits }) => {
    const noun = nounBefore.exec(page.slice(Math.max(0, index - longestNoun), index))?.[1]
    return noun === undefined ? [] : { noun, number: Number(digits), at: index }
  })
}

/** How far numbers count from 1 without a gap. */
function countOf(numbers: ReadonlySet<number>): number {
  let count = 0
  while (numbers.has(count + 1)) count++
  return count
}

const numbersOf = (page: string, pattern: RegExp): Set<number> =>
  new Set(matchesOf(pattern, page).map(match => Number(match[1])))

const header = /^[ \t]*\|(.*)\|[ \t]*\r?\n[ \t]*\|[ \t]*:?-/gm

/** Whether a table has a column of issues. */
const listsIssues = (page: string): boolean =>
  matchesOf(header, page)
    .flatMap(match => (match[1] ?? '').split('|'))
    .some(title => isNamedIssue(wordsBefore(title.trimEnd(), title.trimEnd().length)))

/** The numbers of cells that hold nothing else. */
const ranks = (page: string): Set<number> => (listsIssues(page) ? new Set() : numbersOf(page, cell))

/** What a page numbers of its own. */
export interface PagePoints {
  /** How many: the points of a list, the labels `(#1) …` of options, ranks in a table, things that a noun counts. */
  readonly points: number
  /** The nouns that number things: those that stand before `#1` and another small number. */
  readonly nouns: ReadonlySet<string>
}

function countingNouns(counted: readonly Counted[]): ReadonlySet<string> {
  const byNoun = new Map<string, Set<number>>()
  for (const { noun, number } of counted) {
    const word = foldCase(noun)
    byNoun.set(word, (byNoun.get(word) ?? new Set()).add(number))
  }
  return new Set(
    [...byNoun].flatMap(([noun, numbers]) => (isCounting(noun) && countOf(numbers) >= 2 ? noun : [])),
  )
}

/** A page → what it numbers of its own. */
export function pointsOf(page: string): PagePoints {
  const counted = countedIn(page)
  const nouns = countingNouns(counted)
  const named = counted.filter(({ number, at }) => isCounted(wordsBefore(page, at), number, nouns))
  const numbers = [
    ...numbersOf(page, listPoint),
    ...numbersOf(page, label),
    ...ranks(page),
    ...named.map(({ number }) => number),
  ]
  return { points: countOf(new Set(numbers)), nouns }
}

const isCounting = (noun: string): boolean =>
  !commonWords.has(noun) && !hasWord([noun], commonWords) && !isNamedIssue({ names: [noun], gap: '' })

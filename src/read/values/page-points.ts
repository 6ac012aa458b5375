import { matchesOf } from '../matches.ts'
import { commonWords } from '../vocabulary/common-words.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { isCounted, isNamedIssue } from './issue-words.ts'
import { hasWord, wordsBefore } from './words-before.ts'

const listPoint = /^[ \t>]*(?:[-*+][ \t]+)?(\d{1,2})[.)][ \t]/gm
const label = /^[ \t>|]*(?:(?:[-*+•]|#{1,6})[ \t]+)?(?:\*\*|__)?\(?#(\d{1,2})(?!\d)\)?(?:\*\*|__)?[ \t:.)]/gm
const cell = /\|[ \t]*(?:\*\*)?#(\d{1,2})(?:\*\*)?[ \t]*(?=\|)/g
const counted = /(?<!\p{L})(\p{L}{2,30})[ \t]+#(\d{1,2})(?!\d)/gu

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

/** The numbers of points that a noun names: `condition #4`. */
function namedPoints(page: string, nouns: ReadonlySet<string>): number[] {
  return matchesOf(counted, page)
    .filter(match => {
      const words = wordsBefore(page, match.index + match[0].lastIndexOf('#'))
      return isCounted(words, Number(match[2]), nouns)
    })
    .map(match => Number(match[2]))
}

/**
 * How many things of its own a page numbers: the points of a list, the labels `(#1) …`, `(#2) …` of options, ranks in a
 * table, things that a noun counts.
 */
export function pointsOf(page: string): number {
  const numbers = [
    ...numbersOf(page, listPoint),
    ...numbersOf(page, label),
    ...ranks(page),
    ...namedPoints(page, numberedNouns(page)),
  ]
  return countOf(new Set(numbers))
}

/** The nouns that number things on a page: those that stand before `#1` and another small number. */
export function numberedNouns(page: string): ReadonlySet<string> {
  const byNoun = new Map<string, Set<number>>()
  for (const match of matchesOf(counted, page)) {
    const noun = foldCase(match[1] ?? '')
    const numbers = byNoun.get(noun) ?? new Set()
    byNoun.set(noun, numbers.add(Number(match[2])))
  }
  return new Set(
    [...byNoun].flatMap(([noun, numbers]) => (isCounting(noun) && countOf(numbers) >= 2 ? noun : [])),
  )
}

const isCounting = (noun: string): boolean =>
  !commonWords.has(noun) && !hasWord([noun], commonWords) && !isNamedIssue({ names: [noun], gap: '' })

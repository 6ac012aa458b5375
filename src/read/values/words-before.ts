import { foldCase } from '../vocabulary/fold-case.ts'
import { pluralEndings } from '../vocabulary/issue-words.ts'

/** What stands before a place of a text: its last words, alone and joined to those before, and what parts them from the place. */
export interface WordsBefore {
  readonly names: readonly string[]
  readonly gap: string
}

const reach = 40
const lastWords = /[\p{L}\p{M}]+(?:[\s-]+[\p{L}\p{M}]+){0,2}$/u
const withoutBlanks = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

function namesOf(run: string): string[] {
  const words = run.split(/[\s-]+/)
  const names = words.map((_, at) => words.slice(-1 - at).join(' '))
  // Scripts without blanks: the word is the end of what stands there.
  return withoutBlanks.test(run.slice(-1)) ? [...names, ...[2, 3, 4, 5].map(size => run.slice(-size))] : names
}

/** A text and an index → the words that stand before it, in the case that the vocabulary has. */
export function wordsBefore(text: string, at: number): WordsBefore {
  const before = foldCase(text.slice(Math.max(0, at - reach), at))
  const gap = /[\s.,:：#([*_"“&/]*$/.exec(before)?.[0] ?? ''
  const run = lastWords.exec(before.slice(0, before.length - gap.length))?.[0]
  return { names: run === undefined ? [] : namesOf(run), gap }
}

const withPlurals = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

function pluralsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  const known = withPlurals.get(words)
  if (known !== undefined) return known
  const made = new Set(words)
  for (const word of words) if (word.length > 1) for (const ending of pluralEndings) made.add(word + ending)
  withPlurals.set(words, made)
  return made
}

/** Whether one of the names, or what it is the plural of, is among the words. */
export function hasWord(names: readonly string[], words: ReadonlySet<string>): boolean {
  const all = pluralsOf(words)
  return names.some(name => all.has(name))
}

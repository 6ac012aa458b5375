import type { Graph } from '../graph/graph.ts'
import { plainRich } from '../read/rich-text.ts'
import { statusWord } from '../read/values/status.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'
import type { StatusVocabulary } from '../read/values/leading-word.ts'

/** How a log says things, so that what an edit adds is said as the rest of it. */
export interface Habits {
  /** The status words of its pages, the most used one first. */
  readonly words: readonly string[]
  /** Whether it keeps successors in a field of front matter rather than in the status. */
  readonly apart: boolean
}

function wordsOf({ records }: Graph, statuses: StatusVocabulary): string[] {
  const counts = new Map<string, number>()
  for (const { status } of records) {
    if (status === undefined) continue
    const at = statusWord(plainRich(status.text, 0), { words: statuses, order: undefined })
    const word = at === undefined ? '' : normalizeWords(status.text.slice(at.start, at.end))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
}

function keepsApart({ edges }: Graph): boolean {
  const stated = edges.filter(
    ({ relation, link }) => relation === 'superseded-by' && link.from === 'metadata',
  )
  const inStatus = stated.filter(
    ({ from, link }) =>
      from.status !== undefined &&
      link.place.start >= from.status.place.start &&
      link.place.end <= from.status.place.end,
  )
  return stated.length > inStatus.length * 2
}

/** What a graph tells of how its log is written. */
export const habitsOf = (graph: Graph, statuses: StatusVocabulary): Habits => ({
  words: wordsOf(graph, statuses),
  apart: keepsApart(graph),
})

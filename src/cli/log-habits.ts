import type { Graph } from '../graph/graph.ts'
import { once } from '../model/once.ts'
import { plainRich } from '../read/rich-text.ts'
import { statusWord } from '../read/values/status.ts'
import { verbsOfLabel } from '../read/values/phrases.ts'
import { kindKey } from '../read/vocabulary/link-list-words.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'
import type { StatusVocabulary } from '../read/values/leading-word.ts'

/** How a log says things, so that what an edit adds is said as the rest of it. */
export interface Habits {
  /** The status words of its pages, the most used one first. */
  readonly words: readonly string[]
  /** Whether it keeps successors in a field of front matter rather than in the status. */
  readonly apart: boolean
  /** The kinds that its lists of links in front matter give their links. */
  readonly kinds: () => readonly string[]
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
    ({ relation, link }) => relation === 'superseded-by' && link.from === 'metadata' && !link.partial,
  )
  const inStatus = stated.filter(
    ({ from, link }) =>
      from.status !== undefined &&
      link.place.start >= from.status.place.start &&
      link.place.end <= from.status.place.end,
  )
  return stated.length > inStatus.length * 2
}

const kindLine = /^[ \t]+(?:- +)?["']?([a-z]+)["']?[ \t]*:[ \t]*["']?([a-z][a-z _-]*)["']?[ \t]*$/gim

/** The kinds of link in the front matter of a text. */
function kindsIn(text: string): string[] {
  const [, frontMatter = ''] = /^\uFEFF?---\r?\n(.*?)\r?\n---/s.exec(text) ?? []
  return [...frontMatter.matchAll(kindLine)].flatMap(([, key = '', kind = '']) =>
    kindKey.test(key) && verbsOfLabel(kind).length === 1 ? [kind] : [],
  )
}

/** What a log's graph and the texts of its pages tell of how it is written. */
export const habitsOf = (
  graph: Graph,
  statuses: StatusVocabulary,
  source: (path: string) => string | undefined,
): Habits => ({
  words: wordsOf(graph, statuses),
  apart: keepsApart(graph),
  kinds: once(() => graph.records.flatMap(({ path }) => kindsIn(source(path) ?? ''))),
})

import path from 'node:path'
import { digestOf } from '../log/cache/cache-file.ts'
import { readResult, resultFile, writeResult } from '../log/cache/result-file.ts'
import { exists } from '../log/list-pages.ts'
import type { Io } from './io.ts'

/** What a command asks of a log: its own name, and all that its answer depends on beside the log and its settings. */
export type Question = readonly (string | number | boolean | undefined)[]

/** What was made of the log as a whole, remembered from run to run as long as nothing changes that it was made from. */
export interface Results {
  /** What was kept of a question; undefined where that does not hold any more. */
  readonly recall: (question: Question) => string | undefined
  /** Keeps the answer to a question. */
  readonly keep: (question: Question, text: string) => void
  /** Whether there is a file or folder at a path relative to the working directory. An answer is kept with what was asked. */
  readonly exists: (page: string) => boolean
}

/** All that the answers to questions are made from. */
interface Made {
  /** The tool, its configuration and all else but the pages. */
  readonly settings: () => string
  /** Names the contents of all pages. */
  readonly pages: () => string
}

/** The results of one log. Without a file for its readings, nothing is recalled or kept. */
export function resultsFor(io: Io, cacheFile: string | undefined, { settings, pages }: Made): Results {
  const asked = new Map<string, boolean>()
  const isThere = (page: string): boolean => exists(path.resolve(io.cwd, page))
  const fileFor = (question: Question): string | undefined =>
    cacheFile === undefined ? undefined : resultFile(cacheFile, JSON.stringify(question))
  const madeFrom = (question: Question, places: Iterable<readonly [string, boolean]>): string =>
    digestOf(Buffer.from(JSON.stringify([settings(), question, pages(), [...places]])))
  return {
    exists: page => {
      const answer = isThere(page)
      asked.set(page, answer)
      return answer
    },
    recall: question => {
      const file = fileFor(question)
      const result = file === undefined ? undefined : readResult(file)
      if (result === undefined) return undefined
      const made = madeFrom(
        question,
        result.asked.map(page => [page, isThere(page)]),
      )
      return made === result.made ? result.text : undefined
    },
    keep: (question, text) => {
      const file = fileFor(question)
      if (file === undefined) return
      writeResult(file, { made: madeFrom(question, asked), asked: [...asked.keys()], text }, io.disk)
    },
  }
}

import path from 'node:path'
import { digestOf } from '../log/cache/cache-file.ts'
import { resultFile } from '../log/cache/kept-names.ts'
import { readResult, writeResult } from '../log/cache/result-file.ts'
import { exists } from '../log/list-pages.ts'
import type { Io } from './io.ts'

/** What a command asks of a log: its own name, and all that its answer depends on beside the log and its settings. */
export type Question = readonly (string | number | boolean | undefined)[]

/** What was made of the log as a whole, remembered from run to run as long as nothing changes that it was made from. */
export interface Results {
  /** Whether anything is recalled or kept. */
  readonly isKept: boolean
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
  /** Names the contents of all pages; undefined where they are not of one time. */
  readonly pages: () => string | undefined
}

/** The results of one log. Without a file for its readings, nothing is recalled or kept. */
export function resultsFor(io: Io, cacheFile: string | undefined, { settings, pages }: Made): Results {
  const asked = new Map<string, boolean>()
  const isThere = (page: string): boolean => exists(path.resolve(io.cwd, page))
  const fileFor = (question: Question): string | undefined =>
    cacheFile === undefined ? undefined : resultFile(cacheFile, JSON.stringify(question))
  const madeFrom = (question: Question, places: Iterable<readonly [string, boolean]>): string | undefined => {
    const contents = pages()
    if (contents === undefined) return undefined
    return digestOf(Buffer.from(JSON.stringify([settings(), question, contents, [...places]])))
  }
  return {
    isKept: cacheFile !== undefined,
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
      const made = file === undefined ? undefined : madeFrom(question, asked)
      if (file !== undefined && made !== undefined)
        writeResult(file, { made, asked: [...asked.keys()], text }, io.disk)
    },
  }
}

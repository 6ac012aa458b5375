import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import * as v from 'valibot'
import { answersFile } from './cache/cache-folder.ts'
import { writeKept } from './cache/write-kept.ts'
import { realDisk } from './disk.ts'

/** An answer that may be asked for again on condition that it has changed. */
export interface KeptAnswer {
  readonly etag: string
  readonly data: unknown
}

/** Answers by address, kept between runs. A fault of the cache is never one of the run: at worst everything is asked anew. */
export interface AnswerCache {
  readonly get: (address: string) => KeptAnswer | undefined
  readonly put: (address: string, answer: KeptAnswer) => void
  readonly save: () => void
}

const most = 5_000
const largest = 16 * 1024 * 1024
const schema = v.strictObject({
  version: v.literal(1),
  answers: v.record(v.string(), v.strictObject({ etag: v.string(), data: v.unknown() })),
})

function load(file: string): Map<string, KeptAnswer> {
  try {
    if (statSync(file).size > largest) return new Map()
    const { answers } = v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))
    return new Map(Object.entries(answers))
  } catch {
    return new Map()
  }
}

const print = (answers: ReadonlyMap<string, KeptAnswer>): string =>
  JSON.stringify({ version: 1, answers: Object.fromEntries([...answers].slice(-most)) })

/** The cache in a folder of the user. `owner` parts what one token may see from what another may; it is kept as a digest. */
export function answerCache(folder: string, owner: string): AnswerCache {
  const file = answersFile(folder)
  const answers = load(file)
  const nameOf = (address: string): string =>
    createHash('sha256').update(`${owner}\n${address}`).digest('hex')
  let changed = false
  return {
    get: address => answers.get(nameOf(address)),
    put: (address, answer) => {
      changed = true
      answers.delete(nameOf(address))
      answers.set(nameOf(address), answer)
    },
    save: () => {
      if (changed) writeKept(file, print(answers), realDisk)
    },
  }
}

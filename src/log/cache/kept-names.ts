import path from 'node:path'
import { digestOf } from './cache-file.ts'

const idLength = 22
const kept = new RegExp(String.raw`^[\w-]{${idLength}}(?:\.cache|\.[\w-]{${idLength}}\.result)$`)

/** What stands for a text in the name of a file. */
const idOf = (text: string): string => digestOf(Buffer.from(text)).slice(0, idLength)

/** The name of the file for the readings of a log: of the log's folders, and the one from where they are named. */
export const readingsName = (places: readonly string[]): string => `${idOf(JSON.stringify(places))}.cache`

/** The file for the result of a question to the log whose readings are in `readings`. */
export const resultFile = (readings: string, question: string): string =>
  path.join(path.dirname(readings), `${logOf(readings)}.${idOf(question)}.result`)

/** What names of files of one log have in common. */
export const logOf = (file: string): string => path.basename(file).slice(0, idLength)

/** What a file of that name holds; undefined for a name that is none of ours. */
export const holdingOf = (name: string): 'readings' | 'results' | undefined =>
  kept.test(name) ? (name.endsWith('.result') ? 'results' : 'readings') : undefined

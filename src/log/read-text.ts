import { lstatSync, readFileSync } from 'node:fs'
import { UserError } from '../model/user-error.ts'

const limit = 8 * 1024 * 1024

/** The text of a document with its byte order mark, so that writing it back loses nothing; undefined where there is none. */
export function readText(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  if (!stat.isFile() || stat.size > limit)
    throw new UserError(
      `\`${file}\` is not a document that can be changed.`,
      'Give a text file of a few megabytes at most.',
    )
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  if (!Buffer.from(text, 'utf8').equals(bytes))
    throw new UserError(`\`${file}\` is not UTF-8.`, 'Save it as UTF-8; nothing was changed.')
  return text
}

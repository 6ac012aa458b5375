import { lstatSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { UserError } from '../model/user-error.ts'

const digest = v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))
const journalSchema = v.strictObject({
  version: v.literal(1),
  files: v.array(
    v.strictObject({
      path: v.string(),
      temporary: v.nullable(v.pipe(v.string(), v.regex(/^\.\d+-[0-9a-f]{12}\.adr-tmp$/))),
      before: digest,
      after: digest,
    }),
  ),
})

/** A file of a change: what it was, what it becomes, and where its new text waits. */
export type Entry = v.InferOutput<typeof journalSchema>['files'][number]

/** The files of a change that was cut off. Throws UserError for what is no journal. */
export function readJournal(journal: string): Entry[] {
  const stat = lstatSync(journal)
  try {
    if (!stat.isFile() || stat.size > 4_000_000) throw new SyntaxError('no journal')
    return v.parse(journalSchema, JSON.parse(readFileSync(journal, 'utf8'))).files
  } catch {
    throw new UserError(
      `\`${journal}\` is no journal of a change.`,
      'Nothing was done; remove the file if it is not yours.',
    )
  }
}

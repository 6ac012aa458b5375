import { partNouns } from '../vocabulary/clause-words.ts'
import type { Verb } from '../values/phrases.ts'
import type { Subject } from './clause.ts'
import { helps } from './opening.ts'
import type { Reading } from './reading.ts'

const isPassive = ({ record }: Verb): boolean => record.endsWith('-by')
const isOfIssues = ({ record }: Verb): boolean => record === 'relates-to'

const namesItsPart = new RegExp(String.raw`§|(?<!\p{L})(?:${partNouns})(?!\p{L})`, 'u')

/** Whether the words before a verb name a part of this record, where a line may tell of anything: `Mechanism superseded by`. */
const isOwnPart = (words: string): boolean => namesItsPart.test(words) || !helps.test(words)

interface Scoped {
  readonly subject: Subject
  readonly partial: boolean
}

/**
 * A thing that another record supersedes is a part of this one if that stands in metadata; a thing that supersedes is not
 * this record. Where the line said before that this record is superseded, a thing that is not called a part only explains it.
 */
export function scoped(
  { context, superseded }: Reading,
  subject: Subject,
  verb: Verb,
  words: string,
): Scoped {
  const whole = { subject, partial: false }
  if (subject !== 'part') return whole
  if (context.from === 'body' || context.from === 'title') return { subject: 'other', partial: false }
  if (isOfIssues(verb)) return whole
  if (!isPassive(verb)) return { subject: 'other', partial: false }
  if (superseded?.partial === false && !namesItsPart.test(words)) return { subject: 'this', partial: false }
  return context.from === 'header' && !isOwnPart(words)
    ? { subject: 'other', partial: false }
    : { subject, partial: true }
}

import { endOffsetAt, offsetAt } from '../read/rich-text.ts'
import { findDates } from '../read/values/date.ts'
import type { EditablePage } from './editable-page.ts'
import type { Statement } from './statement.ts'
import type { KnownState } from '../model/status.ts'

/** A change of a record's status. */
export interface StatusChange {
  readonly state: KnownState
  /** The word to write; without it the log's own word for the state. */
  readonly word?: string | undefined
  /** Today's date, ISO: it takes the place of a date that the status bears. */
  readonly today: string
  /** A date that the status shall bear whether it bore one or not. */
  readonly date?: string | undefined
  readonly note?: string | undefined
  readonly deciders?: readonly string[] | undefined
  /** The status words of the log, the most used one first. */
  readonly used?: readonly string[]
}

/** A status statement about to change, and the word it is to say. */
export interface StatusSource {
  readonly page: EditablePage
  readonly statement: Statement
  readonly change: StatusChange
  readonly word: string
}

/** The date that a status bears, as offsets of the page: of several, the one that the reader takes for its own. */
export function dateIn({
  page,
  statement: { rich, word },
}: Pick<StatusSource, 'page' | 'statement'>):
  { start: number; end: number; text: string; value: string | undefined } | undefined {
  const own = page.record.status?.date
  const found = findDates(rich.text, page.dialect.order)
    .filter(({ value }) => value !== undefined && value === own)
    .map(({ text, value, start, end }) => ({
      text,
      value,
      start: offsetAt(rich, start),
      end: endOffsetAt(rich, end),
    }))
  return found.find(({ start }) => start >= (word?.start ?? 0)) ?? found.at(-1)
}

/** Behind the bracket that closes a date. */
export const behindBracket = (text: string, offset: number): number =>
  offset + (/^[*_`]*[)\]）]?/.exec(text.slice(offset))?.[0].length ?? 0)

import { blankSpans, type RichText } from '../rich-text.ts'
import { findDates, type DayOrder, type FoundDate } from '../values/date.ts'
import type { Reference } from '../values/references.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { between } from './between.ts'
import { withoutPartly } from './partly.ts'
import { blanked, bracketsIn, type Stretch } from './segments.ts'

/** A line made ready for its clauses: the same indexes in every form of its text. */
export interface Line {
  readonly rich: RichText
  readonly references: readonly Reference[]
  readonly dates: readonly FoundDate[]
  /** In its own case, with blanks in place of links, code, struck-out text and references: where it breaks. */
  readonly shown: string
  /** The same in lower case: its words. */
  readonly words: string
  /** Also without dates, remarks and words such as *in part*, so that `superseded (never built) by` is one phrase. */
  readonly verbs: string
}

const beforeDate = /[:：]?\s*(?:on|am|le|el|em|il|den|op|as of|since)?\s*$/

/** A date with the colon or preposition before it. */
function dateStretch(text: string, { start, end }: FoundDate): Stretch {
  const lead = beforeDate.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return { start: start - lead, end }
}

function verbsOf(words: string, dates: readonly FoundDate[], references: readonly Reference[]): string {
  const remarks = bracketsIn(words, 0, words.length)
    .filter(({ start, end }) => between(references, start, end).length === 0)
    .map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
  const stretches = [...remarks, ...dates.map(date => dateStretch(words, date))]
  return withoutPartly(blanked(words, stretches.sort((a, b) => a.start - b.start)))
}

/** A line and the references found in it → what its clauses are read from. */
export function lineOf(rich: RichText, references: readonly Reference[], order?: DayOrder): Line {
  const plain = blankSpans(rich, 'link', 'code', 'delete')
  const shown = blanked(plain, references)
  const words = foldCase(shown)
  const dates = findDates(plain, order)
  return { rich, references, dates, shown, words, verbs: verbsOf(words, dates, references) }
}

import { blankSpans, type RichText } from '../rich-text.ts'
import { findDates, type FoundDate } from '../values/date.ts'
import type { Reference } from '../values/references.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { normalizeWords, withoutShortcodes } from '../vocabulary/normalize.ts'
import { beforeDay, byWords } from '../vocabulary/prepositions.ts'
import { anyOf } from '../vocabulary/words.ts'
import { between } from './between.ts'
import type { ClauseContext } from './context.ts'
import { withoutPartly } from './partly.ts'
import { blanked, bracketsIn, thing, type Stretch } from './segments.ts'

/** A line made ready for its clauses: the same indexes in every form of its text. */
export interface Line {
  readonly rich: RichText
  readonly references: readonly Reference[]
  readonly dates: readonly FoundDate[]
  /** In its own case, links, code and references only as things in it, struck-out text left out: where it breaks. */
  readonly shown: string
  /** The same in lower case: its words. */
  readonly words: string
  /** Also without dates, remarks and words such as *in part*, so that `superseded (never built) by` is one phrase. */
  readonly verbs: string
}

const beforeDate = new RegExp(String.raw`[:：]?\s*(?:(?<!\p{L})(?:${anyOf(beforeDay)}))?\s*$`, 'u')

/** A date with the colon or preposition before it. */
function dateStretch(text: string, { start, end }: FoundDate): Stretch {
  const lead = beforeDate.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return { start: start - lead, end }
}

const beginsBy = new RegExp(String.raw`^[\s,]*(?:with|${anyOf(byWords)})\s`)

/** Whether a bracket is only a remark, so that a phrase may go on behind it: `superseded (never built) by`. */
const isRemark = (words: string, { start, end }: Stretch): boolean =>
  !/\d/.test(words.slice(start, end)) || beginsBy.test(words.slice(end + 1, end + 12))

function verbsOf(words: string, dates: readonly FoundDate[], references: readonly Reference[]): string {
  const remarks = bracketsIn(words, 0, words.length)
    .filter(each => between(references, each.start, each.end).length === 0 && isRemark(words, each))
    .map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
  const stretches = [...remarks, ...dates.map(date => dateStretch(words, date))]
  return withoutPartly(
    blanked(
      words,
      stretches.sort((a, b) => a.start - b.start),
    ),
  )
}

/** A line in its own case, links, code and references only as things in it; a link whose text is a status word stays. */
function shownOf(rich: RichText, references: readonly Reference[], { states }: ClauseContext): string {
  const spans = rich.spans.filter(({ kind }) => kind === 'link' || kind === 'code')
  const isState = ({ start, end }: Stretch): boolean =>
    states?.has(normalizeWords(rich.text.slice(start, end))) === true
  const hidden = [...spans, ...references].filter(each => each.end > each.start && !isState(each))
  return blanked(
    withoutShortcodes(blankSpans(rich, 'delete')),
    hidden.sort((a, b) => a.start - b.start),
    thing,
  )
}

/** A line and the references found in it → what its clauses are read from. */
export function lineOf(rich: RichText, references: readonly Reference[], context: ClauseContext): Line {
  const shown = shownOf(rich, references, context)
  const words = foldCase(shown)
  const dates = findDates(blankSpans(rich, 'link', 'code', 'delete'), context.order)
  return { rich, references, dates, shown, words, verbs: verbsOf(words, dates, references) }
}

import { blankSpans, type RichText } from '../rich-text.ts'
import { findDates, type FoundDate } from '../values/date.ts'
import { ownVerb, trailingVerb, verbsIn, type Hit } from '../values/phrases.ts'
import type { Reference } from '../values/references.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { normalizeWords, withoutShortcodes } from '../vocabulary/normalize.ts'
import { beforeDay, byWords } from '../vocabulary/prepositions.ts'
import { anyOf } from '../vocabulary/words.ts'
import { between } from './between.ts'
import type { ClauseContext } from './context.ts'
import { withoutPartly } from './partly.ts'
import { quotedIn } from './quoted.ts'
import { blanked, bracketsIn, sentencesAbout, thing, type Stretch } from './segments.ts'

/** A line made ready for its clauses: the same indexes in every form of its text. */
export interface Line {
  readonly rich: RichText
  readonly references: readonly Reference[]
  /** What is read of it: of prose, the sentences about its references. */
  readonly read: Stretch
  readonly dates: readonly FoundDate[]
  /** The verbs that stand behind what they govern; no form of the text has them. */
  readonly trailing: ReadonlyMap<Reference, Hit>
  /** References that are struck out: nothing governs them. */
  readonly struckOut: ReadonlySet<Reference>
  /** In its own case, links, code, quotations and references only as things in it, struck-out text left out: where it breaks. */
  readonly shown: string
  /** The same in lower case: its words. */
  readonly words: string
  /** Also without dates, remarks and words such as *in part*, so that `superseded (never built) by` is one phrase. */
  readonly verbs: string
}

const beforeDate = new RegExp(String.raw`[:：]?\s*(?:(?<!\p{L})(?:of|${anyOf(beforeDay)}))?\s*$`, 'u')

/** A date with the colon or preposition before it. */
function dateStretch(text: string, { start, end }: FoundDate): Stretch {
  const lead = beforeDate.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return { start: start - lead, end }
}

const beginsBy = new RegExp(String.raw`^[\s,]*(?:with|${anyOf(byWords)})\s`)

/** Whether a bracket is only a remark, so that a phrase may go on behind it: `superseded (never built) by`. */
const isRemark = (words: string, { start, end }: Stretch): boolean =>
  beginsBy.test(words.slice(end + 1, end + 12)) ||
  (!/\d/.test(words.slice(start, end)) && verbsIn(words.slice(start, end)).length === 0)

interface Found {
  readonly dates: readonly FoundDate[]
  readonly references: readonly Reference[]
}

/** Words between two indexes, without what may stand within a phrase. */
function verbsOf(words: string, { start: from, end: to }: Stretch, { dates, references }: Found): string {
  const remarks = bracketsIn(words, from, to)
    .filter(each => between(references, each.start, each.end).length === 0 && isRemark(words, each))
    .map(({ start, end }) => ({ start: start - 1, end: end + 1 }))
  const stretches = [...remarks, ...dates.map(date => dateStretch(words, date))]
  const shown = stretches.length === 0 ? words : blanked(words, byStart(stretches))
  return shown.slice(0, from) + withoutPartly(shown.slice(from, to)) + shown.slice(to)
}

const byStart = <T extends Stretch>(stretches: T[]): T[] => stretches.sort((a, b) => a.start - b.start)

/** A line in its own case, with things in place of what only names; what is but a status word stays. */
function shownOf(rich: RichText, references: readonly Reference[], { states }: ClauseContext): string {
  const spans = rich.spans.filter(({ kind }) => kind === 'link' || kind === 'code')
  const text = withoutShortcodes(blankSpans(rich, 'delete'))
  const isState = ({ start, end }: Stretch): boolean =>
    states?.has(normalizeWords(rich.text.slice(start, end))) === true
  const hidden = [...spans, ...references].filter(each => each.end > each.start && !isState(each))
  const named = blanked(text, byStart(hidden), thing)
  const quoted = quotedIn(named).filter(each => !isState(each))
  return blanked(named, quoted, thing)
}

function trailingVerbs(verbs: string, references: readonly Reference[]): ReadonlyMap<Reference, Hit> {
  const found = new Map<Reference, Hit>()
  for (const [index, reference] of references.entries()) {
    const hit = trailingVerb(verbs, reference, references[index + 1]?.start)
    if (hit !== undefined) found.set(reference, hit)
  }
  return found
}

const struckOutOf = ({ spans }: RichText, references: readonly Reference[]): ReadonlySet<Reference> =>
  new Set(
    spans
      .filter(({ kind }) => kind === 'delete')
      .flatMap(({ start, end }) => between(references, start, end)),
  )

function readOf(shown: string, references: readonly Reference[], { from, states }: ClauseContext): Stretch {
  const [first, last] = [references[0], references.at(-1)]
  if (from !== 'body' || states !== undefined || first === undefined || last === undefined)
    return { start: 0, end: shown.length }
  return sentencesAbout(shown, first.start, last.end)
}

/** A line and the references found in it → what its clauses are read from. */
export function lineOf(rich: RichText, references: readonly Reference[], context: ClauseContext): Line {
  const shown = shownOf(rich, references, context)
  const words = foldCase(shown)
  const read = readOf(shown, references, context)
  const dates = /\d/.test(words) ? findDates(blankSpans(rich, 'link', 'code', 'delete'), context.order) : []
  const verbs = verbsOf(words, read, { dates, references })
  const trailing = trailingVerbs(verbs, references)
  const without = (text: string): string =>
    trailing.size === 0 ? text : blanked(text, [...trailing.values()])
  const struckOut = struckOutOf(rich, references)
  return {
    rich,
    references,
    read,
    dates,
    trailing,
    struckOut,
    shown,
    words: without(words),
    verbs: without(verbs),
  }
}

/** Whether a verb stands between two indexes of a line: among its hits, behind a reference or in one. */
export const speaks = (
  { rich, references, trailing }: Line,
  hits: readonly Hit[],
  from: number,
  to: number,
): boolean =>
  between(hits, from, to).length > 0 ||
  between(references, from, to).some(each => trailing.has(each) || ownVerb(rich, each) !== undefined)

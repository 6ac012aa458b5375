import type { StatedDate } from '../../model/record.ts'
import type { Status } from '../../model/status.ts'
import type { Clause } from '../clauses/clause.ts'
import { openingOf } from '../clauses/opening.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import { placeOf, type PageText } from '../page-text.ts'
import { blankSpans, sliceRich, trimRich, type RichText } from '../rich-text.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import type { DayOrder } from './date.ts'
import type { StatusVocabulary } from './leading-word.ts'
import { holding, impliedIn, isFact, otherwise, statedIn, type Stated } from './stated-states.ts'
import { sayingLines } from './status-lines.ts'
import { noteOf } from './status-note.ts'

export interface StatusOptions {
  readonly words: StatusVocabulary
  readonly order: DayOrder | undefined
  readonly keyPrefixes?: readonly string[]
}

/** A status as a field states it. */
export interface StatusReading {
  readonly status: Status
  /** The day of the decision: that on which the record was accepted if the field tells it, else that of the status. */
  readonly decided: StatedDate | undefined
  /** Whether it says that a part is superseded, and not by what. */
  readonly leavesOpen: boolean
}

interface ReadLine {
  readonly line: RichText
  readonly clauses: readonly Clause[]
}

const clausesOf = (line: RichText, { words, order, keyPrefixes = [] }: StatusOptions): readonly Clause[] =>
  readClauses(line, { from: 'metadata', defaults: [], bare: true, keyPrefixes, states: words, order }).clauses

/** Where the sentences of a line begin that open with a state. */
function statusSentences(line: RichText, clauses: readonly Clause[]): number[] {
  if (!/[.。]\s/.test(line.text)) return []
  const folded = foldCase(blankSpans(line, 'link', 'code'))
  const states = clauses.filter(({ state }) => state !== undefined)
  let at = 0
  return [...line.text.matchAll(/[.。]\s+(?=\p{Lu})/gu)]
    .map(match => match.index + match[0].length)
    .filter(start => {
      while (at < states.length && (states[at]?.start ?? 0) < start) at++
      const next = states[at]
      return next !== undefined && openingOf(folded.slice(start, next.start)).subject === 'none'
    })
}

/** The sentence of a line that a state stands in: one begins where another state is said behind a full stop. */
function sentenceOf({ line, word }: Stated, clauses: readonly Clause[]): { start: number; line: RichText } {
  const starts = statusSentences(line, clauses)
  const start = starts.findLast(at => at <= word.start) ?? 0
  const end = starts.find(at => at > word.start)
  return { start, line: trimRich(sliceRich(line, start, end)) }
}

const shown = ({ text }: RichText): string => text.replace(/\s+/g, ' ').trim()

function statusOf(stated: Stated, clauses: readonly Clause[], page: PageText): Status {
  const { start, line } = sentenceOf(stated, clauses)
  const behind = blankSpans(stated.line, 'delete').slice(stated.word.end, start + line.text.length + 1)
  return {
    state: stated.state,
    text: shown(line),
    date: stated.dates.find(date => date.value !== undefined)?.value,
    note: noteOf(behind, stated.dates),
    place: placeOf(page, line),
  }
}

const unknown = (line: RichText, page: PageText): Status => ({
  state: 'unknown',
  text: shown(line),
  date: undefined,
  note: undefined,
  place: placeOf(page, line),
})

/** The date that a clause says of a state. */
function dateOf(line: RichText, { dates }: Pick<Clause, 'dates'>, page: PageText): StatedDate | undefined {
  const date = dates.find(({ value }) => value !== undefined)
  return date?.value === undefined
    ? undefined
    : { value: date.value, place: placeOf(page, line, date.start, date.end) }
}

/** The day on which the record was accepted, now or before. */
function acceptedOn(read: readonly ReadLine[], page: PageText): StatedDate | undefined {
  for (const { line, clauses } of read)
    for (const clause of clauses) {
      const isAccepted =
        clause.state === 'accepted' && clause.subject === 'this' && /is|was/.test(clause.mood)
      const date = isAccepted ? dateOf(line, clause, page) : undefined
      if (date !== undefined) return date
    }
  return undefined
}

const isOpenPart = ({ state, partial, objects }: Clause): boolean =>
  state === 'superseded' && partial && objects.length === 0

/** A line that states a relation and nothing else is no status. */
const onlyRelates = (clauses: readonly Clause[]): boolean =>
  clauses.some(clause => clause.verbs.length > 0 && clause.objects.length > 0 && isFact(clause))

/** Most statuses are a single word. */
function plainStatus(
  [line, ...others]: readonly RichText[],
  page: PageText,
  { words }: StatusOptions,
): StatusReading | undefined {
  if (line === undefined || others.length > 0 || line.spans.length > 0) return undefined
  const state = line.text.length > words.longest ? undefined : words.get(normalizeWords(line.text))
  if (state === undefined) return undefined
  return { status: { ...unknown(line, page), state }, decided: undefined, leavesOpen: false }
}

/**
 * The value of a status field → the status. Undefined if the page gives none: empty, `N/A`, a template's prompt,
 * all states with none chosen, or a bare relation such as `Replaces X`. Words that nobody knows give `unknown`.
 */
export function readStatus(
  lines: readonly RichText[],
  page: PageText,
  options: StatusOptions,
): StatusReading | undefined {
  const plain = plainStatus(lines, page, options)
  if (plain !== undefined) return plain
  const read = sayingLines(lines, options.words).map(line => ({ line, clauses: clausesOf(line, options) }))
  const stated =
    holding(read.flatMap(({ line, clauses }) => statedIn(line, clauses))) ??
    read.flatMap(({ line, clauses }) => impliedIn(line, clauses))[0] ??
    read.flatMap(({ line, clauses }) => otherwise(line, clauses, options.words))[0]
  if (stated !== undefined) {
    const clauses = read.find(({ line }) => line === stated.line)?.clauses ?? []
    const status = statusOf(stated, clauses, page)
    const decided = acceptedOn(read, page) ?? dateOf(stated.line, stated, page)
    return { status, decided, leavesOpen: clauses.some(isOpenPart) }
  }
  const first = read.find(({ clauses }) => !onlyRelates(clauses))
  if (first === undefined || first.line.text.trim() === '') return undefined
  return { status: unknown(first.line, page), decided: undefined, leavesOpen: false }
}

/** The status word of a line: indexes into it; undefined if the state follows from other words. */
export function statusWord(
  line: RichText,
  options: StatusOptions,
): { readonly start: number; readonly end: number } | undefined {
  const word = holding(statedIn(line, clausesOf(line, options)))?.word
  return word === undefined || word.end === 0 ? undefined : word
}

/** The clause by which a line says a state of the record without a label. */
export function stateOfLine(line: RichText, options: StatusOptions): Clause | undefined {
  const clauses = clausesOf(line, options)
  const stated = holding(statedIn(line, clauses))
  return clauses.find(({ word }) => word !== undefined && word === stated?.word)
}

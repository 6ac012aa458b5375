import type { State, Status } from '../../model/status.ts'
import type { Clause } from '../clauses/clause.ts'
import { openingOf } from '../clauses/opening.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import { anyState, spelledState } from '../clauses/state-in.ts'
import { placeOf, type PageText } from '../page-text.ts'
import { blankSpans, sliceRich, trimRich, type RichText } from '../rich-text.ts'
import { statedLines } from '../stated-lines.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { orSigns, orWords } from '../vocabulary/joining-words.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { beforeDay } from '../vocabulary/prepositions.ts'
import { anyOf } from '../vocabulary/words.ts'
import type { DayOrder, FoundDate } from './date.ts'
import { leadingWord, withoutLead, type StatusVocabulary } from './leading-word.ts'
import { isNothing, isPlaceholder } from './nothing.ts'

export interface StatusOptions {
  readonly words: StatusVocabulary
  readonly order: DayOrder | undefined
  readonly keyPrefixes?: readonly string[]
}

/** A state with the line that says it. */
interface Stated {
  readonly line: RichText
  readonly state: State
  /** The status word: indexes into the line. */
  readonly word: { readonly start: number; readonly end: number }
  readonly dates: readonly FoundDate[]
  readonly after: boolean
}

const clausesOf = (line: RichText, { words, order, keyPrefixes = [] }: StatusOptions): readonly Clause[] =>
  readClauses(line, { from: 'metadata', defaults: [], bare: true, keyPrefixes, states: words, order }).clauses

const isFact = ({ subject, mood }: Clause): boolean => subject === 'this' && mood === 'is'

/** The states that a line gives the record, in order. One that is superseded in part only is in force. */
function statedIn(line: RichText, clauses: readonly Clause[]): Stated[] {
  return clauses.flatMap(({ state, word, dates, partial, objects, after, ...clause }) => {
    if (state === undefined || word === undefined || !isFact({ ...clause, state, word, dates, partial, objects, after }))
      return []
    const inPart = partial || (objects.length > 0 && objects.every(object => object.partial))
    return inPart && state === 'superseded' ? [] : [{ line, state, word, dates, after }]
  })
}

/** A line whose only statement is that another record changed it, or took the place of a part: it is in force. */
function impliedIn(line: RichText, clauses: readonly Clause[]): Stated[] {
  const changed = clauses.find(
    ({ subject, mood, verbs, objects, partial, state }) =>
      subject !== 'other' &&
      mood === 'is' &&
      ((state === 'superseded' && partial) ||
      objects.length > 0 &&
      verbs.some(({ record }) => record === 'amended-by' || record === 'superseded-by' || record === 'clarified-by') &&
      (verbs.every(({ record }) => record !== 'superseded-by') || partial || objects.every(each => each.partial))),
  )
  return changed === undefined
    ? []
    : [{ line, state: 'accepted', word: { start: 0, end: 0 }, dates: [], after: false }]
}

/** How far a state is on the way of a record. */
const rank = (state: State): number =>
  state === 'superseded' ? 4 : /^(?:deprecated|rejected|withdrawn)$/.test(state) ? 3 : state === 'accepted' ? 2 : 1

/** Whether a later state takes the place of an earlier one: an arrow leads to it, or it is an end. */
const takesOver = (later: Stated, earlier: Stated): boolean =>
  later.after || (rank(later.state) > rank(earlier.state) && (rank(later.state) > 2 || later.line !== earlier.line))

const lastDay = ({ dates }: Stated): string | undefined => dates.findLast(date => date.value !== undefined)?.value

/** Of several states the last in time if they are dated, else the first unless a later one takes its place. */
function holding(stated: readonly Stated[]): Stated | undefined {
  const dated = stated.filter(each => lastDay(each) !== undefined)
  if (dated.length > 1 && dated.length >= stated.length - 1)
    return dated.reduce((a, b) => ((lastDay(a) ?? '') <= (lastDay(b) ?? '') ? b : a))
  return stated.reduce<Stated | undefined>(
    (held, next) => (held === undefined || takesOver(next, held) ? next : held),
    undefined,
  )
}

const orBetween = new RegExp(String.raw`\s(?:${anyOf(orWords)})\s|${anyOf(orSigns)}`, 'iu')
const optionBreak = new RegExp(String.raw`\s*(?:[,，、|/;→]|[-=]>|\s(?:${anyOf(orWords)})\s|${anyOf(orSigns)})\s*`, 'iu')

/** A line that lists all options (`Proposed, **Accepted**, Obsolete`) → the one that is marked, or none. */
function chosenOption(line: RichText, words: StatusVocabulary): RichText | 'none' | undefined {
  if (!/[,|/;→>]/.test(line.text) && !orBetween.test(line.text)) return undefined
  const options = line.text.split(optionBreak).filter(option => option.trim() !== '')
  const known = options.filter(option => words.has(normalizeWords(option.replace(/[{}[\]<>.]/g, ''))))
  if (known.length < 3 || known.length < options.length - 1) return undefined
  for (const kind of ['strong', 'emphasis'] as const) {
    const marked = line.spans.filter(
      span => span.kind === kind && !/[,|/;→]/.test(line.text.slice(span.start, span.end)),
    )
    const only = marked[0]
    if (marked.length === 1 && only !== undefined)
      return { ...sliceRich(line, only.start, only.end), spans: [] }
  }
  return 'none'
}

/** The lines of a status that say anything: no prompts, no dashes, of a list of all options the one that is marked. */
function sayingLines(lines: readonly RichText[], words: StatusVocabulary): RichText[] {
  return lines
    .flatMap(statedLines)
    .flatMap(line => {
      const chosen = chosenOption(line, words)
      return chosen === 'none' ? [] : [chosen ?? line]
    })
    .filter(
      line =>
        !isNothing(line.text) &&
        (!isPlaceholder(line.text) || words.has(normalizeWords(line.text.replace(/[{}[\]<>]/g, '')))),
    )
}

/** The sentence of a line that a state stands in: one begins where another state is said behind a full stop. */
function sentenceOf({ line, word }: Stated, clauses: readonly Clause[]): { start: number; line: RichText } {
  if (!/[.。]\s/.test(line.text)) return { start: 0, line }
  const folded = foldCase(blankSpans(line, 'link', 'code'))
  const starts = [...line.text.matchAll(/[.。]\s+(?=\p{Lu})/gu)]
    .map(match => match.index + match[0].length)
    .filter(start =>
      clauses.some(
        ({ state, start: at }) =>
          state !== undefined && at >= start && openingOf(folded.slice(start, at)).subject === 'none',
      ),
    )
  const start = starts.findLast(at => at <= word.start) ?? 0
  const end = starts.find(at => at > word.start)
  return { start, line: trimRich(sliceRich(line, start, end)) }
}

const behindDay = new RegExp(String.raw`(?:${anyOf(beforeDay)})\s+$`)
const edges = /^[\s.,:;–—*_。，；：-]+|[\s(（;；,，–—*_-]+$/gu

/** A text without a date and the preposition before it. */
function withoutDate(text: string, date: string): string {
  const folded = foldCase(text)
  const at = folded.indexOf(foldCase(date))
  if (at < 0) return text
  const start = behindDay.exec(folded.slice(0, at))?.index ?? at
  const isWord = start < at && /[\p{L}\u0345]$/u.test(folded.slice(0, start))
  return `${text.slice(0, isWord ? at : start)} ${text.slice(at + date.length)}`
}

const saysAnything = (text: string): boolean =>
  /[a-z\d]/i.test(text) || (/[^\0-\x7f]/.test(text) && /[\p{L}\p{N}]/u.test(text))

/** What a status says beyond its word and its dates. */
function noteOf(behind: string, dates: readonly FoundDate[]): string | undefined {
  let rest = behind
  for (const date of dates) rest = withoutDate(rest, date.text)
  if (!saysAnything(rest)) return undefined
  const note = rest
    .replace(/[(（]\s*[)）]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^\]\s*/, '')
    .replace(edges, '')
    .replace(/^[(（]([^()（）]*)[)）]$/u, '$1')
    .trim()
  return note === '' || !saysAnything(note) ? undefined : note
}

function statusOf(stated: Stated, clauses: readonly Clause[], page: PageText): Status {
  const { start, line } = sentenceOf(stated, clauses)
  const behind = blankSpans(stated.line, 'delete').slice(stated.word.end, start + line.text.length + 1)
  return {
    state: stated.state,
    text: line.text.replace(/\s+/g, ' ').trim(),
    date: stated.dates.find(date => date.value !== undefined)?.value,
    note: noteOf(behind, stated.dates),
    place: placeOf(page, line),
  }
}

function unknown(line: RichText, page: PageText): Status {
  const text = line.text.replace(/\s+/g, ' ').trim()
  return { state: 'unknown', text, date: undefined, note: undefined, place: placeOf(page, line) }
}

/** A line that states a relation and nothing else is no status. */
const onlyRelates = (clauses: readonly Clause[]): boolean =>
  clauses.some(clause => clause.verbs.length > 0 && clause.objects.length > 0 && isFact(clause))

/** What a line says in other spellings, or of a thing that stands for the record: `Option 2 was accepted`. */
function otherwise(line: RichText, clauses: readonly Clause[], words: StatusVocabulary): Stated[] {
  const told = clauses.some(({ mood, state }) => mood !== 'is' && state !== undefined)
  if (told) return []
  const text = blankSpans(line, 'delete').trim()
  const state = spelledState(text, words) ?? anyState(foldCase(blankSpans(line, 'link', 'code', 'delete')), words)
  return state === undefined ? [] : [{ line, state, word: { start: 0, end: 0 }, dates: [], after: false }]
}

/**
 * The value of a status field → the status. Undefined where the page gives none: empty, `N/A`, a template's prompt,
 * all options with none chosen, or a bare relation such as `Replaces X`. Words that nobody knows give `unknown`.
 */
export function readStatus(
  lines: readonly RichText[],
  page: PageText,
  options: StatusOptions,
): Status | undefined {
  const read = sayingLines(lines, options.words).map(line => ({ line, clauses: clausesOf(line, options) }))
  const stated =
    holding(read.flatMap(({ line, clauses }) => statedIn(line, clauses))) ??
    read.flatMap(({ line, clauses }) => impliedIn(line, clauses))[0] ??
    read.flatMap(({ line, clauses }) => otherwise(line, clauses, options.words))[0]
  if (stated !== undefined)
    return statusOf(stated, read.find(({ line }) => line === stated.line)?.clauses ?? [], page)
  const first = read.find(({ clauses }) => !onlyRelates(clauses))
  return first === undefined || first.line.text.trim() === '' ? undefined : unknown(first.line, page)
}

/** Lines of a change log that begin with a status word, a date before it left aside. */
export function statusLines(lines: readonly RichText[], words: StatusVocabulary): RichText[] {
  return lines
    .flatMap(statedLines)
    .filter(line => leadingWord(withoutLead(normalizeWords(line.text)), words) !== undefined)
}

/** The status word of a line: indexes into it; undefined where the state follows from other words. */
export function statusWord(
  line: RichText,
  options: StatusOptions,
): { readonly start: number; readonly end: number } | undefined {
  const word = holding(statedIn(line, clausesOf(line, options)))?.word
  return word === undefined || word.end === 0 ? undefined : word
}

/** The state that a line says of the record without a label, its subject and mood taken into account. */
export function stateOfLine(line: RichText, options: StatusOptions): Clause | undefined {
  const clauses = clausesOf(line, options)
  const stated = holding(statedIn(line, clauses))
  return clauses.find(({ word }) => word !== undefined && word === stated?.word)
}


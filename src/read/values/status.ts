import type { State, Status } from '../../model/status.ts'
import type { PageText } from '../page-text.ts'
import { blankSpans, endOffsetAt, offsetAt, sliceRich, trimRich, type RichText } from '../rich-text.ts'
import { statedLines } from '../stated-lines.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { statusWords } from '../vocabulary/status-words.ts'
import { findDates, type DayOrder, type FoundDate } from './date.ts'
import { beginsWithVerb, saysSuperseded } from './phrases.ts'
import { isNothing, isPlaceholder } from './nothing.ts'

/** Status words → states: the built-in ones and those that a project adds. */
export interface StatusVocabulary extends ReadonlyMap<string, State> {
  /** The length of the longest word. */
  readonly longest: number
}

const states = [
  'draft',
  'proposed',
  'accepted',
  'rejected',
  'deferred',
  'withdrawn',
  'deprecated',
  'superseded',
] as const

/** The built-in status words with a project's own, which win. */
export function statusVocabulary(extra: Readonly<Record<string, State>> = {}): StatusVocabulary {
  const words = new Map<string, State>(
    states.flatMap(state => statusWords[state].map(w => [normalizeWords(w), state] as const)),
  )
  for (const [word, state] of Object.entries(extra)) words.set(normalizeWords(word), state)
  return Object.assign(words, { longest: Math.max(...[...words.keys()].map(word => word.length)) })
}

interface LineReading {
  readonly line: RichText
  readonly text: string
  readonly state: State | undefined
  readonly word: string
  readonly dates: readonly FoundDate[]
}

/** Whether a word that ends before an index ends there for good. */
function isBehindWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return !((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90))
  return !/[\p{L}\p{N}]/u.test(text.charAt(at))
}

const wide = /[\u3000-\u9fff\uac00-\ud7af]/u

/** The longest status word that a text begins with. */
function leadingWord(text: string, words: StatusVocabulary): string | undefined {
  const isFree = wide.test(text) ? (): boolean => true : isBehindWord
  for (let end = Math.min(text.length, words.longest); end >= 0; end--) {
    if (!isFree(text, end)) continue
    const word = text.slice(0, end)
    if (words.has(word) && (isBehindWord(text, end) || wide.test(word))) return word
  }
  return undefined
}

/** What precedes a status word: dates, emoji, brackets, marks, `Status:` said once more, articles. */
const before =
  /^(?:[^\p{L}\p{N}]+|(?:adr )?status\s*[:：]?\s+|\d[\d\-/.:年月日T ]*(?=\D|$)|(?:this (?:adr|decision|record) (?:is|was|has been)|(?:is|was|has been|currently|now|the)) )+/iu

const somewhere =
  /\b(?:(?:been|was|were|is|are|now)\s+(?:\w+ly\s+)?)(accepted|approved|adopted|implemented|agreed|rejected|declined|withdrawn|deferred|deprecated|superseded|replaced)\b/

function stateIn(text: string, words: StatusVocabulary): { state: State | undefined; word: string } {
  const plain = normalizeWords(text.replace(/^\{\s*|\s*\}$/g, ''))
  const bare = plain.replace(before, '')
  const word = leadingWord(bare, words) ?? leadingWord(plain, words) ?? somewhere.exec(plain)?.[1]
  return { state: word === undefined ? undefined : words.get(word), word: word ?? '' }
}

/** The status word that a text begins with, and what it says behind it. */
export function statusWordOf(
  rich: RichText,
  words: StatusVocabulary,
): { readonly word: string | undefined; readonly rest: string } {
  const text = normalizeWords(blankSpans(rich, 'delete'))
  const bare = text.replace(before, '')
  const word = leadingWord(bare, words)
  return { word, rest: word === undefined ? bare : bare.slice(word.length) }
}

/** The status word of a line, normalized; empty where it has none. */
export function wordOf(line: RichText, words: StatusVocabulary): string {
  return stateIn(blankSpans(line, 'delete').trim(), words).word
}

function readLine(line: RichText, words: StatusVocabulary, order: DayOrder | undefined): LineReading {
  const text = blankSpans(line, 'delete').trim()
  const { state, word } = stateIn(text, words)
  const said = state === undefined && saysSuperseded(line) ? 'superseded' : state
  return { line, text, dates: findDates(text, order), state: said, word }
}

/** `Accepted on 2020-02-03. Superseded by ADR 4.` is two statuses; a sentence that is none stays with the one before. */
function sentences(line: RichText, words: StatusVocabulary): RichText[] {
  const starts = [...line.text.matchAll(/[.。]\s+(?=\p{Lu})/gu)]
    .map(match => match.index + match[0].length)
    .filter(start => statusWordOf(sliceRich(line, start), words).word !== undefined)
  return [0, ...starts].map((start, at) => trimRich(sliceRich(line, start, starts[at])))
}

/** A line that lists all options (`Proposed, **Accepted**, Obsolete`) → the one that is marked, or none. */
function chosenOption(line: RichText, words: StatusVocabulary): RichText | 'none' | undefined {
  if (!/[,|/;]|\sor\s/.test(line.text)) return undefined
  const options = line.text.split(/\s*(?:[,|/;]|\s+or\s+)\s*/).filter(option => option.trim() !== '')
  const known = options.filter(option => words.has(normalizeWords(option.replace(/[{}[\]<>.]/g, ''))))
  if (known.length < 3 || known.length < options.length - 1) return undefined
  for (const kind of ['strong', 'emphasis'] as const) {
    const marked = line.spans.filter(
      span => span.kind === kind && !/[,|/;]/.test(line.text.slice(span.start, span.end)),
    )
    const only = marked[0]
    if (marked.length === 1 && only !== undefined)
      return { ...sliceRich(line, only.start, only.end), spans: [] }
  }
  return 'none'
}

/** Of several readings the last in time where they are dated, else supersession, else the first. */
function holding(readings: readonly LineReading[]): LineReading | undefined {
  const stated = readings.filter(reading => reading.state !== undefined)
  const dated = stated.filter(reading => reading.dates[0]?.value !== undefined)
  const latest = dated.toSorted((a, b) =>
    (a.dates.at(-1)?.value ?? '') < (b.dates.at(-1)?.value ?? '') ? -1 : 1,
  )
  if (dated.length > 1 && dated.length >= stated.length - 1) return sameDayLast(latest)
  return (
    stated.find(reading => reading.state === 'superseded' && !/^part/i.test(reading.word)) ??
    stated[0] ??
    readings[0]
  )
}

/** Of the readings of the last day, the one stated last. */
function sameDayLast(sorted: readonly LineReading[]): LineReading | undefined {
  const day = sorted.at(-1)?.dates.at(-1)?.value
  const last = sorted.filter(reading => reading.dates.at(-1)?.value === day)
  return last.reduce<LineReading | undefined>(
    (a, b) => (a !== undefined && offsetAt(a.line, 0) > offsetAt(b.line, 0) ? a : b),
    undefined,
  )
}

const beforeDay = /(?<!\p{L})(?:as of|on|since|am|seit|le|depuis|el|desde|em|il|dal|d\.|den|op|с|от)\s+$/iu
const edges = /^[\s.,:;–—*_。，；：-]+|[\s(（;；,，–—*_-]+$/gu

/** A text without a date and the preposition before it. */
function withoutDate(text: string, date: string): string {
  const at = foldCase(text).indexOf(foldCase(date))
  return at < 0 ? text : `${text.slice(0, at).replace(beforeDay, '')} ${text.slice(at + date.length)}`
}

/** What a status says beyond its word and its dates. */
function noteOf({ text, word, dates }: LineReading): string | undefined {
  let rest = text
  for (const date of dates) rest = withoutDate(rest, date.text)
  const at = rest.toLowerCase().indexOf(word)
  const note = (at < 0 ? rest : rest.slice(at + word.length))
    .replace(/[(（]\s*[)）]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^\]\s*/, '')
    .replace(edges, '')
    .replace(/^[(（]([^()（）]*)[)）]$/u, '$1')
    .trim()
  return note === '' || !/[\p{L}\p{N}]/u.test(note) ? undefined : note
}

/** Lines of a change log that begin with a status word, a date before it left aside. */
export function statusLines(lines: readonly RichText[], words: StatusVocabulary): RichText[] {
  return lines
    .flatMap(statedLines)
    .filter(line => leadingWord(normalizeWords(line.text).replace(before, ''), words) !== undefined)
}

export interface StatusOptions {
  readonly words: StatusVocabulary
  readonly order: DayOrder | undefined
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
  const stated = lines
    .flatMap(statedLines)
    .flatMap(line => sentences(line, options.words))
    .flatMap(line => {
      const chosen = chosenOption(line, options.words)
      return chosen === 'none' ? [] : [chosen ?? line]
    })
  const readings = stated
    .filter(
      line =>
        !isNothing(line.text) &&
        (!isPlaceholder(line.text) || options.words.has(normalizeWords(line.text.replace(/[{}[\]<>]/g, '')))),
    )
    .map(line => readLine(line, options.words, options.order))
  const reading = holding(readings.filter(({ state, text }) => state !== undefined || !beginsWithVerb(text)))
  if (reading === undefined || reading.text === '') return undefined
  const { line, state } = reading
  return {
    state: state ?? 'unknown',
    text: line.text.replace(/\s+/g, ' ').trim(),
    date: reading.dates.findLast(date => date.value !== undefined)?.value,
    note: state === undefined ? undefined : noteOf(reading),
    place: page.place(offsetAt(line, 0), endOffsetAt(line, line.text.length)),
  }
}

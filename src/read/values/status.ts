import type { State, Status } from '../../model/status.ts'
import { placeOf, type PageText } from '../page-text.ts'
import { blankSpans, offsetAt, sliceRich, trimRich, type RichText } from '../rich-text.ts'
import { statedLines } from '../stated-lines.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { findDates, type DayOrder, type FoundDate } from './date.ts'
import { beginsWithVerb, saysSuperseded } from './phrases.ts'
import { isNothing, isPlaceholder } from './nothing.ts'
import { leadingWord, withoutLead, type StatusVocabulary } from './leading-word.ts'

interface LineReading {
  readonly line: RichText
  readonly text: string
  readonly state: State | undefined
  readonly word: string
  readonly dates: readonly FoundDate[]
}

const somewhere =
  /\b(?:(?:been|was|were|is|are|now)\s+(?:\w+ly\s+)?)(accepted|approved|adopted|implemented|agreed|rejected|declined|withdrawn|deferred|deprecated|superseded|replaced)\b/

function stateIn(text: string, words: StatusVocabulary): { state: State | undefined; word: string } {
  const plain = normalizeWords(text.replace(/^\{\s*|\s*\}$/g, ''))
  const bare = withoutLead(plain)
  const word = leadingWord(bare, words) ?? leadingWord(plain, words) ?? somewhere.exec(plain)?.[1]
  return { state: word === undefined ? undefined : words.get(word), word: word ?? '' }
}

/** The status word that a text begins with, and what it says behind it. */
export function statusWordOf(
  rich: RichText,
  words: StatusVocabulary,
): { readonly word: string | undefined; readonly rest: string } {
  const text = normalizeWords(blankSpans(rich, 'delete'))
  const bare = withoutLead(text)
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
  if (!/[.。]\s/.test(line.text)) return [line]
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

const beforeDay = /(?:as of|on|since|am|seit|le|depuis|el|desde|em|il|dal|d\.|den|op|с|от)\s+$/
const edges = /^[\s.,:;–—*_。，；：-]+|[\s(（;；,，–—*_-]+$/gu

/** A text without a date and the preposition before it. */
function withoutDate(text: string, date: string): string {
  const folded = foldCase(text)
  const at = folded.indexOf(foldCase(date))
  if (at < 0) return text
  const start = beforeDay.exec(folded.slice(0, at))?.index ?? at
  const isWord = start < at && /[\p{L}\u0345]$/u.test(folded.slice(0, start))
  return `${text.slice(0, isWord ? at : start)} ${text.slice(at + date.length)}`
}

const saysAnything = (text: string): boolean =>
  /[a-z\d]/i.test(text) || (/[^\0-\x7f]/.test(text) && /[\p{L}\p{N}]/u.test(text))

/** What a status says beyond its word and its dates. */
function noteOf({ text, word, dates }: LineReading): string | undefined {
  let rest = text
  for (const date of dates) rest = withoutDate(rest, date.text)
  const at = rest.toLowerCase().indexOf(word)
  const behind = at < 0 ? rest : rest.slice(at + word.length)
  if (!saysAnything(behind)) return undefined
  const note = behind
    .replace(/[(（]\s*[)）]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^\]\s*/, '')
    .replace(edges, '')
    .replace(/^[(（]([^()（）]*)[)）]$/u, '$1')
    .trim()
  return note === '' || !saysAnything(note) ? undefined : note
}

/** Lines of a change log that begin with a status word, a date before it left aside. */
export function statusLines(lines: readonly RichText[], words: StatusVocabulary): RichText[] {
  return lines
    .flatMap(statedLines)
    .filter(line => leadingWord(withoutLead(normalizeWords(line.text)), words) !== undefined)
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
    place: placeOf(page, line),
  }
}

import { stateIn } from '../clauses/state-in.ts'
import { blankSpans, sliceRich, type RichText } from '../rich-text.ts'
import { statedLines } from '../stated-lines.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import type { StatusVocabulary } from './leading-word.ts'
import { isNothing, isPlaceholder } from './nothing.ts'
import { enumeratesStates } from './prompts.ts'

/** `Proposed, **Accepted**, Obsolete`: of states that are listed to choose from, the one that is marked. */
function markedOption(line: RichText, words: StatusVocabulary): RichText | undefined {
  for (const kind of ['strong', 'emphasis'] as const) {
    const marked = line.spans.filter(
      span => span.kind === kind && words.has(normalizeWords(line.text.slice(span.start, span.end))),
    )
    const [only] = marked
    if (marked.length === 1 && only !== undefined)
      return { ...sliceRich(line, only.start, only.end), spans: [] }
  }
  return undefined
}

/** A line as it is, of a list of all states the one that is marked, if any. */
function chosen(line: RichText, words: StatusVocabulary): RichText[] {
  if (!enumeratesStates(blankSpans(line, 'delete'), words)) return [line]
  const marked = markedOption(line, words)
  return marked === undefined ? [] : [marked]
}

/** The lines of a status that say anything: no prompts, no dashes, of a list of all states the one that is marked. */
export function sayingLines(lines: readonly RichText[], words: StatusVocabulary): RichText[] {
  return lines
    .flatMap(statedLines)
    .flatMap(line => chosen(line, words))
    .filter(
      line =>
        !isNothing(line.text) &&
        !/[:：]$/.test(line.text) &&
        (!isPlaceholder(line.text) || words.has(normalizeWords(line.text.replace(/[{}[\]<>]/g, '')))),
    )
}

/** What may stand behind a state that is an entry of a change log: its end, a remark, a day, who decided. */
const endsEntry =
  /^[*_"”'’\])]*\s*(?:$|[([（:：;,.，。—–]|-\s|\d|@|(?:by|on|at|von|am|par|le|por|el|em|da|il|af|av|den|door|op|przez|на|в)\s)/u

function isEntry(line: RichText, words: StatusVocabulary): boolean {
  const folded = foldCase(line.text)
  const found = stateIn(folded, 0, folded.length, words)
  // *Draft* tells of writing there.
  if (found === undefined || found.state === 'draft') return false
  return isWide(line.text) || endsEntry.test(folded.slice(found.end))
}

/**
 * Lines of a change log that are a status, a date before it left aside: `2021-03-04: accepted (board)`, but not
 * `2021-03-04: draft of the second part`.
 */
export const statusLines = (lines: readonly RichText[], words: StatusVocabulary): RichText[] =>
  lines.flatMap(statedLines).filter(line => isEntry(line, words))

const isWide = (text: string): boolean => /[\u3000-\u9fff\uac00-\ud7af]/u.test(text)

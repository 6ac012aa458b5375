import { blankSpans, sliceRich, type RichText } from '../rich-text.ts'
import { statedLines } from '../stated-lines.ts'
import { normalizeWords } from '../vocabulary/normalize.ts'
import { leadingWord, withoutLead, type StatusVocabulary } from './leading-word.ts'
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
        (!isPlaceholder(line.text) || words.has(normalizeWords(line.text.replace(/[{}[\]<>]/g, '')))),
    )
}

/** Lines of a change log that begin with a status word, a date before it left aside. */
export function statusLines(lines: readonly RichText[], words: StatusVocabulary): RichText[] {
  return lines
    .flatMap(statedLines)
    .filter(line => leadingWord(withoutLead(normalizeWords(line.text)), words) !== undefined)
}

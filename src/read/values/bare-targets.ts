import { blankSpans, type RichText } from '../rich-text.ts'
import { isNothing, isPlaceholder } from './nothing.ts'
import type { RecordMention, Reference } from './references.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

const separators = /\s*(?:[,;、，\n]|\s(?:and|und|et|y|&|e)\s)\s*/giu

/** A number, a file name or a slug: what names a record where only records can be named. */
const target =
  /^[`"'[(]*((?=\S*[-_.])[\p{L}\p{N}\u0345_%./][\p{L}\p{N}\u0345_%./-]*[\p{L}\p{N}\u0345_%/]|[A-Za-zſK]{2,}\d+|#?\d{1,5})[`"'\]).]*(?=$|\s*[(:—–§]|\s+-|['’]s\s|\s+in\s+part|\s+(?:partially|partly)(?!\p{L}))/u

/**
 * Targets that only a field makes targets: `Superseded by: 0007`, `replaces 2025-09-04-library`, a code span. They are
 * looked for behind each verb, or in the whole text where the field's label is the verb, as far as the first reference.
 */
export function bareTargets(
  rich: RichText,
  found: readonly Reference[],
  hits: readonly Stretch[],
  labelled: boolean,
): RecordMention[] {
  const starts = [...(labelled ? [0] : []), ...hits.map(hit => hit.end)]
  const mentions: RecordMention[] = []
  for (const [index, start] of starts.entries()) {
    const end = hits.find(hit => hit.start >= start)?.start ?? rich.text.length
    if (index === 0 && labelled && hits.some(hit => hit.start === 0)) continue
    const next = found.find(reference => reference.end > start)?.start ?? end
    if (next > start) mentions.push(...targetsIn(rich, start, Math.min(end, next)))
  }
  return mentions
}

function targetsIn(rich: RichText, from: number, to: number): RecordMention[] {
  const mentions: RecordMention[] = []
  const text = blankSpans(rich, 'link').slice(from, to)
  let at = 0
  for (const part of [...text.split(separators)]) {
    at = text.indexOf(part, at)
    const mention = mentionOf(part, from + at)
    at += part.length
    if (mention !== undefined) mentions.push(mention)
    else if (mentions.length === 0 && part.trim() !== '') break
  }
  return mentions
}

function mentionOf(part: string, at: number): RecordMention | undefined {
  const lead = /^[\s:：]*(?:adr\s+)?/i.exec(part)?.[0].length ?? 0
  const match = target.exec(part.slice(lead))
  const stated = match?.[1]
  if (match === null || stated === undefined || isNothing(stated) || isPlaceholder(part)) return undefined
  const start = at + lead + match[0].indexOf(stated)
  return {
    to: 'record',
    target: stated.replace(/\.$/, ''),
    label: undefined,
    weak: false,
    start,
    end: start + stated.length,
  }
}

import { blankSpans, type RichText } from '../rich-text.ts'
import { isNothing, isPlaceholder } from './nothing.ts'
import type { RecordMention, Reference } from './references.ts'
import { andWords } from '../vocabulary/joining-words.ts'
import { partialWords } from '../vocabulary/relation-words.ts'
import { anyOf } from '../vocabulary/words.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

const separators = new RegExp(String.raw`\s*(?:[,;、，\n]|\s(?:&|${anyOf(andWords)})\s)\s*`, 'giu')

/** A number, a file name or a slug: what names a record where only records can be named. */
const target = new RegExp(
  String.raw`^[\x60"'[(]*((?=\S*[-_.][\p{L}\p{N}\u0345_%])[\p{L}\p{N}\u0345_%./][\p{L}\p{N}\u0345_%./-]*[\p{L}\p{N}\u0345_%/]|[A-Za-zſK]{2,}\d+|#?\d{1,5})[\x60"'\]).]*(?=$|\s*[(:—–§]|\s+-|['’]s\s|\s+(?:${anyOf(partialWords.join(','))})(?!\p{L}))`,
  'u',
)

/** More characters than the name of a page has. */
const longest = 300

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
  const mentions: RecordMention[] = []
  const text = blankSpans(rich, 'link')
  const [first] = hits
  const begins = labelled && first?.start !== 0 ? [{ start: 0, end: 0 }, ...hits] : hits
  let at = 0
  for (const [index, { end: start }] of begins.entries()) {
    const end = begins[index + 1]?.start ?? rich.text.length
    while (at < found.length && (found[at]?.end ?? 0) <= start) at++
    const next = found[at]?.start ?? end
    // Behind a label, names stand beside references only as remarks.
    const isRemark = next < end && start === 0
    if (next > start && !isRemark) mentions.push(...targetsIn(text.slice(start, Math.min(end, next)), start))
  }
  return mentions
}

function targetsIn(text: string, from: number): RecordMention[] {
  const mentions: RecordMention[] = []
  let at = 0
  for (const part of text.split(separators)) {
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
  const match = target.exec(part.slice(lead, lead + longest))
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

import { blankSpans, type RichText } from '../rich-text.ts'
import { issueMentions } from './issue-mentions.ts'
import { linkedReference } from './linked-references.ts'
import { mayNameRecord, recordMentions } from './record-mentions.ts'
import type { Reference, ReferenceOptions } from './reference.ts'

export type { IssueMention, RecordMention, Reference, ReferenceOptions } from './reference.ts'

/** Whether a digit stands behind a character somewhere. */
function isBeforeDigit(text: string, character: '-' | '#' | '!'): boolean {
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    const code = text.charCodeAt(at + 1)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

const hasKeyForm = (text: string): boolean =>
  isBeforeDigit(text, '-') || isBeforeDigit(text, '#') || isBeforeDigit(text, '!')

/** Whether a text can hold a reference: a link, the number of a key, or the id of a record. `id` is that of the page. */
export const mayRefer = ({ text, spans }: RichText, id?: string): boolean =>
  spans.some(span => span.kind === 'link') || hasKeyForm(text) || mayNameRecord(text, id)

const byStart = (a: Reference, b: Reference): number => a.start - b.start

/** Every reference of a text to an issue or a record, in order. Code, images and struck-out text yield nothing. */
export function findReferences(rich: RichText, options: ReferenceOptions): Reference[] {
  if (!mayRefer(rich, options.id)) return []
  const links = rich.spans.filter(span => span.kind === 'link')
  const linked = links.flatMap(span => linkedReference(rich, span, options) ?? [])
  const rest = blankSpans(rich, 'link', 'code', 'image', 'delete')
  const records = mayNameRecord(rest, options.id)
    ? recordMentions(rest, blankSpans(rich, 'code'), options)
    : []
  // Where both are read of one place, they end there.
  const taken = new Set(records.map(({ end }) => end))
  const issues = issueMentions(rest, options).filter(({ end }) => !taken.has(end))
  return [...linked, ...issues, ...records].sort(byStart)
}

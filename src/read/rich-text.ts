/** A stretch of a rich text that is more than plain: offsets into its `text`. */
export interface Span {
  readonly kind: 'link' | 'image' | 'code' | 'strong' | 'emphasis' | 'delete'
  readonly start: number
  readonly end: number
  readonly url: string | undefined
}

/**
 * Where the characters of a text stand in its page, as runs in which both go on side by side: run k begins at index
 * `from[k]` of the text and at offset `at[k]` of the page. The offset of the end counts as that of one more character.
 */
export interface Offsets {
  readonly from: readonly number[]
  readonly at: readonly number[]
}

/**
 * Inline content as the reader of the page sees it: plain text with soft breaks as `\n`, the spans that mark links,
 * code and emphasis, and the offset in the page where each character stands.
 */
export interface RichText {
  readonly text: string
  readonly offsets: Offsets
  readonly spans: readonly Span[]
}

/** A text that stands in the page as it is, from `start` on. */
export function plainRich(text: string, start: number): RichText {
  return { text, offsets: { from: [0], at: [start] }, spans: [] }
}

/** Gathers {@link Offsets} character by character, or stretch by stretch. */
export class OffsetsBuilder implements Offsets {
  readonly from: number[] = []
  readonly at: number[] = []

  /** Says where the character at `index`, and those that go on behind it, stand in the page. Indexes must not go back. */
  add(index: number, offset: number): void {
    const last = this.from.length - 1
    if (last >= 0 && (this.at[last] ?? 0) + index - (this.from[last] ?? 0) === offset) return
    if (this.from[last] === index) this.at[last] = offset
    else {
      this.from.push(index)
      this.at.push(offset)
    }
  }
}

/** The run that an index belongs to; of none, -1. */
function runOf({ from }: Offsets, index: number): number {
  let low = 0
  let high = from.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((from[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return high
}

/** The offset in the page of the character at `index`. */
export function offsetAt(rich: RichText, index: number): number {
  const at = Math.min(index, rich.text.length)
  const run = runOf(rich.offsets, at)
  return run < 0 ? 0 : (rich.offsets.at[run] ?? 0) + at - (rich.offsets.from[run] ?? 0)
}

function sliceOffsets({ from, at }: Offsets, start: number, end: number): Offsets {
  if (from.length === 1 && from[0] === 0) return { from, at: [(at[0] ?? 0) + start] }
  const first = runOf({ from, at }, start)
  if (first < 0) return { from, at }
  const last = runOf({ from, at }, end)
  const shifted = from.slice(first, last + 1).map(index => Math.max(0, index - start))
  const moved = at.slice(first, last + 1)
  moved[0] = (at[first] ?? 0) + start - (from[first] ?? 0)
  return { from: shifted, at: moved }
}

/** The offset in the page just behind the character before `index`. */
export function endOffsetAt(rich: RichText, index: number): number {
  return index === 0 ? offsetAt(rich, 0) : offsetAt(rich, index - 1) + 1
}

/** The part of a rich text between two indexes, its spans cut to fit. */
export function sliceRich(rich: RichText, start: number, end: number = rich.text.length): RichText {
  if (rich.spans.length === 0 && start === 0 && end === rich.text.length) return rich
  const within = rich.spans.filter(span => span.start < end && span.end > start)
  if (start === 0 && end === rich.text.length && within.length === rich.spans.length) return rich
  const spans = within.map(({ kind, url, start: from, end: to }) => ({
    kind,
    start: Math.max(from, start) - start,
    end: Math.min(to, end) - start,
    url,
  }))
  return { text: rich.text.slice(start, end), offsets: sliceOffsets(rich.offsets, start, end), spans }
}

/** A rich text without blanks at either end. */
export function trimRich(rich: RichText): RichText {
  const start = rich.text.length - rich.text.trimStart().length
  const end = rich.text.trimEnd().length
  return start >= end ? sliceRich(rich, start, start) : sliceRich(rich, start, end)
}

/** Stretches as one, with a blank between each two. */
export function joinRich(parts: readonly RichText[]): RichText {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const from: number[] = []
  const at: number[] = []
  const spans: Span[] = []
  let shift = 0
  for (const { text, offsets, spans: own } of parts) {
    for (const index of offsets.from) from.push(index + shift)
    for (const offset of offsets.at) at.push(offset)
    for (const span of own) spans.push({ ...span, start: span.start + shift, end: span.end + shift })
    shift += text.length + 1
  }
  return { text: parts.map(part => part.text).join(' '), offsets: { from, at }, spans }
}

/** The lines of a rich text, trimmed, without the empty ones. */
export function linesOfRich(rich: RichText): RichText[] {
  if (!rich.text.includes('\n')) return rich.text.trim() === '' ? [] : [trimRich(rich)]
  const lines: RichText[] = []
  let start = 0
  for (const line of rich.text.split('\n')) {
    const end = start + line.trimEnd().length
    const blank = line.length - line.trimStart().length
    if (start + blank < end) lines.push(sliceRich(rich, start + blank, end))
    start += line.length + 1
  }
  return lines
}

/** The text with every character of the given kinds of span blanked out, so that indexes stay the same. */
export function blankSpans(rich: RichText, ...kinds: readonly Span['kind'][]): string {
  if (rich.spans.length === 0) return rich.text
  const blanked = rich.spans.filter(span => kinds.includes(span.kind)).sort((a, b) => a.start - b.start)
  let text = ''
  let at = 0
  for (const { start, end } of blanked) {
    if (end <= at) continue
    text += rich.text.slice(at, start) + ' '.repeat(end - Math.max(at, start))
    at = end
  }
  return at === 0 ? rich.text : text + rich.text.slice(at)
}

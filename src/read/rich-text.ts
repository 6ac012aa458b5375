/** A stretch of a rich text that is more than plain: offsets into its `text`. */
export interface Span {
  readonly kind: 'link' | 'image' | 'code' | 'strong' | 'emphasis' | 'delete'
  readonly start: number
  readonly end: number
  readonly url: string | undefined
}

/**
 * Inline content as the reader of the page sees it: plain text with soft breaks as `\n`, the spans that mark links,
 * code and emphasis, and for every character the offset in the page where it stands (one more for the end).
 */
export interface RichText {
  readonly text: string
  readonly offsets: readonly number[]
  readonly spans: readonly Span[]
}

/** The offset in the page of the character at `index`. */
export function offsetAt(rich: RichText, index: number): number {
  return rich.offsets[Math.min(index, rich.offsets.length - 1)] ?? 0
}

/** The offset in the page just behind the character before `index`. */
export function endOffsetAt(rich: RichText, index: number): number {
  return index === 0 ? offsetAt(rich, 0) : offsetAt(rich, index - 1) + 1
}

/** The part of a rich text between two indexes, its spans cut to fit. */
export function sliceRich(rich: RichText, start: number, end: number = rich.text.length): RichText {
  const spans = rich.spans
    .filter(span => span.start < end && span.end > start)
    .map(span => ({
      ...span,
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    }))
  return { text: rich.text.slice(start, end), offsets: rich.offsets.slice(start, end + 1), spans }
}

/** A rich text without blanks at either end. */
export function trimRich(rich: RichText): RichText {
  const start = rich.text.length - rich.text.trimStart().length
  const end = rich.text.trimEnd().length
  return start >= end ? sliceRich(rich, start, start) : sliceRich(rich, start, end)
}

/** Two stretches as one, with a blank between them. */
export function joinRich(first: RichText, second: RichText): RichText {
  const shift = first.text.length + 1
  const spans = second.spans.map(span => ({ ...span, start: span.start + shift, end: span.end + shift }))
  return {
    text: `${first.text} ${second.text}`,
    offsets: [...first.offsets.slice(0, first.text.length + 1), ...second.offsets],
    spans: [...first.spans, ...spans],
  }
}

/** The lines of a rich text, trimmed, without the empty ones. */
export function linesOfRich(rich: RichText): RichText[] {
  const lines: RichText[] = []
  let start = 0
  for (const line of rich.text.split('\n')) {
    if (line.trim() !== '') lines.push(trimRich(sliceRich(rich, start, start + line.length)))
    start += line.length + 1
  }
  return lines
}

/** Whether the stretch from `start` to `end` lies within a span of that kind. */
export function isWithin(rich: RichText, kind: Span['kind'], start: number, end: number): boolean {
  return rich.spans.some(span => span.kind === kind && span.start <= start && span.end >= end)
}

/** The text with every character of the given kinds of span blanked out, so that indexes stay the same. */
export function blankSpans(rich: RichText, ...kinds: readonly Span['kind'][]): string {
  let text = rich.text
  for (const span of rich.spans) {
    if (!kinds.includes(span.kind)) continue
    text = text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end)
  }
  return text
}

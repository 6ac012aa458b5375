import { OffsetsBuilder, plainRich, type RichText, type Span } from './rich-text.ts'

const inline =
  /!?\[([^\]\n]*)\]\(\s*<?([^()\s<>]+)>?(?:\s+"[^"]*")?\s*\)|<(https?:\/\/[^>\s]+)>|(https?:\/\/[^\s<>)"'\]]+)|`([^`\n]+)`/g
const mayHoldInline = /[[<`]|https?:/

/**
 * Text that is not Markdown (a value of front matter) but in which people write links and code all the same → rich
 * text. `offsets` gives for each character of `text` where it stands in the page, one more for the end.
 */
function richFromRaw(text: string, offsets: readonly number[]): RichText {
  let plain = ''
  const kept = new OffsetsBuilder()
  const spans: Span[] = []
  let at = 0
  const keep = (start: number, end: number): void => {
    for (let i = start; i < end; i++) kept.add(plain.length + i - start, offsets[i] ?? 0)
    plain += text.slice(start, end)
  }
  for (const match of text.matchAll(inline)) {
    keep(at, match.index)
    const shown = match[1] ?? match[3] ?? match[4] ?? match[5] ?? ''
    const from = match.index + match[0].indexOf(shown)
    const start = plain.length
    keep(from, from + shown.length)
    const kind = match[5] !== undefined ? 'code' : match[0].startsWith('!') ? 'image' : 'link'
    spans.push({ kind, start, end: plain.length, url: kind === 'code' ? undefined : (match[2] ?? shown) })
    at = match.index + match[0].length
  }
  keep(at, text.length)
  kept.add(plain.length, offsets.at(-1) ?? 0)
  return { text: plain, offsets: kept, spans }
}

/** A value that stands in the page from `start` on, character by character. */
export function richFromSlice(source: string, start: number, end: number): RichText {
  const text = source.slice(start, end)
  if (!mayHoldInline.test(text)) return plainRich(text, start)
  const offsets = Array.from({ length: end - start + 1 }, (_, index) => start + index)
  return richFromRaw(text, offsets)
}

/** A value decoded from `source` between two offsets (quotes, folding, escapes): each character where it can have come from. */
export function richFromDecoded(value: string, source: string, start: number, end: number): RichText {
  let at = start
  const offsets: number[] = []
  for (const character of value.split('')) {
    const next = source.indexOf(/\s/.test(character) ? ' ' : character, at)
    const found = next < 0 || next >= end ? at : next
    offsets.push(Math.min(found, Math.max(start, end - 1)))
    if (found === next) at = Math.min(found + 1, end)
  }
  return richFromRaw(value, [...offsets, end])
}

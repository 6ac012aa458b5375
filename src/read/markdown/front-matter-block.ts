import type { FrontMatterBlock } from './nodes.ts'
import { unsure } from './unsure.ts'

const opening = /^(---|\+\+\+)[ \t]*\r?\n/

/** Front matter at the start of a page, if any, and the offset where the page's text begins behind it. Throws unsure. */
export function splitFrontMatter(text: string): {
  readonly block: FrontMatterBlock | undefined
  readonly end: number
} {
  const [line, fence] = opening.exec(text) ?? []
  if (line === undefined || fence === undefined) return { block: undefined, end: 0 }
  const closing = fence === '---' ? /^---[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm
  closing.lastIndex = line.length
  const close = closing.exec(text)
  // micromark looks for the closing fence as long as it can, and finds no list and no quote meanwhile.
  if (close === null) throw unsure
  const value = text.slice(line.length, close.index).replace(/\r?\n$/, '')
  const end = Math.min(text.length, close.index + close[0].length + 1)
  return { block: { type: fence === '---' ? 'yaml' : 'toml', value }, end }
}

import type { FrontMatterBlock } from './nodes.ts'

const opening = /^(---|\+\+\+)[ \t]*\r?\n/

/** Front matter at the start of a page, if any, and the offset where the page's text begins behind it. */
export function splitFrontMatter(text: string): {
  readonly block: FrontMatterBlock | undefined
  readonly end: number
} {
  const [line, fence] = opening.exec(text) ?? []
  if (line === undefined || fence === undefined) return { block: undefined, end: 0 }
  const closing = fence === '---' ? /^---[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm
  closing.lastIndex = line.length
  const close = closing.exec(text)
  if (close === null) return { block: undefined, end: 0 }
  const value = text.slice(line.length, close.index).replace(/\r?\n$/, '')
  const end = Math.min(text.length, close.index + close[0].length + 1)
  return { block: { type: fence === '---' ? 'yaml' : 'toml', value }, end }
}

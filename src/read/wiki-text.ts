import type { Block } from './blocks.ts'
import type { Provenance } from '../model/record.ts'
import { linesOfRich, offsetAt } from './rich-text.ts'

/** A page copied as text from a forge's wiki: what its header says, and the blocks without it. */
export interface WikiText {
  readonly provenance: Provenance | undefined
  readonly blocks: readonly Block[]
}

const edited = /^(.{1,80}?) edited this page (\d{4}-\d\d-\d\d[^\n]*)$/

/** The header that Gitea and Forgejo put above a page: revision count, page name, last editor and time. */
function headerOf(block: Block | undefined): Provenance | undefined {
  if (block?.kind !== 'text' || !block.text.text.includes(' edited this page ')) return undefined
  const lines = linesOfRich(block.text).map(line => line.text)
  const match = lines.map(line => edited.exec(line)).find(found => found !== null)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  return { editor: match[1], editedAt: match[2].trim(), revision: lines.find(line => /^\d+$/.test(line)) }
}

const comment = /^<!--\s*(?:revision (\d+): )?(.{1,80}?) edited this page (\d{4}-\d\d-\d\d[^\n]*?)\s*-->/

/** The same header where an import kept it as a comment at the top of the page. */
export function provenanceIn(text: string): Provenance | undefined {
  const match = comment.exec(text.slice(0, 400).trimStart())
  return match?.[2] === undefined || match[3] === undefined
    ? undefined
    : { editor: match[2], editedAt: match[3], revision: match[1] }
}

/** A short paragraph of one line that ends like no sentence: a heading whose marks were lost in copying. */
function isHeading(block: Block): boolean {
  if (block.kind !== 'text' || block.depth > 0) return false
  const text = block.text.text.trim()
  return (
    text !== '' &&
    text.length <= 120 &&
    !text.includes('\n') &&
    !/[.:;,!?。]$/.test(text) &&
    !/^[•◦▪*-]\s|[:：]\s/.test(text)
  )
}

function asHeading(block: Block, depth: number): Block {
  return block.kind === 'text'
    ? { kind: 'heading', depth, text: block.text, start: offsetAt(block.text, 0) }
    : block
}

/** Restores what copying a rendered page loses: its header becomes provenance, its lone lines headings. */
export function readWikiText(blocks: readonly Block[]): WikiText {
  const provenance = headerOf(blocks[0])
  const rest = provenance === undefined ? blocks : blocks.slice(1)
  if (rest.some(block => block.kind === 'heading')) return { provenance, blocks: rest }
  let seen = false
  const restored = rest.map(block => {
    if (!isHeading(block)) return block
    const depth = seen ? 2 : 1
    seen = true
    return asHeading(block, depth)
  })
  return { provenance, blocks: restored }
}

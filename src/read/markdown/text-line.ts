import type { BlockBuilder } from './block-builder.ts'
import type { ParagraphLeaf } from './open-blocks.ts'
import {
  asterisk,
  backtick,
  bar,
  colon,
  equals,
  hyphen,
  less,
  numberSign,
  tilde,
  underscore,
} from './characters.ts'
import { definitionAt } from './definitions.ts'
import { htmlAt, htmlEnds } from './html-starts.ts'
import { closesFence, columnsAt, fenceAt, headingAt, isThematicBreak, isUnderline } from './leaf-starts.ts'
import type { LineCursor } from './line-cursor.ts'
import { cellsOf } from './table-rows.ts'
import { unsure } from './unsure.ts'

function startsHeading(builder: BlockBuilder, at: number, end: number): boolean {
  const heading = headingAt(builder.text, at, end)
  if (heading !== undefined) builder.addHeading(heading, at, end)
  return heading !== undefined
}

function startsFence(builder: BlockBuilder, at: number): boolean {
  const opener = fenceAt(builder.text, at)
  if (opener !== undefined) builder.openFence(at, opener)
  return opener !== undefined
}

function startsBreak(builder: BlockBuilder, at: number): boolean {
  const starts = isThematicBreak(builder.text, at)
  if (starts) builder.addOther()
  return starts
}

function startsHtml(builder: BlockBuilder, at: number, end: number, inParagraph: boolean): boolean {
  const how = htmlAt(builder.text, at, inParagraph)
  if (how === undefined) return false
  builder.addOther()
  if (!htmlEnds(how, builder.text, at, end, true)) builder.leaf = { type: 'html', how }
  return true
}

/** Starts a block that may stand behind anything → whether the line begins one. */
function startsBlock(builder: BlockBuilder, at: number, end: number, inParagraph: boolean): boolean {
  switch (builder.text.charCodeAt(at)) {
    case numberSign:
      return startsHeading(builder, at, end)
    case backtick:
    case tilde:
      return startsFence(builder, at)
    case asterisk:
    case hyphen:
    case underscore:
      return startsBreak(builder, at)
    case less:
      return startsHtml(builder, at, end, inParagraph)
    default:
      return false
  }
}

/** Makes a heading of the paragraph at hand, if the line underlines it. */
function underlines(builder: BlockBuilder, paragraph: ParagraphLeaf, at: number, end: number): boolean {
  const { text } = builder
  if (!isUnderline(text, at)) return false
  if (paragraph.last.lazy || definitionAt(text, paragraph.starts[0] ?? 0, '') !== 'none') throw unsure
  builder.underline(paragraph, text.charCodeAt(at) === equals ? 1 : 2, end)
  return true
}

/** Makes a table of the paragraph's last line, if the line at hand is the row of delimiters that fits it. */
function delimits(builder: BlockBuilder, paragraph: ParagraphLeaf, at: number): boolean {
  const { text } = builder
  const columns = columnsAt(text, at)
  if (columns === 0 || paragraph.last.indented) return false
  if (paragraph.last.lazy || text.slice(builder.line, at).includes('\t')) throw unsure
  const header = paragraph.starts.at(-1) ?? 0
  if (text.slice(header, paragraph.end).trimEnd() === '|') return false
  // HTML that does not interrupt a paragraph does before a row of delimiters.
  if (text.charCodeAt(header) === less) throw unsure
  if (cellsOf(text, header, paragraph.end).length !== columns) return false
  builder.openTable(paragraph)
  return true
}

function endsParagraph(builder: BlockBuilder, paragraph: ParagraphLeaf, at: number, end: number): boolean {
  const code = builder.text.charCodeAt(at)
  if (code === equals) return underlines(builder, paragraph, at, end)
  if (code === hyphen) return underlines(builder, paragraph, at, end) || delimits(builder, paragraph, at)
  return (code === bar || code === colon) && delimits(builder, paragraph, at)
}

/** Whether HTML begins on a lazy line. A lonely tag may there, and may not elsewhere: left to remark. */
function startsHtmlLazily(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== less) return false
  const starts = htmlAt(text, at, true) !== undefined
  if (!starts && htmlAt(text, at, false) !== undefined) throw unsure
  return starts
}

function interruptsLazily({ text, end }: LineCursor, at: number): boolean {
  if (isThematicBreak(text, at) || fenceAt(text, at) !== undefined || startsHtmlLazily(text, at)) return true
  if (text.charCodeAt(at) === numberSign && headingAt(text, at, end) !== undefined) return true
  if (isUnderline(text, at) || columnsAt(text, at) > 0) throw unsure
  return false
}

/** Adds a line that no container goes on with to the paragraph before it → whether it belongs there. */
export function continuesLazily(builder: BlockBuilder, cursor: LineCursor): boolean {
  const at = cursor.behindBlanks()
  if (builder.leaf.type !== 'paragraph' || at === cursor.end) return false
  const indented = cursor.columnsTo(at) > 3
  if (!indented && interruptsLazily(cursor, at)) return false
  builder.continueParagraph(builder.leaf, at, cursor.end, {
    lazy: true,
    indented,
    flush: cursor.columnsTo(at) === 0,
  })
  return true
}

function readBlankLine(builder: BlockBuilder): void {
  const { leaf } = builder
  if (leaf.type === 'paragraph' || leaf.type === 'table' || (leaf.type === 'html' && leaf.how === 'blank'))
    builder.closeLeaf()
}

/** Reads what is left of a line behind the prefixes of its containers, outside of fences and HTML. */
export function readText(builder: BlockBuilder, cursor: LineCursor): void {
  const { leaf } = builder
  const { end } = cursor
  const at = cursor.behindBlanks()
  const indented = cursor.columnsTo(at) > 3
  if (at === end)
    return leaf.type === 'indented' && indented ? builder.addIndented(at, end) : readBlankLine(builder)
  if (leaf.type === 'paragraph') {
    if (!indented && (endsParagraph(builder, leaf, at, end) || startsBlock(builder, at, end, true))) return
    return builder.continueParagraph(leaf, at, end, {
      lazy: false,
      indented,
      flush: cursor.columnsTo(at) === 0,
    })
  }
  if (indented) return builder.addIndented(cursor.index, end)
  if (startsBlock(builder, at, end, false)) return
  if (leaf.type === 'table') return builder.addRow(leaf.rows, at, end)
  builder.startParagraph(at, end)
}

/** Reads a line within a fenced code block. */
export function readFence(builder: BlockBuilder, cursor: LineCursor, start: number, opener: string): void {
  const { text, end } = cursor
  const at = cursor.behindBlanks()
  if (at < end && cursor.columnsTo(at) <= 3 && closesFence(text, at, end, opener))
    builder.closeFence(start, end)
}

/** Reads a line within HTML. */
export function readHtml(builder: BlockBuilder, cursor: LineCursor): void {
  const { leaf, text } = builder
  if (leaf.type !== 'html') return
  if (cursor.behindBlanks() === cursor.end) readBlankLine(builder)
  else if (htmlEnds(leaf.how, text, cursor.index, cursor.end, false)) builder.closeLeaf()
}

import { matchAt } from './leaf-starts.ts'
import { unsure } from './unsure.ts'

/** How an HTML block ends: at a closing tag, at the end of a comment, or at a blank line. */
export type HtmlEnd = 'tag' | 'comment' | 'blank'

const attribute = String.raw`[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>${'`'}/]+|'[^'\n]*'|"[^"\n]*"))?`
const rawTag = /<(?:script|pre|style|textarea)(?=[\s>]|$)/iy
const blockTag =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s>]|\/>|$)/iy
const lonelyTag = new RegExp(
  String.raw`<(?:[A-Za-z][A-Za-z0-9-]*(?:${attribute})*[ \t]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t]*)>[ \t]*(?=\r?\n|$)`,
  'y',
)
const doubtful = /<[?!](?!--)|<[A-Za-z][^>\n]*=[ \t]*[^\s"'>][^\s>]*\//y

/**
 * How the HTML block that begins at this `<` ends; undefined where none begins. A tag of any name stands alone on its line
 * and does not interrupt a paragraph. Source: CommonMark 0.31, HTML blocks.
 */
export function htmlAt(text: string, at: number, inParagraph: boolean): HtmlEnd | undefined {
  if (text.startsWith('<!--', at)) return 'comment'
  if (matchAt(rawTag, text, at) !== null) return 'tag'
  if (matchAt(blockTag, text, at) !== null) return 'blank'
  if (matchAt(doubtful, text, at) !== null) throw unsure
  return !inParagraph && matchAt(lonelyTag, text, at) !== null ? 'blank' : undefined
}

const closingTag = /<\/(?:script|pre|style|textarea)>/i

/** Whether an HTML block ends on this line. `opening` is set on its first line. */
export function htmlEnds(how: HtmlEnd, text: string, at: number, end: number, opening: boolean): boolean {
  if (how === 'tag') return closingTag.test(text.slice(at, end))
  if (how === 'blank') return false
  // `<!-->` is a comment and its end.
  const close = text.indexOf('-->', opening ? at + 2 : at)
  return close >= 0 && close < end
}

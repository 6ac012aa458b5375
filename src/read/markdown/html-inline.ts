import type { InlinePieces } from './inline-pieces.ts'
import { matchAt } from './leaf-starts.ts'
import { unsure } from './unsure.ts'

const autolink = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\x00-\x20<>\x7f]*)>/y
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const mailLink = new RegExp(String.raw`<([A-Za-z0-9._+-]+@${label}(?:\.${label})*)>`, 'y')
const attribute = String.raw`[ \t\r\n]+[A-Za-z_:][\w.:-]*(?:[ \t\r\n]*=[ \t\r\n]*(?:[^ \t\r\n"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`
const tag = new RegExp(
  String.raw`<(?:[A-Za-z][A-Za-z0-9-]*(?:${attribute})*[ \t\r\n]*\/?>|\/[A-Za-z][A-Za-z0-9-]*[ \t\r\n]*>|!--(?:-?>|[\s\S]*?-->))`,
  'y',
)
const doubtful = /<(?:[!?]|[^\s<>]*@[^\s<>]*>)/y

/** Reads what a `<` begins: an address, a tag, a comment, or nothing. Throws unsure. Source: CommonMark 0.31, "Raw HTML". */
export function readAngle(pieces: InlinePieces, index: number): number {
  const { text } = pieces
  const [link, url] = matchAt(autolink, text, index) ?? []
  if (link !== undefined && url !== undefined) return addAddress(pieces, url, index, index + link.length)
  const [mail, name] = matchAt(mailLink, text, index) ?? []
  if (mail !== undefined && name !== undefined)
    return addAddress(pieces, `mailto:${name}`, index, index + mail.length)
  return readTag(pieces, index)
}

function addAddress(pieces: InlinePieces, url: string, from: number, to: number): number {
  if (to > pieces.end) throw unsure
  return pieces.addAddress(url, from, to, 1)
}

function readTag(pieces: InlinePieces, index: number): number {
  const { text, end } = pieces
  const [html] = matchAt(tag, text, index) ?? []
  if (html === undefined && matchAt(doubtful, text, index) === null) return index + 1
  if (html === undefined || html.includes('\n') || index + html.length > end) throw unsure
  return pieces.addValue('html', html, index, index + html.length)
}

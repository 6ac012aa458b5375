import { UserError } from '../model/user-error.ts'

/** A part of a document between `<!-- adr:NAME options -->` and `<!-- /adr:NAME -->`. */
interface MarkedPart {
  /** Offset behind the opening marker. */
  readonly start: number
  /** Offset of the closing marker. */
  readonly end: number
  readonly options: Readonly<Record<string, string>>
}

const fence = /^ {0,3}(`{3,}|~{3,})/

interface Line {
  readonly text: string
  readonly start: number
  readonly number: number
}

/** The lines of a document that are not code. */
function* proseLines(document: string): Generator<Line> {
  let open: string | undefined
  let start = 0
  for (const [at, text] of document.split('\n').entries()) {
    const mark = fence.exec(text)?.[1]
    if (open === undefined) {
      if (mark === undefined) yield { text, start, number: at + 1 }
      else open = mark
    } else if (mark !== undefined && mark.startsWith(open) && text.trim() === mark) open = undefined
    start += text.length + 1
  }
}

function parseOptions(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)=("[^"]*"|\S+)/g)].map(match => [
      match[1] ?? '',
      (match[2] ?? '').replace(/^"|"$/g, ''),
    ]),
  )
}

/** Finds the marked parts called `name`. Throws UserError where a marker is left open or closes nothing. */
function markedParts(document: string, name: string): MarkedPart[] {
  const opening = new RegExp(`<!--\\s*adr:${name}((?:\\s+[\\w-]+=(?:"[^"]*"|[^\\s>]+))*)\\s*-->`)
  const closing = new RegExp(`<!--\\s*/adr:${name}\\s*-->`)
  const parts: MarkedPart[] = []
  let open: { start: number; options: Record<string, string>; line: number } | undefined
  for (const { text, start, number } of proseLines(document)) {
    const opened = opening.exec(text)
    const closed = closing.exec(text)
    if (opened !== null) {
      if (open !== undefined)
        throw new UserError(
          `The marker on line ${open.line} is not closed before the next one on line ${number}.`,
          `Add \`<!-- /adr:${name} -->\` behind it.`,
        )
      open = {
        start: start + opened.index + opened[0].length,
        options: parseOptions(opened[1] ?? ''),
        line: number,
      }
    }
    if (closed !== null) {
      if (open === undefined)
        throw new UserError(
          `The marker on line ${number} closes nothing.`,
          `Add \`<!-- adr:${name} -->\` before it.`,
        )
      parts.push({ start: open.start, end: start + closed.index, options: open.options })
      open = undefined
    }
  }
  if (open !== undefined)
    throw new UserError(
      `The marker on line ${open.line} is not closed.`,
      `Add \`<!-- /adr:${name} -->\` behind it.`,
    )
  return parts
}

/**
 * Replaces what stands between the markers of a document by what `render` gives for their options. Nothing else changes;
 * line ends are those of the document. Undefined where the document has no such markers.
 */
export function spliceMarkers(
  document: string,
  name: string,
  render: (options: Readonly<Record<string, string>>) => string,
): string | undefined {
  const parts = markedParts(document, name)
  if (parts.length === 0) return undefined
  const eol = document.includes('\r\n') ? '\r\n' : '\n'
  let result = ''
  let at = 0
  for (const part of parts) {
    const body = `\n\n${render(part.options).trim()}\n\n`.replaceAll('\n', eol)
    result += document.slice(at, part.start) + body
    at = part.end
  }
  return result + document.slice(at)
}

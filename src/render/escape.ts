import { late, printable } from './printable.ts'

const plainLine = /^[!-~]+(?: [!-~]+)*$/

/** A text as one printable line. */
export function oneLine(text: string): string {
  return plainLine.test(text) ? text : printable(text).replace(/\s+/gu, ' ').trim()
}

// Markup that starts only in some surroundings is escaped only there, so that `snake_case` and `a < b` stay readable.
const inlineMarkup = late(
  String.raw`[\\\x60*[\]|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[\p{L}/!?])|&(?=#?[\p{L}\p{N}]+;)`,
  'gu',
)
const blockMarkup = /^(?:[#>=+-]|\d+(?=[.)]))/u

/** A plain text as the content of a Markdown table cell: one line, nothing of it is markup or ends the cell. */
export function markdownCell(text: string): string {
  const line = oneLine(text)
  return /[\\`*[\]|~_<&]/.test(line) ? line.replace(inlineMarkup(), '\\$&') : line
}

/** A plain text as Markdown inline text, also where it stands at the start of a block. */
export function markdownInline(text: string): string {
  // At the end of a heading, a run of `#` behind a blank closes it.
  const escaped = markdownCell(text).replace(/(?<=^|\s)#(?=#*$)/u, '\\#')
  return escaped
    .replace(blockMarkup, start =>
      /^\d/.test(start) ? `${start}\\${escaped[start.length] ?? ''}` : `\\${start}`,
    )
    .replace(/^(\d+\\[.)])[.)]/u, '$1')
}

const safeScheme = /^(?:https?|mailto):/i
const anyScheme = /^[a-z][a-z0-9+.-]*:/i

/** An address that a document may lead to (relative, http, https or mailto), encoded for Markdown; otherwise undefined. */
export function safeUrl(url: string): string | undefined {
  if (/^[a-z\d./-]+$/i.test(url)) return url
  const stripped = printable(url)
    .replace(/[\t\n]/g, '')
    .trim()
  if (stripped === '' || (anyScheme.test(stripped) && !safeScheme.test(stripped))) return undefined
  return stripped.replace(/[\s"'()<>[\\\]^`{|}*_~]/gu, percent)
}

function percent(character: string): string {
  // encodeURIComponent leaves a few of these marks as they are.
  const encoded = encodeURIComponent(character)
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded
}

/** A Markdown link; only its text where the address is one that a document must not lead to. */
export function markdownLink(text: string, url: string): string {
  const address = safeUrl(url)
  return address === undefined ? markdownCell(text) : `[${markdownCell(text)}](${address})`
}

const unsafeInMermaid = late(String.raw`[^\p{L}\p{M}\p{N}\p{Zs}\u200c\u200d,./()-]`, 'gu')

/**
 * A text for the inside of a quoted Mermaid label. Every character that Mermaid, its Markdown labels or its
 * pre-processing give a meaning becomes a numeric entity (https://mermaid.js.org/syntax/flowchart.html#entity-codes).
 */
export function mermaidLabel(text: string): string {
  return oneLine(text)
    .replace(unsafeInMermaid(), entity)
    .replace(/^-|(?<=^\d+)[.)]/u, entity)
}

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0xfffd};`
}

/** A text as a quoted DOT string for a label: quote, backslash and entity are literal (https://graphviz.org/doc/info/lang.html). */
export function dotString(text: string): string {
  const escaped = printable(text).replaceAll('&', '&amp;').replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')
  return `"${escaped}"`
}

const plainYaml = late(
  String.raw`^(?:\p{L}[\p{L}\p{M}\p{N}_./-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}_./-]*)*|\d{4}-\d{2}-\d{2})$`,
  'u',
)
const yamlWords = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i

/** A text as a YAML scalar, quoted where it would otherwise be read as something else; read back, it is the printable text. */
export function yamlScalar(text: string): string {
  const safe = printable(text)
  return plainYaml().test(safe) && !yamlWords.test(safe) ? safe : JSON.stringify(safe)
}

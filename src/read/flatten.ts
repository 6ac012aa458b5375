import type { Inline } from './markdown/nodes.ts'
import { OffsetsBuilder, plainRich, type RichText, type Span } from './rich-text.ts'

/** Addresses of the page's link reference definitions, by normalised identifier. */
export type Definitions = ReadonlyMap<string, string>

interface Builder {
  readonly source: string
  readonly definitions: Definitions
  text: string
  readonly offsets: OffsetsBuilder
  readonly spans: Span[]
}

/** Whether a value stands in the source as it is. Cut out and compared as a whole, which is faster than `startsWith`. */
const stands = (source: string, value: string, start: number, end: number): boolean =>
  start + value.length <= end && source.slice(start, start + value.length) === value && !value.includes('\r')

/**
 * Adds the value of a text node. The value differs from the source by escapes, entities and the prefixes of quoted or
 * indented lines; each character is put at the next place in the source that can have given it.
 */
function addText(builder: Builder, value: string, start: number, end: number): void {
  if (stands(builder.source, value, start, end)) {
    builder.offsets.add(builder.text.length, start)
    builder.text += value
    return
  }
  let at = start
  for (const character of value.replace(/\r\n?/g, '\n').split('')) {
    const found = nextIn(builder.source, character, at, end)
    builder.offsets.add(builder.text.length, Math.min(found, end))
    builder.text += character
    at = found + 1
  }
}

function nextIn(source: string, character: string, at: number, end: number): number {
  if (source[at] === character) return at
  if (character === '\n' && source[at] === '\r') return source[at + 1] === '\n' ? at + 1 : at
  if (source[at] === '\\' && source[at + 1] === character) return at + 1
  if (source[at] === '&') return Math.max(at, source.indexOf(';', at))
  const next = source.indexOf(character, at)
  return next < 0 || next >= end ? at : next
}

function addSpan(builder: Builder, kind: Span['kind'], url: string | undefined, content: () => void): void {
  const start = builder.text.length
  content()
  builder.spans.push({ kind, url, start, end: builder.text.length })
}

function addAll(builder: Builder, nodes: readonly Inline[]): void {
  for (const node of nodes) addNode(builder, node)
}

/** What a badge without alternative text shows: `…/badge/Status-Accepted-green` → `Status: Accepted`. */
function badgeText(url: string): string {
  const [, label, message] =
    /\/badge\/((?:[^-/]|--)+)-((?:[^-/]|--)+)-[\w%]+(?:\.svg)?(?:[?#].*)?$/.exec(url) ?? []
  if (label === undefined || message === undefined) return ''
  const plain = (part: string): string => part.replace(/--/g, '-').replace(/%20|(?<!_)_(?!_)/g, ' ')
  return `${plain(label)}: ${plain(message)}`
}

function addNode(builder: Builder, node: Inline): void {
  const { start, end } = node
  switch (node.type) {
    case 'text':
      return addText(builder, node.value, start, end)
    case 'inlineCode':
      return addSpan(builder, 'code', undefined, () => addText(builder, node.value, start + 1, end))
    case 'break':
      return addText(builder, '\n', start, end)
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? addText(builder, '\n', start, start) : undefined
    case 'image':
      return addSpan(builder, 'image', node.url, () =>
        addText(builder, node.alt || badgeText(node.url), start, end),
      )
    case 'imageReference':
      return addSpan(builder, 'image', builder.definitions.get(node.identifier), () =>
        addText(builder, node.alt, start, end),
      )
    case 'link':
      return addSpan(builder, 'link', node.url, () => addAll(builder, node.children))
    case 'linkReference':
      return addSpan(builder, 'link', builder.definitions.get(node.identifier), () =>
        addAll(builder, node.children),
      )
    case 'strong':
    case 'emphasis':
    case 'delete':
      return addSpan(builder, node.type, undefined, () => addAll(builder, node.children))
  }
}

/** Inline nodes of a page → rich text. `source` is the page's text, `end` the offset where the content ends. */
export function flatten(
  nodes: readonly Inline[],
  source: string,
  definitions: Definitions,
  end: number,
): RichText {
  const [only] = nodes
  if (
    nodes.length === 1 &&
    only?.type === 'text' &&
    only.start + only.value.length === end &&
    stands(source, only.value, only.start, end)
  )
    return plainRich(only.value, only.start)
  const builder: Builder = { source, definitions, text: '', offsets: new OffsetsBuilder(), spans: [] }
  addAll(builder, nodes)
  builder.offsets.add(builder.text.length, end)
  return { text: builder.text, offsets: builder.offsets, spans: builder.spans }
}

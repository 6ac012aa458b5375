import type { PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { richFromDecoded, richFromSlice } from './raw-text.ts'
import { offsetAt, type RichText } from './rich-text.ts'

interface Source {
  readonly page: PageText
  /** Offset of the content in the page. */
  readonly at: number
}

interface Line {
  readonly text: string
  /** Offset of the line in the page. */
  readonly at: number
}

interface Key {
  readonly name: string
  readonly start: number
  readonly lines: RichText[]
  /** Whether items may stand below it, and how far in. */
  indent: number | 'any' | 'none'
}

/** Characters that YAML reads in ways of its own, or not at all. */
const special = /[^\n\x20-\x7e\u00a0-\u2027\u2030-\ud7ff\uf900-\ufdff]/
const keyLine = /^([A-Za-zÀ-\uffff](?:[\wÀ-\uffff ./()-]{0,60}[\wÀ-\uffff)])?):(?: +|$)/
const itemLine = /^ {0,20}- +/
const isNull = /^(?:~|[Nn]ull|NULL)$/
const isReserved = /^(?:true|false|null|y|yes|n|no|on|off)$/i

const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/
const plainStart = /^[\wÀ-\uffff(/+.$<]/

/** A text without the comment and the blanks at its end. */
function withoutComment(text: string): string {
  const comment = text.startsWith('#') ? 0 : text.indexOf(' #')
  return (comment < 0 ? text : text.slice(0, comment)).replace(/ +$/, '')
}

/** A scalar on one line → its text, none of null; undefined where it is anything else. */
function scalarLines(text: string, start: number, { page }: Source): RichText[] | undefined {
  if (isNull.test(text)) return []
  const end = start + text.length
  const inside = quoted.exec(text)
  if (inside !== null) return [richFromDecoded(inside[1] ?? inside[2] ?? '', page.text, start, end)]
  if (!plainStart.test(text) || text.includes(': ') || text.endsWith(':')) return undefined
  return [richFromSlice(page.text, start, end)]
}

/** `[a, "b"]` on one line. */
function flowLines(text: string, start: number, source: Source): RichText[] | undefined {
  const inside = /^\[([^[\]{}:#]*)\]$/.exec(text)?.[1]
  if (inside === undefined) return undefined
  if (inside.trim() === '') return []
  const lines: RichText[] = []
  let at = start + 1
  for (const part of inside.split(',')) {
    const item = part.trim()
    const found = item === '' ? undefined : scalarLines(item, at + part.indexOf(item), source)
    if (found === undefined) return undefined
    lines.push(...found)
    at += part.length + 1
  }
  return lines
}

function addKey(keys: Key[], { text, at }: Line, source: Source): boolean {
  const match = keyLine.exec(text)
  const name = match?.[1]
  if (match === null || name === undefined || isReserved.test(name) || keys.some(key => key.name === name))
    return false
  const from = match[0].length
  const value = withoutComment(text.slice(from))
  const lines = value.startsWith('[')
    ? flowLines(value, at + from, source)
    : value === ''
      ? []
      : scalarLines(value, at + from, source)
  if (lines !== undefined) keys.push({ name, start: at, lines, indent: value === '' ? 'any' : 'none' })
  return lines !== undefined
}

function addItem(key: Key | undefined, { text, at }: Line, source: Source): boolean {
  const from = itemLine.exec(text)?.[0].length
  if (key === undefined || from === undefined) return false
  const indent = text.indexOf('-')
  const value = withoutComment(text.slice(from))
  const lines = value === '' ? undefined : scalarLines(value, at + from, source)
  if (lines === undefined || (key.indent !== 'any' && key.indent !== indent)) return false
  key.indent = indent
  key.lines.push(...lines)
  return true
}

function fieldOf({ name, start, lines }: Key): RawField {
  const ends = lines.map(line => offsetAt(line, line.text.length))
  return { name, lines, origin: 'front-matter', start, end: Math.max(start + name.length, ...ends) }
}

/**
 * Front matter as most pages have it (a name and a scalar on one line, a list of scalars) → its fields, exactly as a
 * parser of all YAML gives them; undefined where it holds anything else, faults among it.
 */
export function readFlatYaml(content: string, page: PageText, at: number): RawField[] | undefined {
  if (special.test(content)) return undefined
  const source = { page, at }
  const keys: Key[] = []
  let start = at
  for (const text of content.split('\n')) {
    const line = { text, at: start }
    start += text.length + 1
    if (text === '' || text.startsWith('#')) continue
    if (!addItem(keys.at(-1), line, source) && !addKey(keys, line, source)) return undefined
  }
  return keys.map(fieldOf)
}

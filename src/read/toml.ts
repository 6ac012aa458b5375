import { parse, TomlError } from 'smol-toml'
import type { Problem } from '../model/finding.ts'
import { limits } from './limits.ts'
import type { PageText } from './page-text.ts'
import type { FrontMatter, RawField } from './raw-field.ts'
import { richFromDecoded } from './raw-text.ts'
import { repeatedKey } from './repeated-key.ts'
import { offsetAt } from './rich-text.ts'
import { valueText } from './value-text.ts'

const texts = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(texts)
  if (typeof value === 'object' && value !== null && !('toISOString' in value))
    return Object.values(value).flatMap(texts)
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'bigint' ||
    value instanceof Date
    ? [value instanceof Date ? value.toISOString() : String(value)]
    : []
}

/** Where a key of TOML is assigned: from the key to the end of its value, judged by the next key. */
function rangeOf(content: string, key: string): [number, number] {
  const quoted = key.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const match = new RegExp(String.raw`^[ \t]*["']?${quoted}["']?[ \t]*=`, 'm').exec(content)
  if (match === null) return [0, content.length]
  const from = match.index + match[0].length
  const next = /\n[ \t]*(?:[\w."'-]+[ \t]*=|\[)/.exec(content.slice(from))
  return [match.index, next === null ? content.length : from + next.index]
}

function fieldsOf(table: object, prefix: string, content: string, at: number, page: PageText): RawField[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && !('toISOString' in value))
      return prefix === '' ? fieldsOf(value, `${key}.`, content, at, page) : []
    const [start, end] = rangeOf(content, key)
    const equals = content.indexOf('=', start)
    const lines = texts(value).map(text => richFromDecoded(text, page.text, at + equals + 1, at + end))
    return [{ name: prefix + key, lines, origin: 'front-matter' as const, start: at + start, end: at + end }]
  })
}

/** What a content says; undefined where it is no TOML. */
function parsed(content: string): object | undefined {
  try {
    return parse(content)
  } catch (error) {
    if (error instanceof TomlError) return undefined
    throw error
  }
}

/** A key, or the name of a table, with what stands behind it as far as the next. */
interface Part {
  readonly text: string
  readonly at: number
  readonly table: string
}

const start = /^[ \t]*(?:["']?[\w.-]+["']?[ \t]*[=:]|\[)/
const name = /^[ \t]*["']?([\w.-]+)["']?[ \t]*[=:][ \t]*/

function partsOf(content: string, from: number): Part[] {
  const parts: Part[] = []
  let at = from
  let table = ''
  for (const line of content.split('\n')) {
    const last = parts.at(-1)
    const header = /^[ \t]*\[{1,2}([^[\]]+)\]{1,2}/.exec(line)?.[1]
    if (header !== undefined) table = `${header.trim()}.`
    if (start.test(line) || last === undefined) parts.push({ text: line, at, table })
    else parts[parts.length - 1] = { ...last, text: `${last.text}\n${line}` }
    at += line.length + 1
  }
  return parts.filter(({ text }) => name.test(text) || !/^\s*(?:$|#|\[)/.test(text))
}

function asText({ text, at, table }: Part, page: PageText): RawField[] {
  const match = name.exec(text)
  if (match?.[1] === undefined) return []
  const end = at + (text.split('\n')[0] ?? '').trimEnd().length
  const lines = valueText(page, at + match[0].length, end)
  const last = lines.at(-1)
  const stop = last === undefined ? end : offsetAt(last, last.text.length)
  return [{ name: table + match[1], lines, origin: 'front-matter', start: at, end: stop }]
}

function faultOf({ text, at }: Part, page: PageText): Problem {
  const [line = ''] = text.split('\n')
  const key = name.exec(line)?.[1]
  const message =
    key === undefined
      ? `TOML cannot read \`${line.trim().slice(0, 80)}\`; write it as \`name = "value"\`.`
      : `TOML cannot read the value of \`${key}\`, so it is taken as it stands; write \`${key} = "…"\`.`
  return { rule: 'front-matter', message, place: page.place(at, at + Math.max(1, line.trimEnd().length)) }
}

function readPart(part: Part, isRepeated: boolean, page: PageText): FrontMatter {
  const table = parsed(part.text)
  if (table === undefined) return { fields: asText(part, page), problems: [faultOf(part, page)] }
  const fields = fieldsOf(table, part.table, part.text, part.at, page)
  return { fields, problems: isRepeated ? [repeatedKey(page, part.at)] : [] }
}

/** TOML that its parser refuses → its fields key by key, and a problem for each that is none. */
function readFaultyToml(content: string, page: PageText, at: number): FrontMatter {
  const seen = new Set<string>()
  const read = partsOf(content, at).map(part => {
    const key = part.table + (name.exec(part.text)?.[1] ?? '')
    const isRepeated = seen.has(key)
    seen.add(key)
    return readPart(part, isRepeated, page)
  })
  return {
    fields: read.flatMap(({ fields }) => fields),
    problems: read.flatMap(({ problems }) => problems).slice(0, 20),
  }
}

/** The content of TOML front matter (`+++`), which begins at offset `at` of the page → its fields. */
export function readToml(content: string, page: PageText, at: number): FrontMatter {
  if (content.length > limits.frontMatterCharacters) {
    const message = 'The front matter is too long, so it is not read; leave a few fields.'
    return { fields: [], problems: [{ rule: 'front-matter', message, place: page.place(at, at + 1) }] }
  }
  const table = parsed(content)
  if (table === undefined) return readFaultyToml(content, page, at)
  return { fields: fieldsOf(table, '', content, at, page), problems: [] }
}

import { parse, TomlError } from 'smol-toml'
import { limits } from './limits.ts'
import type { PageText } from './page-text.ts'
import type { FrontMatter, RawField } from './raw-field.ts'
import { richFromDecoded } from './raw-text.ts'

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

/** The content of TOML front matter (`+++`), which begins at offset `at` of the page → its fields. */
export function readToml(content: string, page: PageText, at: number): FrontMatter {
  const place = page.place(at, at + 1)
  if (content.length > limits.frontMatterCharacters)
    return {
      fields: [],
      problems: [
        {
          rule: 'front-matter',
          message: 'Unexpected front matter of this size, expected a few fields',
          place,
        },
      ],
    }
  try {
    return { fields: fieldsOf(parse(content), '', content, at, page), problems: [] }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const message = `Unexpected TOML: ${error.message.split('\n')[0] ?? ''}`
    return { fields: [], problems: [{ rule: 'front-matter', message, place }] }
  }
}

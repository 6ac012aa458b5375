import type { Problem } from '../model/finding.ts'
import { readFlatYaml } from './flat-yaml.ts'
import type { PageText } from './page-text.ts'
import type { FrontMatter, RawField } from './raw-field.ts'
import { offsetAt, type RichText } from './rich-text.ts'
import { repeatedKey } from './repeated-key.ts'
import { valueText } from './value-text.ts'
import { readYaml } from './yaml.ts'

/** A line of front matter: a key with its value, an item or text that belongs to the key above, or a key with the value joined to it. */
interface Line {
  readonly text: string
  /** Offset in the page. */
  readonly start: number
  readonly indent: number
  readonly key: string | undefined
  /** Offset in the page of what stands behind the key, or behind the mark of an item. */
  readonly value: number
  readonly joined: boolean
}

const spaced =
  /^[ \t]*([^\s#:'"\-[\]{}@`|>&*!%,?][^:]{0,80}|"[^"]{1,80}"|'[^']{1,80}')[ \t]*:(?=[ \t]|$)[ \t]*/
const joined = /^[ \t]*([A-Za-z][\w-]{0,40}):(?!\/\/)(?=\S)/
const item = /^[ \t]*(?:-[ \t]+)?/

function lineOf(text: string, start: number): Line {
  const close = spaced.exec(text)
  const found = close ?? joined.exec(text)
  const lead = (found ?? item.exec(text))?.[0].length ?? 0
  const key = found?.[1]?.trim().replace(/^["']|["']$/g, '')
  return {
    text,
    start,
    indent: text.length - text.trimStart().length,
    key,
    value: start + lead,
    joined: found !== null && close === null,
  }
}

function linesOf(content: string, at: number): Line[] {
  let start = at
  return content.split('\n').flatMap(text => {
    const line = lineOf(text.trimEnd(), start)
    start += text.length + 1
    return line.text === '' || /^\s*#/.test(line.text) ? [] : [line]
  })
}

/** Each key that is not indented, with the lines below that belong to it. */
function partsOf(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last === undefined || (line.indent === 0 && line.key !== undefined)) parts.push([line])
    else last.push(line)
  }
  return parts
}

interface Open {
  readonly name: string
  readonly start: number
  readonly lines: RichText[]
  readonly end: number
}

const fieldOf = ({ name, start, lines, end }: Open): RawField => ({
  name,
  lines,
  origin: 'front-matter',
  start,
  end: lines.reduce((last, line) => Math.max(last, offsetAt(line, line.text.length)), end),
})

/**
 * The fields of a part as its lines say it. A key below one without a value is named after both, below one with a value it
 * is only badly indented.
 */
function textFields(part: readonly Line[], page: PageText): RawField[] {
  const open: Open[] = []
  let top: Open | undefined
  for (const { key, text, start, value, indent } of part) {
    const lines = valueText(page, value, start + text.length)
    if (key === undefined) open.at(-1)?.lines.push(...lines)
    else {
      const name = indent > 0 && top?.lines.length === 0 ? `${top.name}.${key}` : key
      const next: Open = { name, start: start + indent, lines, end: value }
      if (indent === 0) top = next
      open.push(next)
    }
  }
  return open.map(fieldOf)
}

const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' }

/** What is wrong with a line, and how to mend it. */
function adviceOn({ text, key, joined: isJoined, value, start }: Line, isStray: boolean): string {
  const rest = text.slice(value - start).trim()
  const shown = text.trim().slice(0, 80)
  if (/^ *\t/.test(text)) return `The line \`${shown}\` begins with a tab; YAML takes only blanks there.`
  if (key === undefined)
    return `YAML cannot read \`${shown}\`; write it as \`name: value\`, or put it in quotes.`
  if (isStray) return `\`${key}\` is indented below a key that has a value; take the blanks before it out.`
  if (isJoined) return `\`${shown}\` lacks a blank behind the colon; write \`${key}: …\`.`
  const closer = closers[rest.charAt(0)]
  if (closer !== undefined && !rest.slice(1).includes(closer))
    return `The value of \`${key}\` begins with \`${rest.charAt(0)}\`, which is never closed; put \`${closer}\` at its end.`
  return `YAML cannot read the value of \`${key}\`, so it is taken as it stands; put the value in quotes.`
}

function problemOf(line: Line, isStray: boolean, page: PageText): Problem {
  const end = line.start + line.text.length
  return {
    rule: 'front-matter',
    message: adviceOn(line, isStray),
    place: page.place(line.start + line.indent, Math.max(end, line.start + line.indent + 1)),
  }
}

const hasValue = ({ text, start, value }: Line): boolean => start + text.length > value

/** A key that is indented below one with a value. */
const strayKey = ([first, ...below]: readonly Line[]): Line | undefined =>
  first !== undefined && hasValue(first) && !/[|>][-+\d]*$/.test(first.text)
    ? below.find(({ indent, key }) => indent > 0 && key !== undefined)
    : undefined

function readPart(part: readonly Line[], page: PageText): FrontMatter {
  const [first] = part
  const last = part.at(-1)
  if (first === undefined || last === undefined) return { fields: [], problems: [] }
  const content = page.text.slice(first.start, last.start + last.text.length).replace(/\r(?!\n)/g, '\n')
  const flat = readFlatYaml(content, page, first.start)
  if (flat !== undefined) return { fields: flat, problems: [] }
  const { fields, faults } = readYaml(content, page, first.start)
  const [fault] = faults
  if (fault === undefined && fields.length > 0) return { fields, problems: [] }
  const stray = strayKey(part)
  const line = stray ?? part.findLast(({ start }) => start <= (fault ?? first.start)) ?? first
  return { fields: textFields(part, page), problems: [problemOf(line, stray !== undefined, page)] }
}

/** Whether a content that YAML takes for plain text holds a line in which someone wrote a key. */
export const holdsJoinedKey = (content: string): boolean =>
  content.split('\n').some(text => joined.test(text))

/** A part for each key that stands twice. */
function repeated(parts: readonly (readonly Line[])[], page: PageText): Problem[] {
  const seen = new Set<string>()
  return parts.flatMap(([first]) => {
    if (first?.key === undefined) return []
    if (seen.has(first.key)) return [repeatedKey(page, first.start)]
    seen.add(first.key)
    return []
  })
}

/**
 * Front matter that a parser of all YAML refuses → its fields, key by key: those that are YAML as they are meant, the
 * others as their text; a problem for each of them. `at` is the offset of the content in the page.
 */
export function readFaultyYaml(content: string, page: PageText, at: number): FrontMatter {
  const parts = partsOf(linesOf(content, at))
  const read = parts.map(part => readPart(part, page))
  return {
    fields: read.flatMap(({ fields }) => fields),
    problems: [...read.flatMap(({ problems }) => problems), ...repeated(parts, page)].slice(0, 20),
  }
}

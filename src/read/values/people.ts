import type { Person } from '../../model/person.ts'
import { remembering } from '../remembering.ts'
import { matchesOf } from '../matches.ts'
import { placeOf, type PageText } from '../page-text.ts'
import { linesOfRich, type RichText } from '../rich-text.ts'
import { isNothing } from './nothing.ts'

const separator = /\s*(?:[,;、；，]|\s[|·&+]\s|\s(?:and\/or|and|und|et|y|e|ve|og|och|en|oraz|и)\s|\n)\s*/giu

const handles = /^@[\w./-]+(?:\s+@[\w./-]+)+$/
const slash = /\s*(?:\s\/\s|\n)\s*/g

/** A slash parts people only where nothing else does: `App / Backend, Data` are two teams. */
function separatorOf(text: string): RegExp {
  if (handles.test(text.trim())) return /\s+/g
  return text.search(separator) >= 0 ? separator : slash
}

/** Ranges of a text between separators that stand outside brackets. */
function parts(text: string): [number, number][] {
  const ranges: [number, number][] = []
  let start = 0
  for (const match of matchesOf(separatorOf(text), text)) {
    const before = text.slice(start, match.index)
    if (opens(before) > 0) continue
    ranges.push([start, match.index])
    start = match.index + match[0].length
  }
  ranges.push([start, text.length])
  return ranges
}

const opens = (text: string): number =>
  (text.match(/[([<（]/g)?.length ?? 0) - (text.match(/[)\]>）]/g)?.length ?? 0)

interface Name {
  readonly name: string
  readonly role: string | undefined
  readonly start: number
  readonly end: number
}

/** The name that stands in a text between two indexes, without the blanks around it. */
function nameIn(text: string, from: number, to: number): Name | undefined {
  const part = text.slice(from, to)
  const said = part.trim()
  const role = /\s*[(（]([^()（）]+)[)）]\s*$/.exec(said)
  const named = role === null ? said : said.slice(0, role.index)
  const name = named
    .replace(/^(?:and\/or|and|und|et)\s+/i, '')
    .replace(/\s*<[^>]*>\s*$/, '')
    .replace(/(?<=\S)\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, '')
    .replace(/[{}"“”]/g, '')
    .replace(/\.$/, '')
    .trim()
  if (isNothing(name) || !(/[a-z\d]/i.test(name) || /\p{L}/u.test(name))) return undefined
  const start = from + part.length - part.trimStart().length
  return { name, role: role?.[1]?.trim(), start, end: start + said.length }
}

/** The names in a line. A log names the same few people over and over. */
const namesIn = remembering((text): readonly Name[] =>
  parts(text).flatMap(([start, end]) => nameIn(text, start, end) ?? []),
)

/** The value of a field that names people → the people, each with the role in parentheses behind the name. */
export function readPeople(lines: readonly RichText[], page: PageText): Person[] {
  const people: Person[] = []
  for (const line of lines.flatMap(linesOfRich))
    for (const { name, role, start, end } of namesIn(line.text))
      if (!people.some(person => person.name === name))
        people.push({ name, role, place: placeOf(page, line, start, end) })
  return people
}

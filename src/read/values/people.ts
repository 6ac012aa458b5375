import type { Person } from '../../model/person.ts'
import type { PageText } from '../page-text.ts'
import { endOffsetAt, linesOfRich, offsetAt, sliceRich, trimRich, type RichText } from '../rich-text.ts'
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
  for (const match of text.matchAll(separatorOf(text))) {
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

function toPerson(part: RichText, page: PageText): Person | undefined {
  const role = /\s*[(（]([^()（）]+)[)）]\s*$/.exec(part.text)
  const named = role === null ? part.text : part.text.slice(0, role.index)
  const name = named
    .replace(/^(?:and\/or|and|und|et)\s+/i, '')
    .replace(/\s*<[^>]*>\s*$/, '')
    .replace(/(?<=\S)\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, '')
    .replace(/[{}"“”]/g, '')
    .replace(/\.$/, '')
    .trim()
  if (isNothing(name) || !(/[a-z\d]/i.test(name) || /\p{L}/u.test(name))) return undefined
  const place = page.place(offsetAt(part, 0), endOffsetAt(part, part.text.length))
  return { name, role: role?.[1]?.trim(), place }
}

/** The value of a field that names people → the people, each with the role in parentheses behind the name. */
export function readPeople(lines: readonly RichText[], page: PageText): Person[] {
  const people: Person[] = []
  for (const line of lines.flatMap(linesOfRich)) {
    for (const [start, end] of parts(line.text)) {
      const person = toPerson(trimRich(sliceRich(line, start, end)), page)
      if (person !== undefined && !people.some(p => p.name === person.name)) people.push(person)
    }
  }
  return people
}

import type { Person } from '../../model/person.ts'
import { remembering } from '../remembering.ts'
import { matchesOf } from '../matches.ts'
import { placeOf, type PageText } from '../page-text.ts'
import { linesOfRich, type RichText } from '../rich-text.ts'
import { andBetweenThings, andWords } from '../vocabulary/joining-words.ts'
import { nobodyWords, roleWords, sentenceWords } from '../vocabulary/people-words.ts'
import { anyOf } from '../vocabulary/words.ts'
import { isNothing, isPlaceholder } from './nothing.ts'

const separator = new RegExp(
  String.raw`\s*(?:(?<=\])\s?(?=\[)|[,;、；，]|\s[|·&+]\s|\s(?:and/or|${anyOf(andWords, andBetweenThings)})\s|\n)\s*`,
  'giu',
)

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

const address = /(?<=\S)\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/
const mostWords = 8

/** Whether a text is a clause of a sentence, which names nobody. */
const isClause = (text: string): boolean => {
  const words = text
    .replace(/[(（].*$/s, '')
    .trim()
    .split(/\s+/)
  const isSaid = (word: string, at: number): boolean =>
    sentenceWords.includes(at === 0 ? word.toLowerCase() : word)
  return words.length > mostWords || words.some(isSaid)
}

const isNobody = (text: string): boolean => {
  const said = text.toLowerCase()
  return (
    isNothing(text) ||
    /[:：]$/.test(text) ||
    !(/[a-z\d]/i.test(text) || /\p{L}/u.test(text)) ||
    nobodyWords.some(words => said === words || said.startsWith(`${words} `))
  )
}

/** A prompt that is left among names: `[everyone who decides]`. */
const isPrompt = (text: string): boolean => isPlaceholder(text) && /^\W*\p{Ll}/u.test(text)

/** Whether `Ada Plane: lead carpenter` says the role behind the name. */
function isRole(text: string): boolean {
  const said = text.toLowerCase()
  const isLower = said === text && said !== text.toUpperCase() && /\S\s+\S/.test(text)
  return roleWords.includes(said) || (isLower && !text.startsWith('@'))
}

const labelled = /^([^:：]{1,60})[:：](?:\s+|(?<=：))(\S.*)$/s

/** `Architect: Ada` and `Ada: architect` → name and role. */
function partedRole(text: string): Pick<Name, 'name' | 'role'> {
  const [, before, behind] = labelled.exec(text) ?? []
  if (before === undefined || behind === undefined) return { name: text, role: undefined }
  return isRole(behind) ? { name: before.trim(), role: behind } : { name: behind, role: before.trim() }
}

const leadingAnd = new RegExp(String.raw`^(?:and/or|${anyOf(andWords)})\s+`, 'i')

/** A name without what is around it: brackets, an address, quotation marks, a full stop. */
const cleanName = (text: string): string =>
  text
    .replace(leadingAnd, '')
    .replace(/\s*<[^>]*>\s*$/, '')
    .replace(address, '')
    .replace(/[{}"“”]/g, '')
    .replace(/\.$/, '')
    .trim()
    .replace(/^\[([^[\]]*)\]$/, '$1')
    .trim()

/** The name that stands in a text between two indexes, without the blanks around it. */
function nameIn(text: string, from: number, to: number): Name | undefined {
  const part = text.slice(from, to)
  const said = part.trim()
  const role = /\s*[(（]([^()（）]+)[)）]\s*$/.exec(said)
  const { name: named, role: label } = partedRole(role === null ? said : said.slice(0, role.index))
  const name = cleanName(named)
  if (isPrompt(said) || isNobody(name) || isClause(name)) return undefined
  const start = from + part.length - part.trimStart().length
  return { name, role: role?.[1]?.trim() ?? label, start, end: start + said.length }
}

/** The names in a line; a line that begins with a clause is a sentence. A log names the same few people over and over. */
const namesIn = remembering((text): readonly Name[] => {
  const ranges = parts(text)
  const [first] = ranges
  if (first !== undefined && isClause(text.slice(...first).trim())) return []
  return ranges.flatMap(([start, end]) => nameIn(text, start, end) ?? [])
})

/** The value of a field that names people → the people, each with the role in parentheses behind the name. */
export function readPeople(lines: readonly RichText[], page: PageText): Person[] {
  const people: Person[] = []
  for (const line of lines.flatMap(linesOfRich))
    for (const { name, role, start, end } of namesIn(line.text))
      if (!people.some(person => person.name === name))
        people.push({ name, role, place: placeOf(page, line, start, end) })
  return people
}

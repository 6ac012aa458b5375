import type { Dialect } from './dialect.ts'
import { isList } from './clauses/opening.ts'
import { readClauses } from './clauses/read-clauses.ts'
import { blankSpans, type RichText } from './rich-text.ts'
import { findDates } from './values/date.ts'
import { isNothing, isPlaceholder } from './values/nothing.ts'
import { findReferences, mayRefer } from './values/references.ts'
import type { FieldMeaning } from './vocabulary/field-words.ts'
import { foldCase } from './vocabulary/fold-case.ts'
import { andBetweenThings, andWords } from './vocabulary/joining-words.ts'
import { anyOf } from './vocabulary/words.ts'

const longestDay = 48

/** A day with little beside it. */
const isDay = ({ text }: RichText): boolean => text.length <= longestDay && findDates(text).length > 0

/** Whether a line says a state of the record, or how it relates to another. */
function isStatus(line: RichText, { statuses, order, keyPrefixes }: Dialect): boolean {
  const { clauses } = readClauses(line, {
    from: 'metadata',
    defaults: [],
    bare: true,
    keyPrefixes,
    states: statuses,
    order,
  })
  return clauses.some(
    ({ subject, state, objects }) => subject === 'this' && (state !== undefined || objects.length > 0),
  )
}

const betweenNames = new RegExp(String.raw`[,;、，/&|]|\s(?:${anyOf(andWords, andBetweenThings)})\s`)

/** Names are short, are no sentences, and begin as names do. */
const areNames = ({ text }: RichText): boolean =>
  !/[.!?;]\s|[.!?]$/.test(text.replace(/(?<!\p{L})(?:\p{Lu}|et al)\./gu, '')) &&
  text.split(betweenNames).every(part => {
    const name = part.trim()
    return name.split(/\s+/).length <= 6 && /^[^\p{Ll}]|^[\p{Ll}]+[-_.@\d]/u.test(name)
  })

/** Whether a line is nothing but references, with what joins them. */
export function isAllReferences(line: RichText, { keyPrefixes }: Dialect): boolean {
  if (!mayRefer(line)) return false
  const found = findReferences(line, { keyPrefixes })
  const text = foldCase(blankSpans(line, 'link'))
  let at = 0
  for (const { start, end } of found) {
    if (start > at && !isList(text.slice(at, start))) return false
    at = Math.max(at, end)
  }
  return found.length > 0 && isList(text.slice(at).replace(/\([^()]*\)/g, ' '))
}

const namesOneThing = ({ text }: RichText): boolean =>
  /^\S*\d|^[`"']?[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+)+[`"']?$/u.test(text)

/** Whether a line can be the value of a field: a state, a day, names or references, by what the field means. */
function isOf(meaning: FieldMeaning | undefined, line: RichText, dialect: Dialect): boolean {
  switch (meaning) {
    case 'status':
      return isStatus(line, dialect)
    case 'date':
    case 'status-date':
    case 'created':
    case 'updated':
      return isDay(line)
    case 'deciders':
    case 'consulted':
    case 'informed':
    case 'authors':
      return areNames(line)
    case 'tags':
    case 'history':
    case 'title':
    case 'id':
    case 'number':
      return true
    default:
      return mayRefer(line) || namesOneThing(line)
  }
}

/** Whether the first line of a value that says anything is of the kind that its field asks for. */
export function isOfKind(
  meaning: FieldMeaning | undefined,
  lines: readonly RichText[],
  dialect: Dialect,
): boolean {
  const line = lines.find(each => each.text.trim() !== '')
  if (line === undefined || isNothing(line.text) || isPlaceholder(line.text)) return true
  return isOf(meaning, line, dialect)
}

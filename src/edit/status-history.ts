import type { TextEdit } from '../model/finding.ts'
import { offsetAt } from '../read/rich-text.ts'
import { findDates } from '../read/values/date.ts'
import { dateLike } from './date-form.ts'
import { endOfLine, lineAt } from './lines.ts'
import { frameOf } from './status-word.ts'
import { behindBracket, dateIn, type StatusSource } from './status-source.ts'

/** Whether a status is a history: several dated statements, of which the last holds. */
function isHistory({ page, statement }: StatusSource): boolean {
  const dated = statement.field.lines.filter(
    line => findDates(line.text, page.dialect.order).length > 0 && line.text.length < 200,
  )
  return dated.length > 1 && new Set(dated.map(line => lineAt(page.text, offsetAt(line, 0)).start)).size > 1
}

/** A history gets one more line in the form of the one that holds now; nothing of it is written over. */
export function historyContinued(source: StatusSource): TextEdit[][] {
  const { page, statement, word, change } = source
  const stated = dateIn(source)
  if (!isHistory(source) || stated === undefined || statement.word === undefined) return []
  const line = lineAt(page.text, statement.start)
  const date = dateLike(stated.text, change.date ?? change.today, stated.value)
  const text = page.text
  const own = frameOf(page, statement) ?? statement.word
  const [first, second] = stated.start < own.start ? [stated, own] : [own, stated]
  const made =
    text.slice(line.start, first.start) +
    (first === stated ? date : word) +
    text.slice(first.end, second.start) +
    (second === stated ? date : word)
  const bracket = second === stated ? text.slice(second.end, behindBracket(text, second.end)) : ''
  const note = change.note === undefined ? '' : ` — ${change.note}`
  return [[{ start: line.end, end: line.end, text: `${endOfLine(text)}${made}${bracket}${note}` }]]
}

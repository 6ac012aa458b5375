import type { TextEdit } from '../model/finding.ts'
import { isOnPage } from '../model/record.ts'
import type { RecordLink } from '../model/relation.ts'
import { normalizeWords } from '../read/vocabulary/normalize.ts'
import { behindBracket, dateIn, type StatusChange, type StatusSource } from './status-source.ts'
import { historyContinued } from './status-history.ts'
import { addField } from './add-field.ts'
import { addToField } from './add-value.ts'
import type { Asked } from './asked.ts'
import { chooseEdit, type ChosenEdit } from './choose-edit.ts'
import { dateLike } from './date-form.ts'
import type { EditablePage } from './editable-page.ts'
import { behindMarks, lineAt } from './lines.ts'
import { isSpare, spokenIn, statementOf, wholeOf } from './statement.ts'
import { casedAs, wordFor } from './state-words.ts'
import { frameOf, replaceWord } from './status-word.ts'

/** Edits for what stands beside the word: its date, written as before or as ISO, and the note. */
function besideWord(source: StatusSource, wordEnd: number, iso: boolean): TextEdit[] {
  const { change } = source
  const stated = dateIn(source)
  const day = change.date ?? change.today
  const edits: TextEdit[] = []
  let insert = ''
  if (stated !== undefined)
    edits.push({
      start: stated.start,
      end: stated.end,
      text: iso ? day : dateLike(stated.text, day, stated.value),
    })
  else if (change.date !== undefined) insert += ` (${change.date})`
  if (change.note !== undefined) insert += ` — ${change.note}`
  const at = stated === undefined ? wordEnd : behindBracket(source.page.text, stated.end)
  return insert === ''
    ? edits
    : [...edits, { start: Math.max(at, wordEnd), end: Math.max(at, wordEnd), text: insert }]
}

/** The note a status has already gives way to a new one. */
function replacedNote({ statement, page, change, word }: StatusSource): TextEdit[][] {
  if (change.note === undefined || page.record.status?.note === undefined) return []
  const stated = dateIn({ statement, page })
  const date = change.date ?? (stated === undefined ? undefined : change.today)
  const text = `${word}${date === undefined ? '' : ` (${date})`} — ${change.note}`
  return [[{ start: statement.start, end: behindMarks(page.text, statement.end), text }]]
}

function wordReplaced(source: StatusSource): TextEdit[][] {
  const { statement, word, page } = source
  const made = replaceWord(page, statement, word)
  if (made === undefined) return []
  return [false, true].flatMap(iso =>
    [made.end, behindMarks(page.text, made.end)].map(end => [...made.edits, ...besideWord(source, end, iso)]),
  )
}

/** Where all states are listed with a box each, the tick moves. */
function tickMoved({ page, statement, change }: StatusSource): TextEdit[][] {
  const { text, dialect } = page
  const line = lineAt(text, statement.start)
  const box = /^\s*[-*+]\s+\[([xX])\]/.exec(line.text)
  if (box?.[1] === undefined) return []
  const open = [...text.matchAll(/^[ \t]*[-*+][ \t]+\[( )\][ \t]+(.+)$/gm)].find(
    match => dialect.statuses.get(normalizeWords(match[2] ?? '')) === change.state,
  )
  if (open === undefined) return []
  const ticked = line.start + box[0].length - 2
  const free = open.index + open[0].indexOf('[ ]') + 1
  return [
    [
      { start: ticked, end: ticked + 1, text: ' ' },
      { start: free, end: free + 1, text: box[1] },
    ],
  ]
}

function wholeReplaced({ page, statement, word, change }: StatusSource): TextEdit[][] {
  if (statement.field.origin !== 'front-matter' && frameOf(page, statement)?.image === true) return []
  const date = change.date === undefined ? '' : ` (${change.date})`
  const note = change.note === undefined ? '' : ` — ${change.note}`
  const [start, end] = wholeOf(page, statement)
  const whole = [{ start, end, text: `${word}${date}${note}` }]
  if (statement.word !== undefined) return [whole]
  const before = [{ start, end: start, text: `${word}${date}${note}; ` }]
  return isSpare(page) ? [whole, before] : [before]
}

/** Where the page keeps the date of its status in a field, an explicit date goes there. */
function inDateField(source: StatusSource): TextEdit[][] {
  const { page, change, statement, word } = source
  const { date } = page.record
  const made = replaceWord(page, statement, word)
  if (
    change.date === undefined ||
    date === undefined ||
    !isOnPage(date) ||
    made === undefined ||
    dateIn(source) !== undefined
  )
    return []
  const { origin } = statement.field
  if (origin === 'section' || origin === 'heading') return []
  const field = page.fields.find(each => each.start <= date.place.start && each.end >= date.place.end)
  if (
    field === undefined ||
    !/^(?:status.?date|date|last.?updated|updated|datum|fecha|data)$/i.test(field.name)
  )
    return []
  const stated = page.text.slice(date.place.start, date.place.end)
  return [
    [
      ...made.edits,
      { start: date.place.start, end: date.place.end, text: dateLike(stated, change.date, date.value) },
      ...(change.note === undefined ? [] : [{ start: made.end, end: made.end, text: ` — ${change.note}` }]),
    ],
  ]
}

function decidersAdded(page: EditablePage, deciders: readonly string[]): TextEdit[][] {
  if (deciders.length === 0) return [[]]
  const text = deciders.join(', ')
  const value = { markdown: text, plain: text }
  const field = page.fields.find(each => page.dialect.fields.meaningOf(each.name) === 'deciders')
  return field === undefined
    ? addField(page, {
        label: casedAs(statementOf(page)?.field.name ?? 'Status', 'Deciders'),
        value,
        sentence: false,
      })
    : addToField(page.text, field, value)
}

function* combined(first: readonly TextEdit[][], second: readonly TextEdit[][]): Iterable<TextEdit[]> {
  for (const one of first) for (const other of second) yield [...one, ...other]
}

/** The links that say by which record this one is superseded: they go when it no longer is. */
function endedLinks({ page, statement, change }: StatusSource): RecordLink[] {
  if (change.state === 'superseded') return []
  return page.record.links.filter(
    ({ relation, partial, place }) =>
      relation === 'superseded-by' &&
      !partial &&
      place.start >= statement.start &&
      place.end <= statement.end,
  )
}

/**
 * The edit that gives a page another status, in the form the page states it. Undefined where the page has none, or no
 * edit is read back as exactly that change.
 */
export function editStatus(page: EditablePage, change: StatusChange): ChosenEdit | undefined {
  const statement = statementOf(page)
  if (statement === undefined) return undefined
  const word =
    change.word === undefined
      ? wordFor(change.state, spokenIn(page, statement), change.used ?? [], page.dialect.statuses)
      : change.word
  const source: StatusSource = { page, statement, change, word }
  const removed = endedLinks(source)
  const history = historyContinued(source)
  const ways =
    history.length > 0
      ? history
      : removed.length > 0
        ? wholeReplaced(source)
        : [
            ...tickMoved(source),
            ...inDateField(source),
            ...replacedNote(source),
            ...wordReplaced(source),
            ...wholeReplaced(source),
          ]
  const deciders = change.deciders ?? []
  const asked: Asked = {
    state: change.state,
    date: change.date ?? change.today,
    ...(change.note === undefined ? {} : { note: change.note }),
    deciders,
    removed,
  }
  return chooseEdit(page, combined(ways, decidersAdded(page, deciders)), asked)
}

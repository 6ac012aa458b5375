import type { TextEdit } from '../model/finding.ts'
import type { RecordLink, RecordRelation } from '../model/relation.ts'
import type { RawField } from '../read/raw-field.ts'
import { kindKey, targetKey } from '../read/vocabulary/link-list-words.ts'
import type { EditablePage } from './editable-page.ts'
import { endOfLine, lineAfter, lineAt, lineBefore, type Line } from './lines.ts'
import { kindLike } from './kind-form.ts'
import type { RecordReference } from './reference.ts'

/** `target: 1`: a pair of an item as the page writes it. */
interface Pair {
  readonly lead: string
  readonly key: string
  readonly value: string
}

/** A link in a list of front matter: where it stands, and its pairs of kind and target in their order. */
interface Item {
  readonly start: number
  readonly end: number
  readonly pairs: readonly Pair[]
  /** What stands before the first pair, between pairs, and behind the last. */
  readonly frame: readonly [string, string, string]
  /** What parts it from the next item. */
  readonly gap: string
}

const keyAt = /^["']?([\w.-]+)["']?[ \t]*:/

/** Whether a field is a link of a list: it is called by the kind of the link, and its target's key stands there. */
export function isListed({ text }: EditablePage, { name, origin, start }: RawField): boolean {
  const key = origin === 'front-matter' ? keyAt.exec(text.slice(start, start + 80))?.[1] : undefined
  return key !== undefined && targetKey.test(key) && name !== key && !name.endsWith(`.${key}`)
}

const pairPattern = /((?:^|[\s{,])["']?)([\w.-]+)(["']?[ \t]*:[ \t]*)("[^"\n]*"|'[^'\n]*'|[^\s,}#][^,}\n#]*)/g

function pairsIn(text: string): Pair[] {
  return [...text.matchAll(pairPattern)].flatMap(([, before = '', key = '', colon = '', value = '']) => {
    const quote = /["']$/.exec(before)?.[0] ?? ''
    const isPart = kindKey.test(key) || targetKey.test(key)
    return isPart ? [{ key, lead: `${quote}${key}${colon}`, value: value.trim() }] : []
  })
}

/** `{ target: 1, kind: amends }`, of a list on one line or of one item to a line. */
function itemInBraces(text: string, line: Line, offset: number): Item | undefined {
  const open = text.lastIndexOf('{', offset)
  const close = text.indexOf('}', offset)
  if (open < line.start || close < 0 || close > line.end) return undefined
  const pad = /^\{([ \t]*)/.exec(text.slice(open, offset))?.[1] ?? ''
  const dash = /^[ \t]*-[ \t]+$/.exec(text.slice(line.start, open))?.[0]
  const frame = [`${dash ?? ''}{${pad}`, ', ', `${pad}}`] as const
  const pairs = pairsIn(text.slice(open, close))
  return dash === undefined
    ? { start: open, end: close + 1, pairs, frame, gap: ', ' }
    : { start: line.start, end: line.end, pairs, frame, gap: endOfLine(text) }
}

const widthOf = (line: Line): number => /^[ \t]*/.exec(line.text)?.[0].length ?? 0

/** The line with the dash of the item that a line belongs to. */
function dashLine(text: string, line: Line): Line | undefined {
  let at: Line | undefined = line
  while (at !== undefined && !/^[ \t]*-[ \t]/.test(at.text) && widthOf(at) > 0) at = lineBefore(text, at)
  return at !== undefined && /^[ \t]*-[ \t]/.test(at.text) ? at : undefined
}

function itemOfLines(text: string, line: Line): Item | undefined {
  const first = dashLine(text, line)
  const lead = /^[ \t]*-[ \t]+/.exec(first?.text ?? '')?.[0]
  if (first === undefined || lead === undefined) return undefined
  let last = first
  for (let next = lineAfter(text, first); next !== undefined; next = lineAfter(text, next)) {
    if (widthOf(next) < lead.length || next.text.trim() === '') break
    last = next
  }
  const eol = endOfLine(text)
  const pairs = pairsIn(text.slice(first.start + lead.length, last.end))
  return {
    start: first.start,
    end: last.end,
    pairs,
    frame: [lead, `${eol}${' '.repeat(lead.length)}`, ''],
    gap: eol,
  }
}

function itemAt(text: string, offset: number): Item | undefined {
  const line = lineAt(text, offset)
  const item = itemInBraces(text, line, offset) ?? itemOfLines(text, line)
  return item?.pairs.length === 2 ? item : undefined
}

/** A value with the quotes of another. */
const quotedLike = (model: string, value: string): string => {
  const quote = /^["']/.exec(model)?.[0] ?? ''
  return `${quote}${value}${quote}`
}

/** A record as other targets of the list name theirs: by number, by file, else by id. */
function targetLike(model: string, { number, url, id }: RecordReference): string {
  const plain = model.replace(/["']/g, '')
  if (/^\d+$/.test(plain) && number !== undefined)
    return quotedLike(model, String(number).padStart(plain.startsWith('0') ? plain.length : 0, '0'))
  return quotedLike(model, /\/|\.\w+$/.test(plain) ? url : id)
}

function newItem({ pairs, frame }: Item, kind: (model: string) => string, to: RecordReference): string {
  const [before, between, behind] = frame
  const made = pairs.map(
    ({ lead, key, value }) =>
      `${lead}${kindKey.test(key) ? quotedLike(value, kind(value.replace(/["']/g, ''))) : targetLike(value, to)}`,
  )
  return `${before}${made.join(between)}${behind}`
}

/** The ways to state a relation in the list of links that a page's front matter has, in the spelling of its items; none if it has none. */
export function addToList(
  page: EditablePage,
  relation: RecordRelation,
  to: RecordReference,
  kinds: readonly string[],
): TextEdit[][] {
  const listed = page.fields.filter(field => isListed(page, field))
  const last = listed.at(-1)
  const item = last === undefined ? undefined : itemAt(page.text, last.start)
  if (item === undefined) return []
  const known = [...listed.map(({ name }) => name), ...kinds]
  const text = newItem(item, model => kindLike([model, ...known], relation), to)
  return [[{ start: item.end, end: item.end, text: `${item.gap}${text}` }]]
}

/** A list that has lost its only item is empty, not nothing. */
function emptied(text: string, { start, end }: Item): TextEdit[] {
  const above = lineBefore(text, lineAt(text, start))
  return above === undefined || !/:[ \t]*$/.test(above.text)
    ? []
    : [{ start: above.start + above.text.trimEnd().length, end, text: ' []' }]
}

/** The way to take a link out of the list of links in front matter; none if it stands elsewhere. */
export function removeFromList(page: EditablePage, { place }: RecordLink): TextEdit[][] {
  const { text } = page
  const listed = page.fields.filter(field => isListed(page, field))
  const own = listed.find(field => field.start <= place.start && field.end >= place.end)
  const item = own === undefined ? undefined : itemAt(text, own.start)
  if (item === undefined) return []
  const isOnly = listed.length === 1
  if (item.gap !== ', ') return [...(isOnly ? [emptied(text, item)] : []), withLine(text, item)]
  const before = /,\s*$/.exec(text.slice(0, item.start))?.[0].length ?? 0
  const after = before > 0 ? 0 : (/^\s*,\s*/.exec(text.slice(item.end))?.[0].length ?? 0)
  return [[{ start: item.start - before, end: item.end + after, text: '' }]]
}

const withLine = (text: string, { start, end }: Item): TextEdit[] => [
  { start, end: lineAt(text, end).next, text: '' },
]

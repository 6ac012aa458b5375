import type { TextEdit } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { EditablePage } from './editable-page.ts'

/** A number that gives way to another. */
interface NewNumber {
  readonly number: number
  readonly to: number
}

/** A file that gets another name because its number changes. Names are without folder. */
export interface Renumbering extends NewNumber {
  readonly oldName: string
  readonly newName: string
}

const padded = (digits: string, to: number): string =>
  digits.length > String(Number(digits)).length || digits.length > 3
    ? String(to).padStart(digits.length, '0')
    : String(to)

/** The first number of that value in a stretch of text → an edit of its digits. */
function digitsIn(text: string, start: number, end: number, { number, to }: NewNumber): TextEdit[] {
  const match = new RegExp(String.raw`(?<!\d)0*${number}(?!\d)`).exec(text.slice(start, end))
  if (match === null) return []
  const at = start + match.index
  return [{ start: at, end: at + match[0].length, text: padded(match[0], to) }]
}

/** The page's own number: in its heading, and in the fields that give id or number. */
export function renumberOwn(
  { text, record, fields, dialect }: EditablePage,
  change: Renumbering,
): TextEdit[] {
  const heading = record.headingNumber?.place
  const own = heading === undefined ? [] : digitsIn(text, heading.start, heading.end, change)
  const named = fields
    .filter(field => ['id', 'number'].includes(dialect.fields.meaningOf(field.name) ?? ''))
    .flatMap(field => digitsIn(text, field.start + field.name.length, field.end, change))
  return [...own, ...named]
}

const quote = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

const stem = (name: string): string => name.replace(/\.(?:md|markdown)$/i, '')

/** Every place where a text names the file, percent-encoded or not, with the number in the text of its link. */
export function renumberFileName(text: string, change: Renumbering): TextEdit[] {
  const [old, next] = [stem(change.oldName), stem(change.newName)]
  const forms = [
    ...new Map([
      [old, next],
      [encodeURIComponent(old), encodeURIComponent(next)],
      [encodeURI(old), encodeURI(next)],
    ]),
  ]
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}_-])(?:${forms.map(([form]) => quote(form)).join('|')})(?![\p{L}\p{N}_-])`,
    'gu',
  )
  return [...text.matchAll(pattern)].flatMap(match => {
    const to = forms.find(([form]) => form === match[0])?.[1] ?? next
    const label = /\[([^[\]\n]*)\]\([^()\s]*$/.exec(text.slice(0, match.index))
    const from = label === null ? -1 : label.index + 1
    const inLabel =
      label?.[1] === undefined || label[1].includes(old)
        ? []
        : digitsIn(text, from, from + label[1].length, change)
    return [...inLabel, { start: match.index, end: match.index + match[0].length, text: to }]
  })
}

/** References by id or number at places that are known to mean the record. */
export function renumberReferences(text: string, places: readonly Place[], change: NewNumber): TextEdit[] {
  return places.flatMap(({ start, end }) => digitsIn(text, start, end, change))
}

/** Edits without those that an earlier one covers. */
export function distinct(edits: readonly TextEdit[]): TextEdit[] {
  const kept: TextEdit[] = []
  for (const edit of edits)
    if (!kept.some(other => edit.start < other.end && other.start < edit.end)) kept.push(edit)
  return kept
}

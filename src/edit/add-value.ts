import type { TextEdit } from '../model/finding.ts'
import type { RawField } from '../read/raw-field.ts'
import { endOffsetAt, offsetAt, type RichText } from '../read/rich-text.ts'
import { isNothing, isPlaceholder } from '../read/values/nothing.ts'
import { behindMarks, endOfLine, lineAt } from './lines.ts'
import { yamlValue } from './yaml-value.ts'

/** A value in the forms that a place may want: as Markdown, and as plain text where Markdown is none. */
export interface Value {
  readonly markdown: string
  readonly plain: string
}

const hasValue = (line: RichText): boolean => !isNothing(line.text) && !isPlaceholder(line.text)

/** The ways to add a value to a field that a page has already, in the form that it lists its values in. */
export function addToField(text: string, field: RawField, value: Value): TextEdit[][] {
  if (field.origin === 'front-matter') return inFrontMatter(text, field, value.plain)
  const last = field.lines.findLast(hasValue)
  if (last === undefined) return intoEmpty(text, field, value.markdown)
  const end = behindMarks(text, endOffsetAt(last, last.text.length))
  const line = lineAt(text, offsetAt(last, 0))
  const bullet = /^\s*(?:[-*+•]|\d+[.)])\s+/.exec(line.text)?.[0]
  const ownLine =
    bullet !== undefined && line.start + bullet.length >= offsetAt(last, 0) - 3 && line.start > field.start
  const appended = [{ start: end, end, text: `, ${value.markdown}` }]
  const item = [
    { start: line.end, end: line.end, text: `${endOfLine(text)}${bullet ?? ''}${value.markdown}` },
  ]
  return ownLine ? [item, appended] : [appended]
}

/** A field that says `N/A`, or nothing, gets its first value. */
function intoEmpty(text: string, field: RawField, value: string): TextEdit[][] {
  const [empty] = field.lines.filter(line => line.text.trim() !== '')
  if (empty !== undefined) {
    const [start, end] = [offsetAt(empty, 0), endOffsetAt(empty, empty.text.length)]
    return [[{ start, end, text: value }]]
  }
  const line = lineAt(text, field.start)
  const behind = line.start + line.text.trimEnd().length
  const cell = /^[^|]*\|[^|]*\|/.exec(text.slice(field.end, line.end))
  const after = [{ start: behind, end: line.end, text: ` ${value}` }]
  return cell === null ? [after] : [inCell(text, field, value), after]
}

/** The cell right of a label in a table keeps its width where the value is shorter. */
function inCell(text: string, field: RawField, value: string): TextEdit[] {
  const line = lineAt(text, field.start)
  const open = text.indexOf('|', field.end)
  const close = text.indexOf('|', open + 1)
  if (open < 0 || close < 0 || close > line.end) return []
  const width = close - open - 1
  return [{ start: open + 1, end: close, text: ` ${value} `.padEnd(width) }]
}

function inFrontMatter(text: string, field: RawField, plain: string): TextEdit[][] {
  const head = /^(["']?[\w.-]+["']?\s*[:=])([ \t]*)/.exec(text.slice(field.start))
  if (head === null) return []
  const isToml = head[1]?.endsWith('=') === true
  const value = isToml ? JSON.stringify(plain) : yamlValue(plain)
  const at = field.start + head[0].length
  const line = lineAt(text, field.start)
  const rest = text.slice(at, line.end)
  const inline = rest.replace(/(?:^|\s)#.*$/, '').trimEnd()
  if (inline.startsWith('[')) return intoFlow(text, at, value)
  if (inline === '') return [afterItems(text, line.end, at, value)]
  if (isNothing(inline.replace(/^(["'])(.*)\1$/, '$2')))
    return [[{ start: at, end: at + inline.length, text: value }]]
  const quote = /["']$/.exec(inline)?.[0]
  const end = at + inline.length - (quote === undefined ? 0 : 1)
  return [[{ start: end, end, text: `, ${plain}` }]]
}

function intoFlow(text: string, at: number, value: string): TextEdit[][] {
  const close = text.indexOf(']', at)
  if (close < 0) return []
  const inside = text.slice(at + 1, close)
  const end = at + 1 + inside.trimEnd().length
  return [[{ start: end, end, text: inside.trim() === '' ? value : `, ${value}` }]]
}

/** Below a key without a value on its line: one more item of its list, or the value itself. */
function afterItems(text: string, lineEnd: number, at: number, value: string): TextEdit[] {
  let last = lineEnd
  let prefix: string | undefined
  for (let line = lineAt(text, lineEnd + 1); line.start > lineEnd;) {
    const item = /^([ \t]*-[ \t]+)/.exec(line.text)?.[1]
    if (item === undefined && !(prefix !== undefined && /^[ \t]+\S/.test(line.text))) break
    prefix ??= item
    last = line.end
    if (line.next <= line.end) break
    line = lineAt(text, line.next)
  }
  return prefix === undefined
    ? [{ start: at, end: at, text: (/\s$/.test(text.slice(0, at)) ? '' : ' ') + value }]
    : [{ start: last, end: last, text: `${endOfLine(text)}${prefix}${value}` }]
}

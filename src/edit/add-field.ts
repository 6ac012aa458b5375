import type { TextEdit } from '../model/finding.ts'
import type { RawField } from '../read/raw-field.ts'
import type { Value } from './add-value.ts'
import type { EditablePage } from './editable-page.ts'
import { endOfLine, isBlank, lineAfter, lineAt, lineBefore, type Line } from './lines.ts'
import { statementOf } from './statement.ts'
import { yamlValue } from './yaml-value.ts'

/** A field that a page does not have yet: its label, its value, and whether the two read as a sentence without a colon. */
export interface NewField {
  readonly label: string
  readonly value: Value
  readonly sentence: boolean
}

/** The ways to add a field to a page, written as the page writes the one that holds its status. */
export function addField(page: EditablePage, field: NewField): TextEdit[][] {
  const statement = statementOf(page)
  if (statement === undefined) return []
  const { origin } = statement.field
  if (origin === 'front-matter')
    return [inFrontMatter(page, statement.field, field), ...atRoot(page, statement.field, field)]
  if (origin === 'section' || origin === 'heading')
    return inSection(page, statement.field, statement.end, field)
  return besideField(page, statement.field, statement.start, statement.end, field)
}

/** Keys are spelt as the page spells its others: `superseded-by`, `superseded_by`, `supersededBy`. */
function keyFor(page: EditablePage, label: string): string {
  const words = label.toLowerCase().split(/\s+/)
  const keys = page.fields.filter(field => field.origin === 'front-matter').map(field => field.name)
  if (keys.some(key => /[a-z][A-Z]/.test(key)))
    return words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
  return words.join(keys.some(key => key.includes('_')) ? '_' : '-')
}

function inFrontMatter(page: EditablePage, status: RawField, { label, value }: NewField): TextEdit[] {
  const line = lineAt(page.text, Math.max(status.start, status.end - 1))
  const indent = /^[ \t]*/.exec(lineAt(page.text, status.start).text)?.[0] ?? ''
  const isToml = /^[ \t]*["']?[\w.-]+["']?[ \t]*=/.test(lineAt(page.text, status.start).text)
  const pair = isToml
    ? `${keyFor(page, label)} = ${JSON.stringify(value.plain)}`
    : `${keyFor(page, label)}: ${yamlValue(value.plain)}`
  return [{ start: line.end, end: line.end, text: `${endOfLine(page.text)}${indent}${pair}` }]
}

/** Where the status stands in a mapping within front matter, the field goes below all of it. */
function atRoot(page: EditablePage, status: RawField, { label, value }: NewField): TextEdit[][] {
  const { text } = page
  const fence = /^(?:---|\+\+\+)[ \t]*$/m.exec(text.slice(status.end))
  if (fence === null || !/^[ \t]/.test(lineAt(text, status.start).text)) return []
  const at = status.end + fence.index
  const pair = `${keyFor(page, label)}: ${yamlValue(value.plain)}`
  return [[{ start: at, end: at, text: `${pair}${endOfLine(text)}` }]]
}

const spoken = ({ label, value, sentence }: NewField): string =>
  `${label}${sentence ? '' : ':'} ${value.markdown}`

/** Below the last text of a status section: a paragraph of its own, or one more item of its list. */
function inSection({ text }: EditablePage, status: RawField, at: number, field: NewField): TextEdit[][] {
  const line = lineAt(text, Math.max(at, status.end) - 1)
  const eol = endOfLine(text)
  const bullet = /^\s*(?:[-*+•]\s+)/.exec(line.text)?.[0]
  const insert = (between: string): TextEdit[] => [
    { start: line.end, end: line.end, text: `${between}${spoken(field)}` },
  ]
  const paragraph = insert(`${eol}${eol}`)
  return bullet === undefined ? [paragraph] : [insert(`${eol}${bullet}`), paragraph]
}

/** The source between label and value: marks, colon, cell border; nothing else of the old line is taken over. */
const joint = /^(?:[*_`]*\s*[:：]?\s*[*_`]*[ \t]*\|?[ \t]*)/

function besideField(
  page: EditablePage,
  status: RawField,
  valueStart: number,
  valueEnd: number,
  field: NewField,
): TextEdit[][] {
  const { text } = page
  const line = lineAt(text, status.start)
  const label = text.indexOf(status.name, status.start)
  if (label < 0 || label > line.end) return []
  const between = joint.exec(text.slice(label + status.name.length, valueStart))?.[0] ?? ': '
  const others = page.fields.some(
    other => other !== status && other.start >= line.start && other.end <= line.end,
  )
  return others
    ? onSameLine(text, status, label, between, valueEnd, field)
    : onNewLine(text, line, { label, between, valueEnd, length: status.name.length }, status, field)
}

/** `**Date:** x · **Status:** y` goes on with the same mark. */
function onSameLine(
  text: string,
  status: RawField,
  label: number,
  between: string,
  valueEnd: number,
  field: NewField,
): TextEdit[][] {
  const line = lineAt(text, status.start)
  const end = Math.max(valueEnd, status.end)
  const mark = /\s+[·•|]\s+/.exec(line.text)?.[0] ?? ' · '
  const lead = /[*_]*$/.exec(text.slice(line.start, label))?.[0] ?? ''
  return [[{ start: end, end, text: `${mark}${lead}${field.label}${between}${field.value.markdown}` }]]
}

interface Shape {
  readonly label: number
  readonly length: number
  readonly between: string
  readonly valueEnd: number
}

function onNewLine(
  text: string,
  line: Line,
  { label, between, valueEnd, length }: Shape,
  status: RawField,
  field: NewField,
): TextEdit[][] {
  const eol = endOfLine(text)
  const prefix = text.slice(line.start, label)
  const last = behindDelimiter(text, lineAt(text, Math.max(status.start, status.end, valueEnd) - 1))
  const isRow = /^\s*\|/.test(line.text)
  const labelled = isRow ? cell(field.label, length, between) : `${field.label}${between}`
  const value = isRow ? field.value.markdown.padEnd(valueWidth(text, line, valueEnd)) : field.value.markdown
  const tail = isRow ? rowEnd(text, line, valueEnd) : (/(?: {2}|\\)$/.exec(line.text)?.[0] ?? '')
  const apart =
    isBlank(lineAfter(text, last)) && isBlank(lineBefore(text, line)) && status.origin !== 'bullet'
  const made = `${prefix}${labelled}${value}${tail}`
  const insert = (between_: string): TextEdit[] => [
    { start: last.end, end: last.end, text: `${between_}${made}` },
  ]
  const joined = insert(eol)
  const parted = insert(`${eol}${eol}`)
  return apart && !/^\s*(?:[-*+•|])/.test(line.text) ? [parted, joined] : [joined, parted]
}

const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** A row goes below the line that parts a table's first row from the others, never above it. */
function behindDelimiter(text: string, line: Line): Line {
  const next = lineAfter(text, line)
  const isHeader = /^\s*\|/.test(line.text) && next !== undefined && delimiterRow.test(next.text)
  return isHeader ? next : line
}

/** The label's cell keeps the width that the status's has. */
const cell = (label: string, length: number, between: string): string => {
  const spare = /^(\W*?)( *)\|/.exec(between)
  if (spare === null) return `${label}${between}`
  const blanks = Math.max(1, length + (spare[2]?.length ?? 0) - label.length)
  return `${label}${spare[1] ?? ''}${' '.repeat(blanks)}${between.slice(spare[0].length - 1)}`
}

function valueWidth(text: string, line: Line, valueEnd: number): number {
  const start = text.lastIndexOf('|', valueEnd - 1)
  const close = text.indexOf('|', valueEnd)
  const blanks = /^\s*/.exec(text.slice(start + 1, valueEnd))?.[0].length ?? 0
  return close < 0 || close > line.end
    ? 0
    : text.slice(start + 1 + blanks, close).trimEnd().length === 0
      ? 0
      : close - start - 2 - blanks
}

function rowEnd(text: string, line: Line, valueEnd: number): string {
  const close = text.indexOf('|', valueEnd)
  return close < 0 || close > line.end ? '' : ` ${text.slice(close, line.end)}`
}

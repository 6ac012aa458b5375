import type { FieldOrigin } from '../model/record.ts'
import { matchesOf } from './matches.ts'
import type { RawField } from './raw-field.ts'
import { endOffsetAt, offsetAt, sliceRich, trimRich, type RichText, type Span } from './rich-text.ts'

/** A line's label and the value behind it: indexes into the line. */
interface Label {
  readonly name: string
  readonly valueAt: number
  readonly bold: boolean
  /** Whether a colon says that it is a label. */
  readonly colon: boolean
}

/** A field as a line states it. */
export type LineField = RawField & Pick<Label, 'bold' | 'colon'>

const pseudoBullet = /\s*[•◦▪‣●○∙·*-]\s+/y
const plainLabel =
  /([^\s:：|.,;!?()[\]`][^:：|.;!?`]{0,48}?)\s*[:：](?!\/\/|:)(?=\s|$|\p{L}|\p{N}|\[|\*|`|#|@|\{|<|"|')/uy

/** A sticky pattern's match at an index. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const bulletAt = (text: string, at: number): number => matchAt(pseudoBullet, text, at)?.[0].length ?? 0

const isEmphasis = ({ kind }: Span): boolean => kind === 'strong' || kind === 'emphasis'

/** Whether a label can stand in a text from an index on: most prose has neither colons nor emphasis. */
export const mayHoldLabel = ({ text, spans }: RichText, from = 0): boolean =>
  text.includes(':', from) ||
  text.includes('：', from) ||
  spans.some(span => isEmphasis(span) && span.end > from)

/** A label without the colon behind it. */
export const withoutColon = (label: string): string =>
  (/[:：]/.test(label) ? label.replace(/\s*[:：]\s*$/, '') : label).trim()

/** `**Label:** x`, `**Label**: x`, `**Label** x`: the bold stretch at `from`, where a field begins at `start`. */
function boldLabel(line: RichText, start: number, from: number): Label | undefined {
  const span = line.spans.find(s => isEmphasis(s) && Math.max(s.start, start) === from && s.end > from)
  if (span === undefined) return undefined
  const inside = line.text.slice(from, span.end)
  const after = /^\s*[:：]?\s*/.exec(line.text.slice(span.end))?.[0] ?? ''
  const colon = /[:：]\s*$/.test(inside) || /[:：]/.test(after)
  if (inside.includes('\n') || inside.length > 60 || /[:：]\s*\S|[.!?,;]\s*$/.test(inside)) return undefined
  const name = withoutColon(inside)
  return { name, valueAt: span.end + (colon ? after.length : 0), bold: true, colon }
}

const hasLink = (line: RichText, start: number, end: number): boolean =>
  line.spans.some(
    s =>
      s.kind === 'link' &&
      s.start < end &&
      s.end > start &&
      line.text.slice(Math.max(s.start, start), Math.min(s.end, end)).trim() !== '',
  )

/** The label that stands in a line at an index. */
function labelAt(line: RichText, start: number): Label | undefined {
  if (!mayHoldLabel(line, start)) return undefined
  const from = start + bulletAt(line.text, start)
  const bold = boldLabel(line, start, from)
  if (bold !== undefined) return hasLink(line, from, bold.valueAt) ? undefined : bold
  const match = matchAt(plainLabel, line.text, from)
  const name = match?.[1]?.trim()
  if (match === null || name === undefined || hasLink(line, from, from + match[0].length)) return undefined
  return { name, valueAt: from + match[0].length, bold: false, colon: true }
}

const divider = /(?<!\s)\s+([·•|])\s+|[.;,，；。]\s*(?=\S)|(?<!\s)\s+[—–]\s+/g

/** For single characters, Node looks through a long text several times faster than an expression does. */
const hasBar = (text: string): boolean => text.includes('|') || text.includes('·') || text.includes('•')

const clean = (name: string): string => name.replace(/^[*_\s]+|[*_\s]+$/g, '')

/** The field that a line states with its label, if it has one. The value may be empty. */
export function fieldOfLine(line: RichText, origin: FieldOrigin): LineField | undefined {
  const label = labelAt(line, 0)
  if (label === undefined || label.name === '') return undefined
  const value = trimRich(sliceRich(line, label.valueAt))
  return {
    name: clean(label.name),
    lines: value.text === '' ? [] : [value],
    origin: label.bold ? 'bold' : bulletAt(line.text, 0) > 0 ? 'bullet' : origin,
    bold: label.bold,
    colon: label.colon,
    start: offsetAt(line, 0),
    end: endOffsetAt(line, line.text.length),
  }
}

/** What tells where one line holds several fields. */
export interface Parting {
  readonly isField: (label: string) => boolean
  /** Whether the line begins with the value of a field whose label is the heading above. */
  readonly labelled: boolean
}

/** A full stop or comma parts fields only if one that is known stands on either side. */
function startsField(line: RichText, start: number, label: Label, { isField, labelled }: Parting): boolean {
  if (labelled) return isField(label.name)
  const first = labelAt(line, start)
  return first !== undefined && isField(first.name) && isField(label.name)
}

/** Whether a text can state a field: one of a single line only where a label begins it, or a bullet or bar parts it. */
export const mayHoldField = (rich: RichText): boolean =>
  mayHoldLabel(rich) &&
  (rich.text.includes('\n') || hasBar(rich.text) || labelAt(trimRich(rich), 0) !== undefined)

/** Whether a line can hold several fields: only a bullet or a bar parts them where no field begins the line. */
function maySplit(line: RichText, { isField, labelled }: Parting): boolean {
  if (!mayHoldLabel(line)) return false
  if (labelled) return true
  const first = labelAt(line, 0)
  return (first !== undefined && isField(first.name)) || hasBar(line.text)
}

/** The places where one line holds several fields: `**Date:** x · **Status:** y`, `Date: x | Status: y`. */
export function splitFields(line: RichText, parting: Parting): RichText[] {
  if (!maySplit(line, parting)) return [trimRich(line)]
  const parts: RichText[] = []
  let start = 0
  for (const match of matchesOf(divider, line.text)) {
    const label = labelAt(line, match.index + match[0].length)
    if (label === undefined || (match[1] === undefined && !startsField(line, start, label, parting))) continue
    parts.push(trimRich(sliceRich(line, start, match.index)))
    start = match.index + match[0].length
  }
  parts.push(trimRich(sliceRich(line, start)))
  return parts
}

/** A line without the pseudo bullet that a pasted page gives it. */
export function withoutBullet(line: RichText): RichText {
  const bullet = bulletAt(line.text, 0)
  return bullet === 0 ? line : sliceRich(line, bullet)
}

import type { Problem } from '../model/finding.ts'
import { readFileName } from './file-name.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RichText } from './rich-text.ts'
import type { IssueMention, RecordMention } from './values/references.ts'
import type { Statement } from './values/relations.ts'

/** The number that a link's text gives a record: `ADR-0012`, `12. Use tea`. */
const labelNumber = (label: string): number | undefined => {
  const digits = /^\s*(?:adr|rfc)[-_ #]*0*(\d{1,5})\b|^\s*0*(\d{1,5})\s*[.:)]/i.exec(label)
  return digits === null ? undefined : Number(digits[1] ?? digits[2])
}

function recordMismatch({ label, target }: RecordMention): string | undefined {
  const stated = label === undefined ? undefined : labelNumber(label)
  const number = readFileName(target.replace(/[?#].*$/, '')).number
  if (stated === undefined || number === undefined || stated === number) return undefined
  return `Unexpected target \`${target}\` behind \`${label ?? ''}\`, expected record ${stated}`
}

function issueMismatch(
  { key, url, elsewhere, start, end }: IssueMention,
  text: RichText,
): string | undefined {
  if (elsewhere !== undefined)
    return `Unexpected target \`${elsewhere}\` behind \`${key}\`, expected the address of that issue`
  const label = text.text.slice(start, end)
  const stated = /^(?:[\w./-]*#(\d+)|([A-Z][A-Z0-9]+-\d+))$/.exec(label.trim())
  const said = stated?.[1] ?? stated?.[2]
  if (said === undefined || url === undefined || said === key.replace(/^.*#/, '') || url.includes(said))
    return undefined
  return `Unexpected target \`${url}\` behind \`${label}\`, expected the address of that issue`
}

/** A link whose text names one thing and whose address leads to another. */
export function targetProblems({ reference }: Statement, text: RichText, page: PageText): Problem[] {
  const message = reference.to === 'issue' ? issueMismatch(reference, text) : recordMismatch(reference)
  if (message === undefined) return []
  const place = placeOf(page, text, reference.start, reference.end)
  return [{ rule: 'link-target-mismatch', message, place }]
}

/** Keys that miss their hyphen or number: `GRO2537`, `GRO-`. Only to be looked for where an issue is expected. */
export function keyProblems(text: RichText, page: PageText): Problem[] {
  const slips = text.text.matchAll(/(?<![\w/-])[A-Z]{2,10}(?:[ _]?\d{2,7}|-(?!\w))(?![\w-])/g)
  return [...slips].map(match => ({
    rule: 'malformed-issue-key',
    message: `Unexpected \`${match[0]}\`, expected an issue key such as \`KEY-123\``,
    place: placeOf(page, text, match.index, match.index + match[0].length),
  }))
}

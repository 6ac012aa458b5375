import type { Problem } from '../model/finding.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RichText } from './rich-text.ts'
import type { IssueMention } from './values/references.ts'
import type { Statement } from './values/relations.ts'
import { noIssuePrefixes } from './vocabulary/no-issue-prefixes.ts'

function issueMismatch(
  { key, url, elsewhere, start, end }: IssueMention,
  text: RichText,
): string | undefined {
  if (elsewhere !== undefined)
    return `The link says \`${key}\`, but leads to \`${elsewhere}\`; write the address of that issue.`
  const label = text.text.slice(start, end)
  const stated = /^(?:[\w./-]*#(\d+)|([A-Z][A-Z0-9]+-\d+))$/.exec(label.trim())
  const said = stated?.[1] ?? stated?.[2]
  if (said !== undefined && noIssuePrefixes.has(said.replace(/-\d+$/, ''))) return undefined
  if (said === undefined || url === undefined || said === key.replace(/^.*#/, '') || url.includes(said))
    return undefined
  return `The link says \`${label.trim()}\`, but leads to \`${url}\`; write the address of that issue.`
}

/** A link whose text names one issue and whose address leads to something else. */
export function targetProblems({ reference }: Statement, text: RichText, page: PageText): Problem[] {
  const message = reference.to === 'issue' ? issueMismatch(reference, text) : undefined
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

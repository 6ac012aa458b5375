import type { Problem } from '../model/finding.ts'
import { matchesOf } from './matches.ts'
import { placeOf, type PageText } from './page-text.ts'
import type { RichText } from './rich-text.ts'
import type { IssueMention } from './values/references.ts'
import type { Statement } from './values/relations.ts'
import { noIssuePrefixes } from './vocabulary/no-issue-prefixes.ts'

const leadsElsewhere = (label: string, target: string): string =>
  `The link says \`${label}\`, but leads to \`${target}\`; correct the one that is wrong.`

/** The key or number that a link's text gives an issue; the id of a record is none. */
function statedKey(label: string): string | undefined {
  const [, number, key, prefix = ''] =
    /^(?:[\w./-]*[#!](\d+)|(([A-Z][A-Z0-9]+)-\d+))$/.exec(label.trim()) ?? []
  return number ?? (noIssuePrefixes.has(prefix) ? undefined : key)
}

function issueMismatch(
  { key, url, elsewhere, start, end }: IssueMention,
  text: RichText,
): string | undefined {
  if (elsewhere !== undefined) return leadsElsewhere(key, elsewhere)
  const label = text.text.slice(start, end)
  const said = statedKey(label)
  if (said === undefined || url === undefined || said === key.replace(/^.*[#!]/, '') || url.includes(said))
    return undefined
  return leadsElsewhere(label, url)
}

/** A link whose text names one issue and whose address leads to something else. */
export function targetProblems({ reference }: Statement, text: RichText, page: PageText): Problem[] {
  const message = reference.to === 'issue' ? issueMismatch(reference, text) : undefined
  if (message === undefined) return []
  const place = placeOf(page, text, reference.start, reference.end)
  return [{ rule: 'link-target-mismatch', message, place }]
}

/** A key without its hyphen or its number, at the end of what stands there. */
const slips = /(?<![\w/-])([A-Z]{2,10})(?:[ _]?(\d{2,7})|-(?!\w))(?![\w-])(?=\s?(?:$|[\n,;/&()|:—–-]))/g

/** Whether a place begins an item of a list, so that a name within a sentence (`IPV6`) is not taken for a key. */
const beginsItem = (text: string, at: number): boolean =>
  /(?:^|[\n,;/&(])\s*$/.test(text.slice(Math.max(0, at - 8), at))

const slipMessage = (stated: string, prefix: string, digits: string | undefined): string =>
  digits === undefined
    ? `The issue key \`${stated}\` has no number; write it like \`${prefix}-123\`.`
    : `The issue key \`${stated}\` has no hyphen; write \`${prefix}-${digits}\`.`

/** Keys that miss their hyphen or number: `GRO2537`, `GRO-`. Only to be looked for where an issue is expected. */
export function keyProblems(rich: RichText, page: PageText): Problem[] {
  return matchesOf(slips, rich.text).flatMap(({ 0: stated, 1: prefix = '', 2: digits, index }) => {
    if (noIssuePrefixes.has(prefix) || !beginsItem(rich.text, index)) return []
    const place = placeOf(page, rich, index, index + stated.length)
    return { rule: 'malformed-issue-key', message: slipMessage(stated, prefix, digits), place }
  })
}

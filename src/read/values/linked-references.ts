import type { RichText, Span } from '../rich-text.ts'
import { noIssuePrefixes } from '../vocabulary/no-issue-prefixes.ts'
import { issueMentions } from './issue-mentions.ts'
import { issueOfUrl } from './issue-urls.ts'
import { keyTokens, prefixOf } from './key-tokens.ts'
import { isPageAddress, pageNumber } from './page-addresses.ts'
import { beginsWithId } from './record-mentions.ts'
import type { IssueMention, Reference, ReferenceOptions } from './reference.ts'

const pageOfLog =
  /^(?![a-z][a-z+.-]*:|\/\/|#)[^?#]*?(?:\.(?:md|markdown)|\/)(?:[?#].*)?$|^(?!https?:)(?:\.{0,2}\/)*[\w%-]*[\d-][\w%-]*$/iu
const namesRecord = /^(?:adr|rfc|decision)s?[-_ #]*\d+\b|^\d{1,5}[.:\s-]/iu

/** An address whose last part is a page's name: `…/0003-green-tea`, `…/green-tea.md`. */
const namedAddress = /\/[\w%]+(?:-[\w%]+)+\/?(?:[?#].*)?$|\.(?:md|markdown)(?:[?#].*)?$/i

/** Whether the address behind `#7` is that of a page with this number. */
function isNumberedPage(label: string, url: string): boolean {
  const number = /^\s*#(\d{1,6})(?!\d)/.exec(label)?.[1]
  return number !== undefined && pageNumber(url) === Number(number)
}

/** A label that is nothing but a key: an issue by its form, unless the address speaks of the number as something else. */
function wholeKey(label: string, url: string, { use }: ReferenceOptions): IssueMention | undefined {
  const [token] = keyTokens(label)
  const prefix = token?.key === label.trim() ? prefixOf(token.key) : undefined
  if (token === undefined || prefix === undefined || !/[A-Z]{2}/.test(prefix) || noIssuePrefixes.has(prefix))
    return undefined
  if (
    use?.().defined.has(token.key) === true ||
    (!hasKey(url, token.key) && url.includes(numberOf(token.key)))
  )
    return undefined
  return { to: 'issue', ...token, kind: 'issue', url: undefined, elsewhere: undefined }
}

const numberOf = (key: string): string => /\d+$/.exec(key)?.[0] ?? key
const hasKey = (url: string, key: string): boolean =>
  url.toLowerCase().includes(key.replace(/^.*[#!]/, '').toLowerCase())

function keyInLabel(label: string, url: string, options: ReferenceOptions): IssueMention | undefined {
  const mention = issueMentions(label, options)[0]
  if (mention?.start === 0) return mention
  const owned = options.keyPrefixes.some(prefix => /^[A-Z]/.test(prefix))
  return owned || url.startsWith('#') ? undefined : wholeKey(label, url, options)
}

function linkedKey(label: string, url: string, options: ReferenceOptions): IssueMention | undefined {
  const mention = keyInLabel(label, url, options)
  if (mention === undefined) return undefined
  if (hasKey(url, mention.key) && !url.startsWith('#')) return { ...mention, url }
  const bare = mention.key.startsWith('#')
  if (bare && (url.startsWith('#') || isPageAddress(url))) return undefined
  return url.startsWith('#') ? mention : { ...mention, elsewhere: url }
}

/** A link → the reference it makes, if it makes one. A key in the text wins over an address that names no issue. */
export function linkedReference(
  { text }: RichText,
  { url, start, end }: Span,
  options: ReferenceOptions,
): Reference | undefined {
  if (url === undefined) return undefined
  const label = text.slice(start, end)
  const issue = issueOfUrl(url)
  if (issue !== undefined) return { to: 'issue', ...issue, url, elsewhere: undefined, start, end }
  if (pageOfLog.test(url) || isNumberedPage(label, url))
    return { to: 'record', target: url, label, weak: false, start, end }
  const key = linkedKey(label, url, options)
  if (key !== undefined) return { ...key, start, end }
  const named = namesRecord.test(label) || beginsWithId(label, options.id)
  if (url.startsWith('#') || !(named || namedAddress.test(url))) return undefined
  return { to: 'record', target: url, label, weak: !named, start, end }
}

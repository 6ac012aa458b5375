import distance from 'leven'
import type { IssueKind } from '../../model/relation.ts'
import { matchesOf } from '../matches.ts'
import { blankSpans, type RichText, type Span } from '../rich-text.ts'
import { foldCase } from '../vocabulary/fold-case.ts'
import { noIssuePrefixes } from '../vocabulary/no-issue-prefixes.ts'
import { issueOfUrl } from './issue-urls.ts'

/** A reference in a text, with the stretch of the text it takes. */
export type Reference = IssueMention | RecordMention

export interface IssueMention {
  readonly to: 'issue'
  readonly key: string
  readonly kind: IssueKind
  readonly url: string | undefined
  /** The address behind the key where it names no issue: text and target disagree. */
  readonly elsewhere: string | undefined
  readonly start: number
  readonly end: number
}

export interface RecordMention {
  readonly to: 'record'
  readonly target: string
  readonly label: string | undefined
  /** An address that only a verb makes a reference to a record. */
  readonly weak: boolean
  readonly start: number
  readonly end: number
}

/** What tells issue keys from other text: the key prefixes of the configured trackers, and slips of them; none means any. */
export interface ReferenceOptions {
  readonly keyPrefixes: readonly string[]
}

/** `GRO-2537`, `GH-12`, `owner/repo#12`, `#12`: capture groups 1 to 4. `ADR #33` and `option #1` are excluded later. */
const issuePattern =
  /(?<![\w/#&.-])(?:([A-Z][A-Z0-9_]{1,14}-\d{1,7})|(GH-\d+)|([\w.-]+\/[\w.-]+#\d+)|(#\d{1,7}))(?![\w-]|\.\d|\/\w)/gu

const notIssueBefore =
  /(?:\b(?:adrs?|rfcs?|decisions?|records?|options?|alternatives?|steps?|items?|points?|no|nr|number|phase|principle|rule|goal|question|reason|approach|solution|part|tip|section|version|figure|chapter|layer|level)\s*[.:]?|&)\s*$/

/** `#3 above` is a point of the page. */
const pointsInPage =
  /^\s+(?:above|below|ci-dessus|ci-dessous|oben|unten|arriba|abajo|acima|abaixo|sopra|sotto|выше|ниже)\b/iu

const pullBefore =
  /\b(?:prs?|pull requests?|pull|mrs?|merge requests?)[\s:]*(?:[#\w/-]+(?:,|\s+and)\s*)*\(?\[?$/iu

/** `ADR-0012`, `ADR 12`, `ADR #12`, `ADR-L-0022`, `RFC-7` of this log; not `RFC 2119`. */
const recordPattern = /(?<![\w/.-])(ADRs?(?:[-_ ](?!\d)[A-Z]{1,4})?[-_ ]?#?\d{1,5})(?![\w]|-\w|\.\d)/giu

function keyKind(text: string, start: number): IssueKind {
  return pullBefore.test(text.slice(Math.max(0, start - 40), start)) ? 'pull' : 'issue'
}

function isColour(key: string): boolean {
  return key.startsWith('#0') || /^#(\d)\1{2}(?:\1{3})?$/.test(key)
}

function isIssueKey(key: string, before: string, { keyPrefixes }: ReferenceOptions): boolean {
  if (keyPrefixes.some(prefix => key.startsWith(prefix))) return true
  if (key.startsWith('#')) return !isColour(key) && !notIssueBefore.test(foldCase(before))
  if (key.includes('#')) return true
  const prefix = key.slice(0, key.lastIndexOf('-'))
  if (key.charAt(prefix.length + 1) === '0') return false
  const owned = keyPrefixes.filter(p => /^[A-Z]/.test(p))
  if (owned.length > 0) return owned.some(p => distance(p.replace(/-$/, ''), prefix) === 1)
  return /[A-Z]{2}/.test(prefix) && !noIssuePrefixes.has(prefix)
}

function issueMentions(text: string, options: ReferenceOptions): IssueMention[] {
  const found: IssueMention[] = []
  const number = text.search(/[-#]\d/)
  if (number < 0) return found
  // No key holds a blank: the first begins in the word of the first number.
  for (const match of matchesOf(issuePattern, text, text.lastIndexOf(' ', number) + 1)) {
    const stated = match[0]
    const start = match.index
    if (!isIssueKey(stated, text.slice(Math.max(0, start - 24), start), options)) continue
    if (pointsInPage.test(text.slice(start + stated.length, start + stated.length + 20))) continue
    const key = stated.replace(/^GH-/, '#')
    const kind = keyKind(text, start)
    found.push({
      to: 'issue',
      key,
      kind,
      url: undefined,
      elsewhere: undefined,
      start,
      end: start + stated.length,
    })
  }
  return found
}

function recordMentions(text: string): RecordMention[] {
  return matchesOf(recordPattern, text).map(match => ({
    to: 'record',
    target: match[1] ?? '',
    label: undefined,
    weak: false,
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const pageAddress =
  /^(?![a-z][a-z+.-]*:|\/\/|#)[^?#]*?(?:\.(?:md|markdown)|\/)(?:[?#].*)?$|^(?!https?:)(?:\.{0,2}\/)*[\w%-]*[\d-][\w%-]*$/iu
const namesRecord = /^(?:adr|rfc|decision)s?[-_ #]*\d+\b|^\d{1,5}[.:\s-]/iu

/** An address whose last part is a page's name: `…/0003-green-tea`, `…/green-tea.md`. */
const namedAddress = /\/[\w%]+(?:-[\w%]+)+\/?(?:[?#].*)?$|\.(?:md|markdown)(?:[?#].*)?$/i

/** A link → the reference it makes, where it makes one. A key in the text wins over an address that names no issue. */
function linkReference(rich: RichText, span: Span, options: ReferenceOptions): Reference | undefined {
  const { url, start, end } = span
  if (url === undefined) return undefined
  const label = rich.text.slice(start, end)
  const issue = issueOfUrl(url)
  if (issue !== undefined) return { to: 'issue', ...issue, url, elsewhere: undefined, start, end }
  if (pageAddress.test(url)) return { to: 'record', target: url, label, weak: false, start, end }
  const mention = issueMentions(label, options)[0]
  if (mention?.start === 0) return linkedMention(mention, url, start, end)
  const named = namesRecord.test(label)
  if (url.startsWith('#') || !(named || namedAddress.test(url))) return undefined
  return { to: 'record', target: url, label, weak: !named, start, end }
}

function linkedMention(mention: IssueMention, url: string, start: number, end: number): IssueMention {
  const same = url.toLowerCase().includes(mention.key.replace(/^.*#/, '').toLowerCase())
  return { ...mention, url: same ? url : undefined, elsewhere: same ? undefined : url, start, end }
}

/** Whether a digit stands behind a character somewhere. */
function isBeforeDigit(text: string, character: '-' | '#'): boolean {
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    const code = text.charCodeAt(at + 1)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

/** Whether a text can hold a reference: a link, the number of a key, or the word of a record. */
export const mayRefer = ({ text, spans }: RichText): boolean =>
  spans.some(span => span.kind === 'link') ||
  isBeforeDigit(text, '-') ||
  isBeforeDigit(text, '#') ||
  /adr/i.test(text)

const byStart = (a: Reference, b: Reference): number => a.start - b.start

/** Every reference of a text to an issue or a record, in order. Code, images and struck-out text yield nothing. */
export function findReferences(rich: RichText, options: ReferenceOptions): Reference[] {
  if (!mayRefer(rich)) return []
  const links = rich.spans.filter(span => span.kind === 'link')
  const linked = links.flatMap(span => linkReference(rich, span, options) ?? [])
  const rest = blankSpans(rich, 'link', 'code', 'image', 'delete')
  const issues = issueMentions(rest, options)
  const records = /adr/i.test(rest) ? recordMentions(rest) : []
  return [...linked, ...issues, ...records].sort(byStart)
}

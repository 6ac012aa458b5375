import distance from 'leven'
import type { IssueKind } from '../../model/relation.ts'
import { pointingWords, rankedNouns } from '../vocabulary/issue-words.ts'
import { noIssuePrefixes } from '../vocabulary/no-issue-prefixes.ts'
import {
  isCounted,
  isNamedDiscussion,
  mostPoints,
  isNamedIssue,
  isNamedPull,
  isPointedAt,
} from './issue-words.ts'
import { keyTokens, prefixOf, type KeyToken } from './key-tokens.ts'
import type { IssueMention, ReferenceOptions } from './reference.ts'
import { wordsBefore, type WordsBefore } from './words-before.ts'

/** A token, and the kind of issue that it was taken for, if it was. */
interface Judged {
  readonly token: KeyToken
  readonly kind: IssueKind | undefined
}

/** A token where it stands. */
interface Candidate extends KeyToken {
  readonly text: string
  readonly before: WordsBefore
  readonly options: ReferenceOptions
}

const isColour = (key: string, text: string): boolean =>
  key.startsWith('#0') ||
  /^#(\d)\1{2}(?:\1{3})?$/.test(key) ||
  (key.length === 7 && /colou?r|farbe|couleur|kleur|hex|rgb|#(?=[\da-f]{6}\b)\d*[a-f]/i.test(text))

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`
const pointsInPage = new RegExp(String.raw`^\s+${oneOf(pointingWords)}(?!\p{L})`, 'iu')
const ranksFirst = new RegExp(String.raw`^[*_]*\s+${oneOf(rankedNouns)}s?(?!\p{L})`, 'iu')
const determiner = /(?<!\p{L})(?:the|our|my|your|their|its|his|her|a)\s+[*_"“]*$/iu

/** `#3 above` is a point of the page, `our #1 goal` a rank. */
function countsHere({ key, text, start, end }: Candidate): boolean {
  const after = text.slice(end, end + 24)
  if (pointsInPage.test(after)) return true
  if (key.length > 3) return false
  return (
    ranksFirst.test(after) ||
    (key === '#1' && /^\s+\p{L}/u.test(after) && determiner.test(text.slice(Math.max(0, start - 8), start)))
  )
}

/** `(#2) Use glue` and a cell `#2` name what the page numbers itself. */
function isLabel({ key, text, start, end }: Candidate): boolean {
  if (key.length > 3) return false
  return /^\W*\($/.test(text.slice(0, start)) && /^\)\s+\p{L}/u.test(text.slice(end, end + 8))
}

const numberOf = (key: string): number => Number(/\d+$/.exec(key)?.[0])

function isNumberOfIssue(candidate: Candidate): boolean {
  const { key, text, before, options } = candidate
  if (isColour(key, text) || countsHere(candidate)) return false
  if (isNamedIssue(before)) return true
  const use = options.use?.()
  const number = numberOf(key)
  // What a page counts of its own has at most two digits.
  const isSmall = number <= mostPoints
  if (isCounted(before, number, isSmall ? use?.nouns : undefined) || isLabel(candidate)) return false
  if (isSmall && use?.numbers.has(key) === true) return true
  if (use?.pages.has(key) === true) return false
  return isPointedAt(before) || !isSmall || number > (use?.points ?? 0)
}

/** A key of letters is an issue's if something says so beside its form. */
function isKeyOfIssue(prefix: string, { key, before, options }: Candidate): boolean {
  if (key.charAt(prefix.length + 1) === '0' || isOwn(prefix, options)) return false
  const owned = options.keyPrefixes.filter(each => /^[A-Z].*-$|^[A-Z]+$/.test(each))
  if (owned.length > 0) return owned.some(each => distance(each.replace(/-$/, ''), prefix) === 1)
  const use = options.use?.()
  if (use?.addressed.has(prefix) === true) return true
  if (!/[A-Z]{2}/.test(prefix) || noIssuePrefixes.has(prefix) || isCounted(before, numberOf(key)))
    return false
  if (use?.prefixes.has(prefix) === true) return true
  return isNamedIssue(before) && use?.defined.has(key) !== true
}

const isOwn = (prefix: string, { id }: ReferenceOptions): boolean => id?.startsWith(`${prefix}-`) === true

function isIssue(candidate: Candidate): boolean {
  const { key, options } = candidate
  if (key.startsWith('#')) return isNumberOfIssue(candidate)
  if (options.keyPrefixes.some(prefix => key.startsWith(prefix))) return true
  if (key.startsWith('!')) return !key.startsWith('!0')
  const prefix = prefixOf(key)
  return prefix === undefined ? /\/|^AB#/.test(key) : isKeyOfIssue(prefix, candidate)
}

/** `conditions #2 and #3`, `#12, #13`: what the one before is, so is this. */
const joins =
  /^(?:\s+[A-Z]\w{0,2})?\s*(?:[,/&+]|,?\s*(?<!\p{L})(?:and|or|und|oder|et|ou|y|o|e|og|och|en|i|и|или)(?!\p{L}))?\s*$/u

function kindOf({ key, before }: Candidate): IssueKind {
  if (key.includes('!') || isNamedPull(before)) return 'pull'
  return isNamedDiscussion(before) ? 'discussion' : 'issue'
}

/** Every mention of an issue in a text, in order. `text` has blanks for what is not to be read. */
export function issueMentions(text: string, options: ReferenceOptions): IssueMention[] {
  const found: IssueMention[] = []
  let last: Judged | undefined
  for (const token of keyTokens(text)) {
    const candidate = candidateOf(token, text, options)
    const joined = last !== undefined && isJoined(last, candidate) ? last : undefined
    const kind = joined === undefined ? (isIssue(candidate) ? kindOf(candidate) : undefined) : joined.kind
    last = { token, kind }
    if (kind !== undefined) found.push(mentionOf(token, kind))
  }
  return found
}

function candidateOf(token: KeyToken, text: string, options: ReferenceOptions): Candidate {
  return { ...token, text, before: wordsBefore(text, token.start), options }
}

const isJoined = ({ token }: Judged, { key, text, start }: Candidate): boolean =>
  key.startsWith('#') &&
  token.key.startsWith('#') &&
  start - token.end < 12 &&
  joins.test(text.slice(token.end, start))

const mentionOf = ({ key, start, end }: KeyToken, kind: IssueKind): IssueMention => ({
  to: 'issue',
  key,
  kind,
  url: undefined,
  elsewhere: undefined,
  start,
  end,
})

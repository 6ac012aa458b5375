import { once } from '../model/once.ts'
import { matchesOf } from './matches.ts'
import type { FieldVocabulary } from './meaning.ts'
import type { RawField } from './raw-field.ts'
import type { RichText } from './rich-text.ts'
import { isNamedIssue } from './values/issue-words.ts'
import { issueOfUrl } from './values/issue-urls.ts'
import { keyTokens, prefixOf } from './values/key-tokens.ts'
import { pageNumber } from './values/page-addresses.ts'
import { pointsOf } from './values/page-points.ts'
import { verbsOfLabel } from './values/phrases.ts'
import type { KeyUse } from './values/reference.ts'
import { wordsBefore } from './values/words-before.ts'

const addresses = /(?<=\]\()[^)\s]+|https?:\/\/[^\s<>"'`)\]]+/g

function addressedPrefixes(page: string): Set<string> {
  const keys = matchesOf(addresses, page).map(([url]) => issueOfUrl(url)?.key ?? '')
  return new Set(keys.flatMap(key => prefixOf(key) ?? []))
}

const definition =
  /^[ \t>]*(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6}|\|)[ \t]+){0,3}(?:\[[ x]\][ \t]+)?(?:\*\*|__|`)?([A-Z][A-Z0-9_]{1,14}-\d{1,7})(?:\*\*|__|`)?[ \t]*(?:[:：|(—–]|-[ \t]|\*\*|__|$)/gm

const definedKeys = (page: string): Set<string> =>
  new Set(matchesOf(definition, page).map(match => match[1] ?? ''))

const strong = new Set(['context', 'implemented-by', 'closes', 'cancelled', 'tracked-by'])

function isOfIssues({ name }: RawField, vocabulary: FieldVocabulary): boolean {
  if (vocabulary.meaningOf(name)?.endsWith('issue') === true) return true
  return (
    isNamedIssue(wordsBefore(name, name.length)) || verbsOfLabel(name).some(verb => strong.has(verb.issue))
  )
}

/** The keys in a page's fields of issues; of a section, those that its lines begin with. */
function fieldKeys(fields: readonly RawField[], vocabulary: FieldVocabulary): string[] {
  return fields
    .filter(field => isOfIssues(field, vocabulary))
    .flatMap(({ lines, origin }) =>
      lines.flatMap(({ text }) => {
        const tokens = keyTokens(text)
        return origin === 'section'
          ? tokens.filter(({ start }) => /^\W*$/.test(text.slice(0, start)))
          : tokens
      }),
    )
    .map(({ key }) => key)
}

/** The keys that a word of issues stands before, those that the page defines left out. */
function namedKeys(page: string, defined: ReadonlySet<string>): string[] {
  return keyTokens(page)
    .filter(({ key, start }) => !defined.has(key) && isNamedIssue(wordsBefore(page, start)))
    .map(({ key }) => key)
}

/** The numbers that the page links a page of that number behind. */
function linkedNumbers(texts: readonly RichText[]): Set<string> {
  const numbers = new Set<string>()
  for (const { text, spans } of texts)
    for (const { kind, url, start, end } of spans) {
      const number = kind === 'link' ? /^#(\d{1,6})(?!\d)/.exec(text.slice(start, end))?.[1] : undefined
      if (number !== undefined && url !== undefined && pageNumber(url) === Number(number))
        numbers.add(`#${number}`)
    }
  return numbers
}

/** A page → what its own use tells of keys and numbers, each part made when it is first asked for. */
export function keyUseOf(
  page: string,
  fields: readonly RawField[],
  prose: readonly RichText[],
  vocabulary: FieldVocabulary,
): () => KeyUse {
  const defined = once(() => definedKeys(page))
  const keys = once(() => [...fieldKeys(fields, vocabulary), ...namedKeys(page, defined())])
  const addressed = once(() => addressedPrefixes(page))
  const prefixes = once(() => new Set(keys().flatMap(key => prefixOf(key) ?? [])))
  const numbers = once(() => new Set(keys().filter(key => key.startsWith('#'))))
  const pages = once(() => linkedNumbers([...fields.flatMap(({ lines }) => lines), ...prose]))
  const counted = once(() => pointsOf(page))
  const use: KeyUse = {
    get addressed() {
      return addressed()
    },
    get prefixes() {
      return prefixes()
    },
    get defined() {
      return defined()
    },
    get numbers() {
      return numbers()
    },
    get pages() {
      return pages()
    },
    get points() {
      return counted().points
    },
    get nouns() {
      return counted().nouns
    },
  }
  return () => use
}

import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import type { PageText } from './page-text.ts'
import type { RawField } from './raw-field.ts'
import { richFromDecoded, richFromSlice } from './raw-text.ts'
import { offsetAt, type RichText } from './rich-text.ts'
import { kindKey, targetKey } from './vocabulary/link-list-words.ts'

interface Source {
  readonly page: PageText
  /** Offset of the front matter's content in the page. */
  readonly at: number
  /** Offsets in the page of the aliases that were met. */
  readonly aliases: number[]
}

function scalarText(node: Node, { page, at }: Source): RichText {
  if (!isScalar(node)) return richFromSlice('', 0, 0)
  const [start, end] = [at + (node.range?.[0] ?? 0), at + (node.range?.[1] ?? 0)]
  const raw = page.text.slice(start, end)
  if (node.type === 'PLAIN' && !raw.includes('\n')) return richFromSlice(page.text, start, end)
  const value = typeof node.value === 'string' ? node.value : (node.source ?? '')
  return richFromDecoded(value, page.text, start, end)
}

/** `{ accepted }`, braces left over from a template's prompt: a mapping without values. */
const isBraced = (node: YAMLMap): boolean =>
  node.flow === true &&
  node.items.length > 0 &&
  node.items.every(({ value }) => value === null || (isScalar(value) && value.value === null))

/** The texts of a value: one of a scalar, those of the items of a list. An alias is not followed: `*so*` is emphasis to most. */
function linesOf(node: unknown, source: Source, depth = 0): RichText[] {
  if (isAlias(node) && node.range != null) {
    const [start, end] = [source.at + node.range[0], source.at + node.range[1]]
    source.aliases.push(start)
    return [richFromSlice(source.page.text, start, end)]
  }
  if (isScalar(node)) return node.value === null ? [] : [scalarText(node, source)]
  if (isSeq(node) && depth < 20) return node.items.flatMap(item => linesOf(item, source, depth + 1))
  if (isMap(node) && isBraced(node)) return node.items.flatMap(pair => linesOf(pair.key, source, depth + 1))
  if (isMap(node) && depth < 20) return namedLines(node.items, source, depth + 1)
  return []
}

/** The texts of a list's item that is a mapping: what names the thing, else all its values. */
function namedLines(pairs: readonly Pair[], source: Source, depth: number): RichText[] {
  const named = pairs.find(pair => /^(?:name|target|id|adr|key|url|ref|link|href|path)$/i.test(keyOf(pair)))
  return (named === undefined ? pairs : [named]).flatMap(pair => linesOf(pair.value, source, depth))
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '')

function startOf(pair: Pair, { at }: Source): number {
  return at + (isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0)
}

function fieldsOfMap(pairs: readonly unknown[], source: Source, prefix: string): RawField[] {
  return pairs.flatMap(pair => (isPair(pair) ? fieldsOfPair(pair, source, prefix) : []))
}

function fieldsOfPair(pair: Pair, source: Source, prefix: string): RawField[] {
  const name = prefix + keyOf(pair)
  if (isMap(pair.value) && prefix === '' && !isBraced(pair.value))
    return fieldsOfMap(pair.value.items, source, `${name}.`)
  if (isSeq(pair.value) && /^(?:links|relations|relationships|related)$/i.test(name)) {
    const typed = pair.value.items.flatMap(item => typedLink(item, source))
    if (typed.length > 0) return typed
  }
  const lines = linesOf(pair.value, source)
  const start = startOf(pair, source)
  const end = lines.reduce(
    (last, line) => Math.max(last, offsetAt(line, line.text.length)),
    start + keyOf(pair).length,
  )
  return [{ name, lines, origin: 'front-matter', start, end }]
}

/** `{ target: 2, kind: Amends }` in a list of links is a field called by the kind of link. */
function typedLink(item: unknown, source: Source): RawField[] {
  if (!isMap(item)) return []
  const pairs = item.items
  const kind = pairs.find(pair => kindKey.test(keyOf(pair)))
  const target = pairs.find(pair => targetKey.test(keyOf(pair)))
  if (kind === undefined || target === undefined || !isScalar(kind.value)) return []
  const lines = linesOf(target.value, source)
  const last = lines.at(-1)
  const end = last === undefined ? startOf(target, source) : offsetAt(last, last.text.length)
  return [
    { name: String(kind.value.value), lines, origin: 'front-matter', start: startOf(target, source), end },
  ]
}

/** What YAML says. */
export interface YamlReading {
  readonly fields: readonly RawField[]
  /** Offsets in the page of what is no YAML, with which the fields are worth nothing. */
  readonly faults: readonly number[]
  /** Offsets in the page of keys that stand once before. */
  readonly repeated: readonly number[]
  /** Offsets in the page of aliases, which are not followed. */
  readonly aliases: readonly number[]
  /** Whether it is one text, without a key. */
  readonly isText: boolean
}

/** Any YAML, which begins at offset `at` of the page → its fields and faults. */
export function readYaml(content: string, page: PageText, at: number): YamlReading {
  const { contents, errors } = parseDocument(content, {
    keepSourceTokens: false,
    prettyErrors: false,
    schema: 'core',
  })
  const offsets = (wanted: boolean): number[] =>
    errors.filter(({ code }) => (code === 'DUPLICATE_KEY') === wanted).map(({ pos }) => at + pos[0])
  const aliases: number[] = []
  return {
    fields: isMap(contents) ? fieldsOfMap(contents.items, { page, at, aliases }, '') : [],
    aliases,
    faults: offsets(false),
    repeated: offsets(true),
    isText: isScalar(contents),
  }
}

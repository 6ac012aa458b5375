import { closestMatch } from 'leven'
import * as v from 'valibot'
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import { defaultConfig, type Config } from '../model/config.ts'
import { UserError } from '../model/user-error.ts'
import { configSchema, type ConfigInput } from './config-schema.ts'

interface Problem {
  readonly offset: number
  readonly message: string
}

type Path = readonly (string | number)[]

/** Where a key or its value stands; the nearest thing above where it is not there. */
function offsetOf(document: Document, path: Path, ofKey: boolean): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : undefined
  const node = ofKey ? pair?.key : document.getIn(path, true)
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  if (Array.isArray(range) && typeof range[0] === 'number') return range[0]
  return path.length > 1 ? offsetOf(document, path.slice(0, -1), ofKey) : 0
}

const quoted = (values: readonly string[]): string => values.map(value => `\`${value}\``).join(', ')

/** “Did you mean”: the nearest of the accepted words, if one is near. */
function suggestion(word: string, accepted: readonly string[]): string {
  const near = closestMatch(word, [...accepted], { maxDistance: Math.max(2, Math.floor(word.length / 3)) })
  return near === undefined ? '' : ` Did you mean \`${near}\`?`
}

const pathOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map(item => (typeof item.key === 'number' ? item.key : String(item.key)))

/** The keys that a strict object accepts at the place of an issue. */
function acceptedKeys(path: Path): string[] {
  if (path.length === 1) return Object.keys(configSchema.entries)
  if (path[0] === 'vocabulary') return ['status', 'fields']
  return path[0] === 'trackers' ? ['type', 'keys', 'url'] : []
}

function explain(issue: v.BaseIssue<unknown>, document: Document): Problem {
  const path = pathOf(issue)
  const name = path.join('.')
  const unknown = issue.expected === 'never'
  const offset = offsetOf(document, path, unknown)
  if (unknown) {
    const accepted = acceptedKeys(path)
    return {
      offset,
      message: `unknown key \`${name}\`; accepted are ${quoted(accepted)}.${suggestion(String(path.at(-1)), accepted)}`,
    }
  }
  const expected = (issue.expected ?? 'something else').replaceAll('"', '`')
  return {
    offset,
    message: `\`${name}\` is ${issue.received.replaceAll('"', '`')}; expected ${expected}.${suggestionFor(issue)}`,
  }
}

function suggestionFor(issue: v.BaseIssue<unknown>): string {
  const accepted = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].flatMap(match => match[1] ?? [])
  return typeof issue.input === 'string' ? suggestion(issue.input, accepted) : ''
}

function unknownRules(input: ConfigInput, ruleIds: readonly string[], document: Document): Problem[] {
  return Object.keys(input.rules ?? {})
    .filter(id => !ruleIds.includes(id))
    .map(id => ({
      offset: offsetOf(document, ['rules', id], true),
      message: `unknown rule \`${id}\`.${suggestion(id, ruleIds)}`,
    }))
}

function fail(file: string, problems: readonly Problem[], lines: LineCounter): never {
  const located = problems
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => {
      const { line, col } = lines.linePos(offset)
      return `${file}:${line}:${col}: ${message}`
    })
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`
  throw new UserError(
    `The configuration has ${count}:\n  ${located.join('\n  ')}`,
    'Mend the file; nothing was done.',
  )
}

function toConfig(input: ConfigInput): Config {
  return {
    ...defaultConfig,
    dirs: input.dirs ?? [],
    exclude: input.exclude ?? [],
    template: input.template,
    templates: input.templates,
    trackers: (input.trackers ?? []).map(({ type, keys, url, project, cancelled }) => ({
      type,
      url,
      project,
      cancelled,
      keys: typeof keys === 'string' ? [keys] : keys,
    })),
    rules: input.rules ?? {},
    requiredSections: input.requiredSections ?? [],
    vocabulary: { status: input.vocabulary?.status ?? {}, fields: input.vocabulary?.fields ?? {} },
    siteUrl: input.siteUrl,
    issues: {
      maxAge: input.issues?.maxAge ?? defaultConfig.issues.maxAge,
      implementedWithin: input.issues?.implementedWithin ?? 0,
      ignore: (input.issues?.ignore ?? []).map(({ key, reason, until }) => ({ key, reason, until })),
      backlink: input.issues?.backlink ?? false,
    },
    lifecycle: input.lifecycle ?? defaultConfig.lifecycle,
    mayChange: input.mayChange ?? defaultConfig.mayChange,
  }
}

/** The part of a manifest that is configuration: `package.json#adr`. */
function contentOf(file: string, document: Document): unknown {
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  if (!file.endsWith('package.json')) return value ?? {}
  return typeof value === 'object' && value !== null && 'adr' in value ? value.adr : {}
}

/**
 * The text of a configuration file (JSON or YAML, or the `adr` key of a package.json) → the configuration. Throws
 * UserError that lists every problem at once with its line. `file` is named in messages, `ruleIds` are the rules there are.
 */
export function loadConfig(file: string, text: string, ruleIds: readonly string[]): Config {
  const lines = new LineCounter()
  if (text.length > 64 * 1024 && !file.endsWith('package.json'))
    fail(file, [{ offset: 0, message: 'more than 64 KB' }], lines)
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    fail(
      file,
      document.errors.map(error => ({ offset: error.pos[0], message: error.message.split('\n')[0] ?? '' })),
      lines,
    )
  if (/[&*]\w/.test(text) && /(?:^|[\s[,:-])\*\w/m.test(text) && !file.endsWith('.json'))
    fail(file, [{ offset: 0, message: 'aliases are not accepted' }], lines)
  const result = v.safeParse(configSchema, contentOf(file, document))
  const inManifest = file.endsWith('package.json')
  const root = inManifest ? subDocument(document) : document
  const known = result.success ? unknownRules(result.output, ruleIds, root) : []
  const problems = [...(result.issues ?? []).map(issue => explain(issue, root)), ...known]
  if (problems.length > 0 || !result.success) fail(file, problems, lines)
  return toConfig(result.output)
}

/** The `adr` mapping of a manifest as if it were a document of its own. */
function subDocument(document: Document): Document {
  const copy = document.clone()
  const node = document.get('adr', true)
  if (isMap(node)) copy.contents = node
  return copy
}

import { remembering } from './remembering.ts'
import { fieldMeanings, fieldWords, type FieldMeaning } from './vocabulary/field-words.ts'
import { issueLabels, pullLabels } from './vocabulary/issue-words.ts'
import { normalizeWords } from './vocabulary/normalize.ts'
import { anyOf, joinedIn } from './vocabulary/words.ts'
import { verbsOfLabel } from './values/phrases.ts'

/** What a label tells the reader, over all languages and a project's own names. */
export interface FieldVocabulary {
  readonly meaningOf: (label: string) => FieldMeaning | undefined
  /** Whether a label means anything: a field, or a relation. */
  readonly isKnown: (label: string) => boolean
}

function plain(label: string): string {
  const shown = /^[a-z\d]/i.test(label) ? label : label.replace(/^[^\p{L}\p{N}#]+/u, '')
  const named = normalizeWords(/[({（]/.test(shown) ? shown.replace(/\s*[({（].*$/, '') : shown)
  return named.includes(', ') ? named.replaceAll(', ', ' ') : named
}

const recordWord = /(?<![\p{L}\p{N}])(?:adr|rfc)s?(?![\p{L}\p{N}])/giu

/** `Décideur métier`, `Approvers, security`: deciders of some kind. */
function qualifiedDecider(
  label: string,
  exact: (label: string) => FieldMeaning | undefined,
): FieldMeaning | undefined {
  const [first, ...rest] = label.trim().split(/[\s,]+/)
  const few = rest.length === 1 || rest.length === 2
  return few && first !== undefined && exact(first) === 'deciders' ? 'deciders' : undefined
}

const issueLabel = new RegExp(String.raw`^(?:[\p{L}\d]+\s+){1,3}(?:${anyOf(issueLabels, pullLabels)})$`, 'u')

/** `Design issue`, `Board discussion`, `Resolving PR`: an issue of some kind. */
const isOfIssue = (label: string): boolean => issueLabel.test(plain(label))

/** The built-in field names with a project's own (`Besluit door` → `deciders`), which win. */
export function fieldVocabulary(extra: Readonly<Record<string, string>> = {}): FieldVocabulary {
  const words = new Map<string, FieldMeaning>()
  for (const meaning of fieldMeanings) for (const word of fieldWords[meaning]) words.set(word, meaning)
  for (const [name, known] of Object.entries(extra)) {
    const meaning = words.get(normalizeWords(known))
    if (meaning !== undefined) words.set(normalizeWords(name), meaning)
  }
  const joined = joinedIn(words)
  const exact = (label: string): FieldMeaning | undefined => words.get(plain(label))
  const other = (label: string, changed: string): FieldMeaning | undefined =>
    changed === label ? undefined : exact(changed)
  const meaningOf = remembering(
    label =>
      exact(label) ??
      other(label, label.includes('.') ? label.replace(/^.*\./, '') : label) ??
      other(label, /adr|rfc/i.test(label) ? label.replace(recordWord, ' ') : label) ??
      qualifiedDecider(label, exact) ??
      (isOfIssue(label) ? 'related-issue' : joined(plain(label))),
  )
  return {
    meaningOf,
    isKnown: remembering(label => meaningOf(label) !== undefined || verbsOfLabel(label).length > 0),
  }
}

import type { DecisionRecord } from '../model/record.ts'
import { unresolved, type Asked } from './asked.ts'
import type { Target } from './graph.ts'
import { idKey, nameKey, pageName } from './lookup.ts'
import { chooseOwn } from './namesakes.ts'
import { byNumbered, type Numbered } from './numbered.ts'

/** The number and the words of a file name. */
interface NameParts extends Numbered {
  readonly words: string | undefined
}

/** A file name in the form of `nameKey` → its parts, if it has a number: `adr-007-move-house`. */
function partsOf(name: string): NameParts | undefined {
  const [, prefix = '', digits, words] = /^((?:[a-z]+-)*)(\d{1,5})(?:-(\D.*))?$/i.exec(name) ?? []
  if (digits === undefined) return undefined
  const series = prefix === '' ? undefined : idKey(`${prefix}${digits}`)?.replace(/-\d+$/, '')
  return { series, digits, words }
}

const wordsIn = (text: string): string[] =>
  nameKey(text)
    .split('-')
    .filter(word => word.length > 3 || /[^\0-\x7f]/.test(word))

/** Whether a record is still about what a file name's words say. */
function isAbout({ path, title }: DecisionRecord, words: string): boolean {
  const own = new Set([...wordsIn(pageName(path)), ...wordsIn(title)])
  return wordsIn(words).some(word => own.has(word))
}

/** The record of the own log that has the words of a file name, under another number. */
function byWords({ lookup, ...asked }: Asked, words: string): Target | undefined {
  const found = words.includes('-') ? chooseOwn(lookup.byName.get(words), asked) : undefined
  return found?.kind === 'record' ? found : undefined
}

/**
 * What a file name that no page has any more leads to: the record that has its words now, or its number and some of its
 * words. Undefined for a name without a number.
 */
export function renamed(asked: Asked, fileName: string): Target | undefined {
  const parts = partsOf(nameKey(fileName))
  if (parts === undefined) return undefined
  const { words } = parts
  const same = words === undefined ? undefined : byWords(asked, words)
  if (same !== undefined) return same
  const numbered = byNumbered(asked, parts)
  if (words === undefined) return numbered
  if (numbered.kind === 'record' && isAbout(numbered.record, words)) return numbered
  const isUnknown = numbered.kind === 'unresolved' && numbered.reason === 'unknown'
  return unresolved(isUnknown ? 'unknown' : 'missing')
}

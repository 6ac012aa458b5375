import { mostlyWords } from '../vocabulary/clause-words.ts'
import { partialWords } from '../vocabulary/relation-words.ts'

const isWide = (text: string): boolean => /[\u3000-\u9fff\uac00-\ud7af]/u.test(text)
const words = [...partialWords, ...mostlyWords]
const spaced = words.filter(text => !isWide(text)).map(text => text.replaceAll(' ', String.raw`[\s_-]+`))

const partly = new RegExp(
  [String.raw`(?<![\p{L}\d])(?:${spaced.join('|')})(?![\p{L}\d])`, ...words.filter(isWide)].join('|'),
  'giu',
)
const mayBePartly = new RegExp(words.map(text => text.split(' ').at(-1)).join('|'), 'i')

/** Whether a text has a word that makes what is said true of a part only. */
export function saysPartly(text: string): boolean {
  if (!mayBePartly.test(text)) return false
  partly.lastIndex = 0
  return partly.test(text)
}

/** A text with blanks in place of the words that say *in part*. */
export const withoutPartly = (text: string): string =>
  mayBePartly.test(text) ? text.replace(partly, match => ' '.repeat(match.length)) : text

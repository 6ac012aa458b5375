import { once } from '../../model/once.ts'

const between = /\s*[,\n]\s*/

/**
 * A list of words or phrases, written as one text → its entries. Commas and line ends part them, so that blanks belong
 * to an entry. Each list has a line or more for a language: English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Danish, Norwegian, Swedish, Polish, Russian, Turkish, Chinese, Japanese, Korean, as far as it has words in them.
 */
export const words = (text: string): string[] => text.trim().split(between)

const special = /[.*+?^${}()|[\]\\/]/g

/** Lists as the alternatives of a regular expression, as they stand; a blank in one stands for any blanks. */
export const anyOf = (...lists: readonly string[]): string =>
  lists
    .flatMap(words)
    .map(entry => entry.replace(special, String.raw`\$&`).replaceAll(' ', String.raw`\s+`))
    .join('|')

/** What {@link anyOf} gives, as whole words; scripts without blanks between words have no bounds. */
export function wholeWord(...lists: readonly string[]): string {
  const all = lists.flatMap(words)
  const bound = all.filter(entry => !isWide(entry))
  const free = all.filter(isWide)
  return [String.raw`(?<!\p{L})(?:${anyOf(...bound)})(?!\p{L})`, ...free.map(entry => anyOf(entry))].join('|')
}

/** What words and phrases mean when they are written without blanks (`inreview`), made when it is first asked for. */
export function joinedIn<T>(meanings: ReadonlyMap<string, T>): (text: string) => T | undefined {
  const joined = once(
    () => new Map([...meanings].map(([phrase, meaning]) => [phrase.replaceAll(' ', ''), meaning])),
  )
  return text => joined().get(text.replaceAll(' ', ''))
}

const wide = /[\u3000-\u9fff\uac00-\ud7af]/u

/** Whether a word is of a script that puts no blanks between words. */
export const isWide = (word: string): boolean => wide.test(word)

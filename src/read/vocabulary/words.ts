/**
 * A list of words or phrases, written as one text → its entries. Commas and line ends part them, so that blanks belong
 * to an entry. Each list has a line or more for a language: English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Danish, Norwegian, Swedish, Polish, Russian, Turkish, Chinese, Japanese, Korean, as far as it has words in them.
 */
export const words = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')

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

/** Adds to each phrase its form without blanks, `inreview`, unless that is a word of its own. */
export function withJoined<T>(meanings: Map<string, T>): Map<string, T> {
  for (const [phrase, meaning] of [...meanings]) {
    const joined = phrase.includes(' ') ? phrase.replaceAll(' ', '') : phrase
    if (!meanings.has(joined)) meanings.set(joined, meaning)
  }
  return meanings
}

const wide = /[\u3000-\u9fff\uac00-\ud7af]/u

/** Whether a word is of a script that puts no blanks between words. */
export const isWide = (word: string): boolean => wide.test(word)

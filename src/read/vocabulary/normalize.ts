const lower = String.raw`[a-z\d!#$%&+,./;<=>?@ß-öø-ÿа-яё一-鿿가-힣]`
const word = `(?:[A-Z]+${lower}*|${lower}+)`
/** Words with a blank between each two, their capitals in front: all but their case is normal. */
const isPlain = new RegExp(`^${word}(?: ${word})*$`)

/** A label or word in the form the vocabulary is kept in: NFKC, lower case, camelCase and separators as blanks. */
export function normalizeWords(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[`*_~"'’\-–]+/g, ' ')
    .replace(/\(s\)/g, 's')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:：]$/, '')
}

const lower = String.raw`[a-z\d!#$%&+,./;<=>?@ß-öø-ÿа-яё一-鿿가-힣]`
const word = `(?:[A-Z]+${lower}*|${lower}+)`
/** Words with a blank between each two, their capitals in front: all but their case is normal. */
const isPlain = new RegExp(`^${word}(?: ${word})*$`)

const shortcode = /(?<![\p{L}\p{N}:]):[a-z+][a-z\d_+-]*:(?![\p{N}:])/u
const shortcodes = new RegExp(shortcode, 'gu')

/** A text with blanks in place of the names of emoji, `:white_check_mark:`; every index stays. */
export const withoutShortcodes = (text: string): string =>
  text.includes(':') ? text.replace(shortcodes, name => ' '.repeat(name.length)) : text

/** A label or word in the form the vocabulary is kept in: NFKC, lower case, camelCase and separators as blanks. */
export function normalizeWords(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  return (shortcode.test(text) ? text.replace(shortcodes, ' ') : text)
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[`*_~"'’\-–]+/g, ' ')
    .replace(/\(s\)/g, 's')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:：]$/, '')
}

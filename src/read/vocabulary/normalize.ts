/** Texts that are in normal form already, as nearly every word of the vocabulary is. */
const isNormal = /^[a-z\dß-öø-ÿа-яё一-鿿가-힣]+(?: [a-z\dß-öø-ÿа-яё一-鿿가-힣]+)*$/

/** A label or word in the form the vocabulary is kept in: NFKC, lower case, camelCase and separators as blanks. */
export function normalizeWords(text: string): string {
  if (isNormal.test(text)) return text
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

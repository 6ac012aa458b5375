/** A label or word in the form the vocabulary is kept in: NFKC, lower case, camelCase and separators as blanks. */
export function normalizeWords(text: string): string {
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

/** Letters that regular expressions take for one of the vocabulary, but that have no such lower case. */
const oddFolds: ReadonlyMap<string, string> = new Map([
  ['ſ', 's'],
  ['ᲀ', 'в'],
  ['ᲁ', 'д'],
  ['ᲂ', 'о'],
  ['ᲃ', 'с'],
  ['ᲄ', 'т'],
  ['ᲅ', 'т'],
  ['ᲆ', 'ъ'],
])
const hasOddFold = /[ſᲀ-ᲆİ]/

function foldUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return oddFolds.get(unit) ?? (lower.length === unit.length ? lower : unit)
}

/** A text as regular expressions with the flags `iu` compare it. Every character keeps its index. */
export function foldCase(text: string): string {
  return hasOddFold.test(text) ? text.split('').map(foldUnit).join('') : text.toLowerCase()
}

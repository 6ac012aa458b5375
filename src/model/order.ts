/** Compares two strings by code unit: the only order of text in this project, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares optional numbers; those without one come last. */
export function compareNumber(a: number | undefined, b: number | undefined): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER)
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Where a run of digits that begins at `from` ends. */
function endOfDigits(text: string, from: number): number {
  let end = from
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** Where two strings differ, or the digits begin that differ there. */
function whereParted(a: string, b: string): number {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (isDigit(a.charCodeAt(at)) || isDigit(b.charCodeAt(at))) while (isDigit(a.charCodeAt(at - 1))) at--
  return at
}

/** Compares two strings in the order of their numbers: runs of digits count as numbers, all else by code unit. */
export function compareNumbered(a: string, b: string): number {
  if (a === b) return 0
  const at = whereParted(a, b)
  const left = endOfDigits(a, at)
  const right = endOfDigits(b, at)
  // Numbers with as many digits are in the order of their text.
  if (left === right) return compareText(a, b)
  if (left > at && right > at) return compareDigits(a.slice(at, left), b.slice(at, right))
  // What ends, or goes on with a number, comes before what goes on with other text.
  if (at === a.length || at === b.length) return a.length - b.length
  return left === at ? 1 : -1
}

const compareDigits = (a: string, b: string): number => Number(a) - Number(b) || compareText(a, b)

/** The number that a text begins with. */
const leading = (text: string): number =>
  isDigit(text.charCodeAt(0)) ? Number.parseInt(text, 10) : Number.NaN

/**
 * Names in the order of their numbers. In the order of text, which is quick to make, most are in that order already, so that
 * each is compared about once in the dearer way; and where both begin with numbers that differ, these say it all.
 */
export const inOrder = (names: readonly string[]): string[] =>
  names.toSorted().sort((a, b) => leading(a) - leading(b) || compareNumbered(a, b))

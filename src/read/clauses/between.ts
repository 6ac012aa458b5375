interface Placed {
  readonly start: number
}

/** The index of the first item, in order of their starts, that begins at an index of the text or behind it. */
export function firstFrom(items: readonly Placed[], index: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

/** The items, in order of their starts, that begin between two indexes. */
export const between = <T extends Placed>(items: readonly T[], from: number, to: number): readonly T[] =>
  items.length === 0 ? items : items.slice(firstFrom(items, from), firstFrom(items, to))

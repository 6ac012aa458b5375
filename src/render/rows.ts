/**
 * Rows that can be gone over again and again, each of which is made when its turn comes, and the same
 * each time: a large table is never there at once.
 */
export interface Rows<T> extends Iterable<T> {
  readonly length: number
}

/** Rows made from what others are made from. */
export const mapRows = <A, B>(rows: Rows<A>, make: (row: A) => B): Rows<B> => ({
  length: rows.length,
  *[Symbol.iterator]() {
    for (const row of rows) yield make(row)
  },
})

/**
 * How a value is written as JSON lists, each property at its index, and made again: several times smaller than with names,
 * and as many times faster to read. What is absent is null. The compiler sees that both ways agree and that no property is
 * forgotten.
 */
export interface Codec<V, S> {
  readonly pack: (value: V) => S
  readonly unpack: (stored: S) => V
}

/** A text that may be absent. */
export type Text = string | null

export const maybe = <V, S>({ pack, unpack }: Codec<V, S>): Codec<V | undefined, S | null> => ({
  pack: value => (value === undefined ? null : pack(value)),
  unpack: stored => (stored === null ? undefined : unpack(stored)),
})

export const listOf = <V, S>({ pack, unpack }: Codec<V, S>): Codec<readonly V[], readonly S[]> => ({
  pack: values => values.map(value => pack(value)),
  unpack: stored => stored.map(each => unpack(each)),
})

export const absent = <T>(value: T | undefined): T | null => value ?? null

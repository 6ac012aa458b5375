/** What a stored reading is made of: one flat list of these, which is several times smaller than objects with names, and as many times faster to read. */
export type Item = string | number | boolean | null

/** Takes items from a list one by one. Throws where one is not what is asked for: then the list was made otherwise. */
export class Items {
  readonly #items: readonly unknown[]
  #at = 0

  constructor(items: readonly unknown[]) {
    this.#items = items
  }

  text(): string {
    const item = this.#items[this.#at++]
    return typeof item === 'string' ? item : wrong(item)
  }

  number(): number {
    const item = this.#items[this.#at++]
    return typeof item === 'number' ? item : wrong(item)
  }

  flag(): boolean {
    const item = this.#items[this.#at++]
    return typeof item === 'boolean' ? item : wrong(item)
  }

  /** Takes null where that comes next. */
  isAbsent(): boolean {
    if (this.#items[this.#at] !== null) return false
    this.#at++
    return true
  }
}

function wrong(item: unknown): never {
  throw new Error(`Unexpected ${typeof item} in a stored reading.`)
}

/** How a value is written as items and read from them; both ways in the same order. */
export interface Codec<V> {
  readonly write: (value: V, to: Item[]) => void
  readonly read: (from: Items) => V
}

export const text: Codec<string> = {
  write: (value, to) => void to.push(value),
  read: from => from.text(),
}

export const number: Codec<number> = {
  write: (value, to) => void to.push(value),
  read: from => from.number(),
}

/** One of a few words, by its index among them. */
export const oneOf = <T extends string>(words: readonly T[]): Codec<T> => ({
  write: (value, to) => void to.push(words.indexOf(value)),
  read: from => words[from.number()] ?? wrong(undefined),
})

export const optional = <V>({ write, read }: Codec<V>): Codec<V | undefined> => ({
  write: (value, to) => {
    if (value === undefined) to.push(null)
    else write(value, to)
  },
  read: from => (from.isAbsent() ? undefined : read(from)),
})

/** Most lists are empty, and need not be many. */
const none: readonly never[] = []

export const listOf = <V>({ write, read }: Codec<V>): Codec<readonly V[]> => ({
  write: (values, to) => {
    to.push(values.length)
    for (const value of values) write(value, to)
  },
  read: from => {
    const count = from.number()
    if (count === 0) return none
    if (count === 1) return [read(from)]
    const values: V[] = []
    while (values.length < count) values.push(read(from))
    // A list that grew has room for more, which the copy has not.
    return values.slice()
  },
})

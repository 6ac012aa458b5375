/** A checksum that grows with what is added to it. */
export interface Checksum {
  readonly add: (bytes: Uint8Array) => void
  /** What it comes to: 16 hexadecimal digits. */
  readonly value: () => string
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')

/**
 * Two sums of 32 bits side by side, FNV-1a (Fowler, Noll and Vo) and a polynomial: against accidents, not against people.
 * SHA-256 would be as quick, but Node takes a third of its own start to load what has it.
 */
export function checksum(): Checksum {
  let first = 0x811c9dc5
  let second = 0
  return {
    add: bytes => {
      // Variables of the loop's own are several times as quick as those that outlive it.
      let [one, two] = [first, second]
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0
        one = Math.imul(one ^ byte, 0x01000193)
        two = (Math.imul(two, 31) + byte) | 0
      }
      first = one
      second = two
    },
    value: () => hex(first) + hex(second),
  }
}

/** The checksum of bytes that are there as a whole. */
export function checksumOf(bytes: Uint8Array): string {
  const sum = checksum()
  sum.add(bytes)
  return sum.value()
}

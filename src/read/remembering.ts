/**
 * A function of a text that remembers its latest answers: logs say the same few labels over and over. Not for texts that are
 * different on every page: each may hold on to its whole page.
 */
export function remembering<T>(answer: (text: string) => T, most = 200): (text: string) => T {
  let known = new Map<string, { readonly answer: T }>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found.answer
    // A map that is cleared hangs on to what it held until the memory is gone through as a whole.
    if (known.size >= most) known = new Map()
    const fresh = { answer: answer(text) }
    known.set(text, fresh)
    return fresh.answer
  }
}

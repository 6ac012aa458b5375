/** The text of a file, or why it has none. */
export type Decoded = { readonly text: string } | { readonly problem: string }

const utf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Bytes → text without byte order mark. Only UTF-8 is taken: a wrong guess would change what a page says. */
export function decode(bytes: Uint8Array): Decoded {
  if (utf16(bytes)) return { problem: 'This page is UTF-16; save it as UTF-8.' }
  if (bytes.includes(0))
    return { problem: 'This file holds a NUL byte, so it is no Markdown page; name it under `exclude`.' }
  try {
    return { text: decoder.decode(bytes) }
  } catch {
    return { problem: 'This page holds bytes that are not UTF-8; save it as UTF-8.' }
  }
}

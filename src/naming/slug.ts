import { UserError } from '../model/user-error.ts'

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** The most bytes of UTF-8 that a slug takes, so that names fit every file system with number and extension. */
const mostBytes = 80

function cut(text: string): string {
  if (Buffer.byteLength(text) <= mostBytes) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > mostBytes) break
    kept += segment
  }
  return kept
}

/**
 * A title as a part of a file name: letters, marks and digits of any script in lower case, joined by `-`. Works on
 * Linux, macOS and Windows. Throws UserError where nothing is left, as of a title of emoji.
 */
export function slug(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const joined = cut(words.join('-')).replace(/-+$/, '')
  if (joined === '')
    throw new UserError(
      `No file name can be made of the title \`${title.slice(0, 40)}\`.`,
      'Give one with `--slug NAME`.',
    )
  return reserved.test(joined) ? `adr-${joined}` : joined
}

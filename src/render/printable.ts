import { once } from '../model/once.ts'

/**
 * A pattern over classes of Unicode, made when it is first used: each takes about a millisecond, and as a literal it would
 * take that whenever its file is read, used or not.
 */
export const late = (pattern: string, flags: string): (() => RegExp) => once(() => new RegExp(pattern, flags))

// ASCII, Latin letters, and the punctuation and arrows of prose: nothing among them controls anything.
const plain = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193]*$/
const notPlain = /[^\t\n -~]+/g

/** Leaves of a text only what cannot control a terminal, a log or the direction of writing. Line ends become `\n`. */
export function printable(text: string): string {
  if (plain.test(text)) return text
  const lines = /[\r\u0085\u2028\u2029]/.test(text) ? text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n') : text
  // Only what is no plain ASCII is held against the large class of characters.
  return lines.replace(notPlain, shown)
}

/** Only what a terminal shows as text: no control, format, surrogate or unassigned character, but the joiners that scripts need. */
const unprintable = late(String.raw`[^\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\p{Co}\t\n\u200c\u200d]`, 'gu')

const shown = (text: string): string => text.replace(unprintable(), '').toWellFormed()

/** The longest text of a page that a message cites in full. */
const longest = 60

/** A text as a message cites it: cut where it is long. */
export const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 3).trimEnd()}…` : text

import type { Value } from './add-value.ts'

/** Another record as a page refers to it: as a Markdown link, by its id or its number, and the link's address. */
export interface RecordReference {
  readonly markdown: string
  readonly id: string
  /** Undefined if it has none, or shares it with another record. */
  readonly number?: number | undefined
  readonly url: string
}

/** A reference as the value of a field. */
export const valueOf = ({ markdown, id }: RecordReference): Value => ({ markdown, plain: id })

/** The forms in which the reader may give a reference back. */
export function targetsOf({ url, id, number }: RecordReference): string[] {
  const numbers =
    number === undefined ? [] : [1, 2, 3, 4, 5].map(width => String(number).padStart(width, '0'))
  return [url, decodeURI(url), id, ...numbers]
}

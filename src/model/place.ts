/**
 * Where a text stands in a page. Lines and columns count from 1; `start` and `end` are UTF-16 offsets into the
 * page's text, which begins after a byte order mark.
 */
export interface Place {
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
}

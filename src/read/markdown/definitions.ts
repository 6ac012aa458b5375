import { leftBracket } from './characters.ts'
import { matchAt } from './leaf-starts.ts'

/** A link reference definition that stands on one line. */
export interface OneLineDefinition {
  readonly label: string
  readonly url: string
}

const beginning = /\[(?:[^[\]\\]|\\[\s\S])*\]:/y
const oneLine =
  /\[((?:[^[\]\\\n]|\\.)+)\]:[ \t]*(?:<([^<>\\\n]*)>|([^\x00-\x20<\\()\x7f][^\x00-\x20\\()\x7f]*))(?:[ \t]+(?:"[^"\\\n]*"|'[^'\\\n]*'|\([^()\\\n]*\)))?[ \t]*(?=\r?\n|$)/y
const entity = /&#?\w+;/
const title = /["'(]/

/**
 * The definition at the start of a paragraph; 'none' where it begins with none, 'unsure' where it may, but the definition
 * is not of one plain line. `next` is the character that the following line of the paragraph begins with, if there is one.
 */
export function definitionAt(text: string, at: number, next: string): OneLineDefinition | 'none' | 'unsure' {
  if (text.charCodeAt(at) !== leftBracket || matchAt(beginning, text, at) === null) return 'none'
  const [whole, label, enclosed, bare] = matchAt(oneLine, text, at) ?? []
  const url = enclosed ?? bare ?? ''
  if (whole === undefined || label === undefined || label.trim() === '' || label.length > 500) return 'unsure'
  return title.test(next) || entity.test(url) ? 'unsure' : { label, url }
}

/** The name under which a definition is found, as micromark and mdast have it. */
export function identifierOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
}

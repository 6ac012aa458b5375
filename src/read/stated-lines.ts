import { fieldOfLine } from './labels.ts'
import { joinRich, linesOfRich, type RichText } from './rich-text.ts'
import { foldCase } from './vocabulary/fold-case.ts'
import { openEnds } from './vocabulary/prepositions.ts'
import { anyOf } from './vocabulary/words.ts'
import { endsWithPhrase } from './values/phrases.ts'

/** A line that ends so has not said what it says: a comma, an opening bracket, a preposition or conjunction. */
const openEnd = new RegExp(String.raw`(?:[,，、&/(–—+]|(?<=\s)(?:${anyOf(openEnds)}))$`)
const longestEnd = 10
const runsOn = /^(?:\p{Ll}|[:：(（,;&])/u

/** Whether a line break stands within a statement, so that wrapping the text elsewhere would say the same. */
function isSoft(before: string, after: RichText): boolean {
  return (
    (runsOn.test(after.text) ||
      openEnd.test(foldCase(before.slice(-longestEnd))) ||
      endsWithPhrase(before)) &&
    fieldOfLine(after, 'line') === undefined
  )
}

/** The lines of a value as statements: a line that runs on into the next one is one with it. */
export function statedLines(rich: RichText): RichText[] {
  const lines = linesOfRich(rich)
  if (lines.length < 2) return lines
  const statements: RichText[][] = []
  let text = ''
  for (const line of lines) {
    const last = isSoft(text, line) ? statements.at(-1) : undefined
    text = last === undefined ? line.text : `${text} ${line.text}`
    if (last === undefined) statements.push([line])
    else last.push(line)
  }
  return statements.map(joinRich)
}

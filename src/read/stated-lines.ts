import { fieldOfLine } from './labels.ts'
import { joinRich, linesOfRich, type RichText } from './rich-text.ts'
import { foldCase } from './vocabulary/fold-case.ts'
import { endsWithPhrase } from './values/phrases.ts'

/** A line that ends so has not said what it says: a comma, an opening bracket, a preposition or conjunction. */
const openEnd =
  /(?:[,，、&/(–—+]|(?<=\s)(?:and|or|by|in|on|of|to|the|with|from|for|at|und|oder|durch|von|vom|am|im|et|ou|par|le|la|du|de|y|o|por|el|en|a|à|e|da|di|il|em|og|av|af|den|och|door|van|op|przez|na|i|и|в|на|от))$/
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
  const [first, ...rest] = linesOfRich(rich)
  if (first === undefined) return []
  let text = first.text
  const statements = [[first]]
  for (const line of rest) {
    const soft = isSoft(text, line)
    text = soft ? `${text} ${line.text}` : line.text
    if (soft) statements.at(-1)?.push(line)
    else statements.push([line])
  }
  return statements.map(lines => (lines.length === 1 ? lines : [joinRich(lines)])).flat()
}

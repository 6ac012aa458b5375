import { fieldOfLine } from './labels.ts'
import { joinRich, linesOfRich, type RichText } from './rich-text.ts'
import { endsWithPhrase } from './values/phrases.ts'

/** A line that ends so has not said what it says: a comma, an opening bracket, a preposition or conjunction. */
const openEnd =
  /(?:[,，、&/(–—+]|(?<=\s)(?:and|or|by|in|on|of|to|the|with|from|for|at|und|oder|durch|von|vom|am|im|et|ou|par|le|la|du|de|y|o|por|el|en|a|à|e|da|di|il|em|og|av|af|den|och|door|van|op|przez|na|i|и|в|на|от))$/iu
const runsOn = /^(?:\p{Ll}|[:：(（,;&])/u

/** Whether a line break stands within a statement, so that wrapping the text elsewhere would say the same. */
function isSoft(before: RichText, after: RichText): boolean {
  if (fieldOfLine(after, 'line') !== undefined) return false
  return openEnd.test(before.text) || runsOn.test(after.text) || endsWithPhrase(before.text)
}

/** The lines of a value as statements: a line that runs on into the next one is one with it. */
export function statedLines(rich: RichText): RichText[] {
  const stated: RichText[] = []
  for (const line of linesOfRich(rich)) {
    const last = stated.at(-1)
    if (last !== undefined && isSoft(last, line)) stated[stated.length - 1] = joinRich(last, line)
    else stated.push(line)
  }
  return stated
}

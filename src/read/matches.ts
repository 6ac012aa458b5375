/** Every match of a global pattern from an index on. `matchAll` makes a copy of the pattern first, which takes longer. */
export function matchesOf(pattern: RegExp, text: string, from = 0): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) matches.push(match)
  return matches
}

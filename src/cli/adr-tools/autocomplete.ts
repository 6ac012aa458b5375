import { commandNames, partsOf } from './help.ts'

const startingWith = (names: readonly string[], word: string): string[] =>
  names.filter(name => name.startsWith(word)).toSorted()

/**
 * What adr-tools' `_adr_autocomplete PROGRAM [WORD [WORD]]` prints: the commands that a word begins, or the parts of a
 * command that is whole. Undefined where there is nothing to say.
 */
export function completions([, word = '', part = '', ...more]: readonly string[]): string | undefined {
  const commands = startingWith(commandNames, word)
  if (part === '' && more.length === 0 && commands[0] !== word) return commands.join(' ')
  const parts = startingWith(partsOf[word] ?? [], part)
  return partsOf[word] === undefined || parts[0] === part ? undefined : parts.join(' ')
}

const commands: readonly string[] = [
  'init',
  'new',
  'link',
  'list',
  'generate',
  'config',
  'help',
  'upgrade-repository',
]

/** Whether a word is a command of adr-tools. */
export const isAdrToolsCommand = (word: string | undefined): boolean =>
  word !== undefined && commands.includes(word)

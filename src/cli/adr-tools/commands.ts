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

/** Options that adr-tools has for a command; any other is ours. */
const ownOptions: Readonly<Record<string, RegExp>> = {
  new: /^-[sl]/,
  generate: /^-[iope]/,
}

/** Whether every option of a command line is one that adr-tools knows. */
function isTheirs([command = '', ...rest]: readonly string[]): boolean {
  const own = ownOptions[command]
  const end = rest.indexOf('--')
  const options = (end < 0 ? rest : rest.slice(0, end)).filter(
    (word, at) => /^-./.test(word) && !(at > 0 && own?.test(rest[at - 1] ?? '') === true),
  )
  return options.every(option => own?.test(option) === true)
}

/** Whether a command line is one that adr-tools knows; ours may be meant all the same. */
export const couldBeAdrTools = (argv: readonly string[]): boolean =>
  argv[0] !== undefined && commands.includes(argv[0]) && isTheirs(argv)

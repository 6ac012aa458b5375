import type { Io } from '../io.ts'

/** The commands of adr-tools with what each is called with and does. */
const commands: Readonly<Record<string, string>> = {
  config: `usage: adr config

Prints where the program and its templates are, as shell variables.
`,
  generate: `usage: adr generate [REPORT [OPTION ...]]

Prints a document made from the records; without REPORT, the names of the reports.

Subcommands:
  adr generate graph
  adr generate toc
`,
  help: `usage: adr help [COMMAND [SUBCOMMAND...]]

Tells about a command, or lists all. ADR_PAGER, else PAGER, names the program that shows it.

Subcommands:
  adr help new
`,
  init: `usage: adr init [DIRECTORY]

Makes the folder of the records (doc/adr where none is named) and writes the first: that decisions are recorded.
`,
  link: `usage: adr link SOURCE LINK TARGET REVERSE-LINK

Links two records, each named by its number or a part of its file name: LINK is what SOURCE says of TARGET,
REVERSE-LINK what TARGET says of SOURCE. For example:

    adr link 12 Amends 10 "Amended by"
`,
  list: `usage: adr list

Lists the records.
`,
  new: `usage: adr new [-s SUPERSEDED] [-l TARGET:LINK:REVERSE-LINK] TITLE_TEXT...

Writes a new, numbered record, opens it in VISUAL, else EDITOR, and prints its path. The template is the file
ADR_TEMPLATE, else templates/template.md in the folder of the records, else the built-in one. ADR_DATE replaces today.

-s SUPERSEDED                 the record that the new one takes the place of; repeatable
-l TARGET:LINK:REVERSE-LINK   a record that the new one is linked to, and both texts of the link; repeatable
`,
  'upgrade-repository': `usage: adr upgrade-repository

Writes dates of the form DD/MM/YYYY as YYYY-MM-DD.
`,
}

const subcommands: Readonly<Record<string, string>> = {
  'generate graph': `usage: adr generate graph [-p LINK_PREFIX] [-e LINK-EXTENSION]

Prints the records and their links as a Graphviz graph. -p goes before each link; -e (.html) takes the place of .md.
`,
  'generate toc': `usage: adr generate toc [-i INTRO] [-o OUTRO] [-p LINK_PREFIX]

Prints a table of contents in Markdown. -i and -o name files to go before and after; -p goes before each link.
`,
}

const overview = `usage: adr help COMMAND [ARG] ...
COMMAND is one of: 
${Object.keys(commands)
  .map(name => `  ${name}\n`)
  .join('')}Run 'adr help COMMAND' for help on a specific command.
`

/** The names of the commands, and of the parts of one. */
export const commandNames = Object.keys(commands)
export const partsOf: Readonly<Record<string, readonly string[]>> = {
  generate: ['graph', 'toc'],
  help: ['new'],
}

/** What `adr help` says of the words behind it. */
export function helpText(words: readonly string[]): string {
  const key = words.join(' ')
  return commands[key] ?? subcommands[key] ?? overview
}

/** Shows a help text: through the pager that is named, or through `more` on a terminal. */
export async function showHelp(io: Io, words: readonly string[]): Promise<void> {
  const named = [io.env['ADR_PAGER'], io.env['PAGER']].find(command => (command ?? '') !== '')
  const pager = named ?? (io.out.isTTY ? 'more' : undefined)
  const text = helpText(words)
  const status = pager === undefined ? undefined : await io.page(pager, text).catch(() => undefined)
  if (status === undefined) io.out.write(text)
}

import { baseCommand, type CreateCommand } from './command.ts'
import type { ImportOptions } from './import-pages.ts'
import { changing } from './status-commands.ts'

/** `adr import FILE|-` and `adr import --wiki DIR`. */
export const createImportCommand: CreateCommand = (io, settle) =>
  changing(
    baseCommand('import', 'take pages into the log: pasted text, HTML, Markdown, an export, or a wiki'),
  )
    .argument('[files...]', 'files to import; `-` is standard input')
    .option(
      '--wiki <folder>',
      'a checkout of a forge’s wiki: its records are imported, its other pages listed',
    )
    .action(async (files: string[], options: ImportOptions) => {
      const { importPages } = await import('./import-pages.ts')
      settle(await importPages(io, files, options))
    })

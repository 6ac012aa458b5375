import { baseCommand, type CreateCommand } from './command.ts'
import type { IndexCommandOptions } from './write-index.ts'

/** `adr index`: writes or checks an index of the log. */
export const createIndexCommand: CreateCommand = (io, settle) =>
  baseCommand('index', 'write the index of the log into documents, or print it')
    .argument('[files...]', 'documents with `<!-- adr:index -->` markers, or files to write whole')
    .option('--check', 'write nothing; exit status 1 with a diff when a document is stale')
    .option('--dry-run', 'write nothing; print the diff')
    .option('--group <by>', 'none, status, year or folder')
    .option('--sort <order>', 'number, date, status or title')
    .option('--columns <names>', 'id,title,status,date,deciders,superseded-by,issues')
    .option('--template <name>', 'template of the index: a name or a path', 'adr-index')
    .option('--stdout', 'print the index, whatever documents there are')
    .action(async (files: string[], options: IndexCommandOptions) => {
      const { writeIndex } = await import('./write-index.ts')
      settle(await writeIndex(io, files, options))
    })

import { baseCommand, several, type CreateCommand } from './command.ts'
import type { NewOptions } from './new-record.ts'

/** `adr new TITLE…`: writes a new record and prints its path. */
export const createNewCommand: CreateCommand = (io, settle) =>
  baseCommand('new', 'write a new record, numbered and laid out as the log is')
    .argument('[title...]', 'the title, with or without quotes')
    .option('--template <name>', 'nygard, madr, madr-minimal, wiki, one of the project, or a path')
    .option('--status <status>', 'the status to begin with', 'proposed')
    .option('--date <date>', 'the date, YYYY-MM-DD, instead of today')
    .option('--decider <name>', 'who decides; repeatable', several)
    .option('--issue <key>', 'the issue that the decision comes from; repeatable', several)
    .option('--closes <key>', 'an issue that the decision closes; repeatable', several)
    .option('-s, --supersedes <ref>', 'a record that this one supersedes; repeatable', several)
    .option('--link <ref:relation>', 'another relation, e.g. `0003:Amends`; repeatable', several)
    .option('--slug <name>', 'the name of the file, instead of one made of the title')
    .option('--no-edit', 'open no editor')
    .option('--dry-run', 'write nothing; print path and text')
    .option('--json', 'print path, id and number as data')
    .action(async (title: string[], options: NewOptions) => {
      const { newRecord } = await import('./new-record.ts')
      settle(await newRecord(io, title, options))
    })

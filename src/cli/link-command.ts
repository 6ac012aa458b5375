import { baseCommand, type CreateCommand } from './command.ts'
import { changing } from './status-commands.ts'
import type { LinkOptions } from './link-records.ts'

/** `adr link A RELATION B [INVERSE]`. */
export const createLinkCommand: CreateCommand = (io, settle) =>
  changing(baseCommand('link', 'state a relation between two records, on both pages'))
    .argument('<a>', 'the record that states the relation')
    .argument('<relation>', 'e.g. amends, depends-on, "Relates to"')
    .argument('<b>', 'the record it is about')
    .argument('[inverse]', 'how the other page says it, e.g. "Amended by"')
    .option('--remove', 'take the relation out of both pages')
    .action(
      async (a: string, relation: string, b: string, inverse: string | undefined, options: LinkOptions) => {
        const { linkRecords } = await import('./link-records.ts')
        settle(await linkRecords(io, [a, relation, b, inverse], options))
      },
    )

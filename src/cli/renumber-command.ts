import { baseCommand, type CreateCommand } from './command.ts'
import type { RenumberOptions } from './renumber.ts'
import { changing } from './status-commands.ts'

/** `adr renumber REF [NUMBER]`. */
export const createRenumberCommand: CreateCommand = (io, settle) =>
  changing(baseCommand('renumber', 'give a record another number, and correct every reference to it'))
    .argument('[ref]', 'the record: number, id, path or title')
    .argument('[number]', 'its new number, instead of the next free one')
    .option('--everywhere', 'also in the other text files that git tracks')
    .option('--collisions', 'the records of this branch whose numbers the base has taken as well')
    .option('--base <ref>', 'the branch that --collisions compares with')
    .action(async (reference: string | undefined, number: string | undefined, options: RenumberOptions) => {
      const { renumber } = await import('./renumber.ts')
      settle(await renumber(io, reference, number, options))
    })

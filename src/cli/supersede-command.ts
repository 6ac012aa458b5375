import { baseCommand, type CreateCommand } from './command.ts'
import { changing } from './status-commands.ts'
import type { SupersedeOptions } from './supersede.ts'

/** `adr supersede OLD… --by NEW`. */
export const createSupersedeCommand: CreateCommand = (io, settle) =>
  changing(baseCommand('supersede', 'mark records as superseded by another, on every page concerned'))
    .argument('<old...>', 'the records that no longer hold')
    .requiredOption('--by <ref>', 'the record that takes their place')
    .option('--force', 'although one is superseded already or may not become it')
    .action(async (old: string[], options: SupersedeOptions) => {
      const { supersede } = await import('./supersede.ts')
      settle(await supersede(io, old, options))
    })

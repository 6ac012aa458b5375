import { Argument } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import type { GlobalOptions } from './session.ts'

/** `adr cache [show | clean]`. */
export const createCacheCommand: CreateCommand = (io, settle) =>
  baseCommand('cache', 'what is remembered between runs: how pages read, and what trackers answered')
    .addArgument(
      new Argument('[action]', 'tell where it is and how large, or remove it')
        .choices(['show', 'clean'])
        .default('show'),
    )
    .action(async (action: 'show' | 'clean', options: GlobalOptions) => {
      const { cleanCache, showCache } = await import('./show-cache.ts')
      settle(action === 'clean' ? cleanCache(io, options) : showCache(io))
    })

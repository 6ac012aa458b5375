import { baseCommand, type CreateCommand } from './command.ts'
import { changing } from './status-commands.ts'
import type { ChangeOptions } from './print-plan.ts'

/** `adr fix`: mends every finding that has one safe edit. */
export const createFixCommand: CreateCommand = (io, settle) =>
  changing(
    baseCommand('fix', 'mend what has one safe edit: missing inverses, numbers in headings, moved links …'),
  ).action(async (options: ChangeOptions) => {
    const { fixLog } = await import('./fix-log.ts')
    settle(await fixLog(io, options))
  })

import { Command } from 'commander'
import { baseCommand, type CreateCommand } from './command.ts'
import type { BacklinkOptions } from './backlink-issues.ts'
import type { ListIssuesOptions, SyncOptions } from './sync-issues.ts'

/** `adr issues list | sync | backlink`. */
export const createIssuesCommand: CreateCommand = (io, settle) => {
  const list = baseCommand('list', 'every issue that the log cites, with its records and its state')
    .option('--json', 'print as data')
    .action(async (options: ListIssuesOptions) => {
      const { listIssues } = await import('./sync-issues.ts')
      settle(listIssues(io, options))
    })
  const sync = baseCommand('sync', 'ask the trackers, and write the snapshot `issues.lock.json` of the log')
    .option('--check', 'write nothing; exit status 1 where the snapshot would change')
    .option('--json', 'print the facts as data')
    .action(async (options: SyncOptions) => {
      const { syncIssues } = await import('./sync-issues.ts')
      settle(await syncIssues(io, options))
    })
  const backlink = baseCommand('backlink', 'tell every cited issue, in one comment, which records cite it')
    .option('--yes', 'post; without it only tells what would be posted')
    .action(async (options: BacklinkOptions) => {
      const { backlinkIssues } = await import('./backlink-issues.ts')
      settle(await backlinkIssues(io, options))
    })
  const parts: readonly Command[] = [list, sync, backlink]
  // Options belong to the part that is called; one of the same name here would take them.
  const command = new Command('issues').description(
    'the issues that the log cites: list them, ask their trackers, link back',
  )
  for (const part of parts) command.addCommand(part)
  return command
}

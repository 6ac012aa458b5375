import { createClient, usualManners } from '../trackers/client.ts'
import { reach } from '../trackers/operator.ts'
import { trackerKinds } from '../trackers/registry.ts'
import type { IssueNode } from '../graph/graph.ts'
import { UserError } from '../model/user-error.ts'
import { markdownCell } from '../render/escape.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { ownerOf, trackersOf } from './issue-facts.ts'
import { loadLog } from './load-log.ts'
import type { GlobalOptions } from './session.ts'

export interface BacklinkOptions extends GlobalOptions {
  readonly yes?: boolean
}

const mark = '<!-- adr-toolkit: records that cite this issue -->'

/** The comment: which records cite the issue, and how. A mention by name would notify people, so that none is one. */
function textFor({ citations }: IssueNode, siteUrl: string | undefined): string {
  const lines = citations.map(({ record, reference }) => {
    const name = markdownCell(`${record.id} ${record.title}`).replaceAll('@', '@\u200b')
    const shown =
      siteUrl === undefined
        ? `${name} (\`${record.path.replaceAll('`', '')}\`)`
        : `[${name}](${siteUrl.replace(/\/?$/, '/')}${record.path.split('/').map(encodeURIComponent).join('/')})`
    return `- ${shown}: ${reference.relation}`
  })
  return `${mark}\nDecision records that cite this issue:\n\n${[...new Set(lines)].join('\n')}\n`
}

/** Posts, or brings up to date, one comment on each cited issue. Tells only, without `--yes`. */
export async function backlinkIssues(io: Io, options: BacklinkOptions): Promise<ExitCode> {
  const log = loadLog(io, options)
  if (!log.config.issues.backlink)
    throw new UserError(
      'The configuration does not allow comments.',
      'Set `issues: { backlink: true }` in it first.',
    )
  const trackers = trackersOf(io, log)
  let failed = 0
  for (const tracker of trackers) {
    const kind = trackerKinds[tracker.type]
    const reached = kind === undefined ? undefined : reach(tracker, kind, io.env)
    const own = log.graph.issues.filter(
      issue => issue.kind === 'issue' && ownerOf(trackers, issue) === tracker,
    )
    if (kind === undefined || reached === undefined || 'why' in reached || own.length === 0) continue
    const port = kind.create(reached.settings, reached.token)
    const client = createClient(reached.access, {
      fetch: io.fetch,
      now: io.now,
      manners: { ...usualManners, ...io.manners },
      log: () => undefined,
    })
    for (const issue of own) {
      if (options.yes !== true || port.comment === undefined || reached.token === undefined) {
        const why =
          port.comment === undefined
            ? 'its tracker takes no comments from here'
            : reached.token === undefined && options.yes === true
              ? 'no token'
              : 'would be told'
        io.out.write(`${issue.key}: ${why}\n`)
        continue
      }
      const done = await port.comment(client, issue, mark, textFor(issue, log.config.siteUrl))
      if (!['posted', 'updated', 'unchanged'].includes(done)) failed++
      io.out.write(`${issue.key}: ${done}\n`)
    }
  }
  return failed > 0 ? exitCode.findings : exitCode.clean
}

import path from 'node:path'
import { remoteUrl } from '../git/objects.ts'
import type { IssueNode } from '../graph/graph.ts'
import { answerCache } from '../log/answer-cache.ts'
import { findRepository } from '../log/find-repository.ts'
import { isInside } from '../log/paths.ts'
import { readText } from '../log/read-text.ts'
import type { TrackerConfig } from '../model/config.ts'
import { isKnown, type IssueFact, type IssueFacts } from '../model/issue-fact.ts'
import { prefixesOf } from '../graph/owned-keys.ts'
import { UserError } from '../model/user-error.ts'
import { createClient, usualManners } from '../trackers/client.ts'
import { listedIssues } from '../trackers/listed-issues.ts'
import { ownForge } from '../trackers/own-forge.ts'
import { reach } from '../trackers/operator.ts'
import type { Wanted } from '../trackers/port.ts'
import { trackerKinds } from '../trackers/registry.ts'
import { resolveIssues } from '../trackers/resolve-issues.ts'
import type { Io } from './io.ts'
import type { LoadedLog } from './load-log.ts'
import { startProgress, whileWaiting } from './progress.ts'
import type { GlobalOptions } from './session.ts'

/** The trackers of the configuration, and the repository's own forge for `#12` where none of them claims it. */
export function trackersOf(
  io: Io,
  { config, project }: Pick<LoadedLog, 'config' | 'project'>,
): readonly TrackerConfig[] {
  const repository = findRepository(project.root)
  const remote = repository === undefined ? undefined : remoteUrl(repository, io.env)
  const own = remote === undefined ? undefined : ownForge(remote, io.env)
  const claimed = config.trackers.some(({ keys }) => keys.includes('#'))
  return own === undefined || claimed ? config.trackers : [...config.trackers, own]
}

/** The tracker that owns an issue: by its address, else by the longest prefix of its key. */
export function ownerOf(
  trackers: readonly TrackerConfig[],
  { key, url }: Pick<IssueNode, 'key' | 'url'>,
): TrackerConfig | undefined {
  const byUrl = trackers.find(tracker => tracker.url !== undefined && url?.startsWith(tracker.url) === true)
  if (byUrl !== undefined) return byUrl
  const claims = trackers.flatMap(tracker => prefixesOf(tracker, key).map(prefix => ({ tracker, prefix })))
  return claims.toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.tracker
}

const unknown = (wanted: readonly Wanted[], tracker: string, checkedAt: string): IssueFact[] =>
  wanted.map(({ key }) => ({
    key,
    tracker,
    state: 'unreachable',
    rawStatus: undefined,
    title: undefined,
    url: undefined,
    movedTo: undefined,
    checkedAt,
  }))

function fromFile(
  { project }: LoadedLog,
  config: TrackerConfig,
  wanted: readonly Wanted[],
  checkedAt: string,
): IssueFact[] {
  const file = path.resolve(project.root, config.project ?? '')
  const text = config.project !== undefined && isInside(project.root, file) ? readText(file) : undefined
  if (text === undefined)
    throw new UserError(
      `The list of issues \`${config.project ?? ''}\` cannot be read.`,
      'Give its path within the project as `project` of the tracker.',
    )
  const listed = listedIssues(text, config.project ?? '', checkedAt)
  return wanted.map(
    ({ key }) =>
      listed.get(key) ?? {
        key,
        tracker: 'file',
        state: 'missing',
        rawStatus: undefined,
        title: undefined,
        url: undefined,
        movedTo: undefined,
        checkedAt,
      },
  )
}

async function ask(
  io: Io,
  log: LoadedLog,
  config: TrackerConfig,
  wanted: readonly Wanted[],
  at: string,
  options: GlobalOptions,
  answered: () => void,
): Promise<IssueFact[]> {
  if (config.type === 'file') return fromFile(log, config, wanted, at)
  const kind = trackerKinds[config.type]
  if (kind === undefined)
    throw new UserError(
      `The tracker \`${config.type}\` is not known.`,
      `Known are file, ${Object.keys(trackerKinds).join(', ')}.`,
    )
  const reached = reach(config, kind, io.env)
  const say = (line: string): void => void (options.verbose === true && io.err.write(`${line}\n`))
  if ('why' in reached) {
    io.err.write(`${config.type} was not asked: ${reached.why}\n`)
    return unknown(wanted, config.type, at)
  }
  const { settings, access, token, trusted } = reached
  if (!trusted)
    io.err.write(
      `${access.origin} is asked without a token: the environment does not name it (${kind.urlVariables[0] ?? ''}, ADR_TRUSTED_ORIGINS)\n`,
    )
  else if (token === undefined) say(`${config.type}: no token in ${kind.tokenVariables.join(', ')}`)
  const kept =
    io.cacheFolder === undefined ? undefined : answerCache(io.cacheFolder, `${settings.url} ${token ?? ''}`)
  const manners = { ...usualManners, ...io.manners }
  const tell = (line: string): void => {
    answered()
    say(line)
  }
  const client = createClient(access, { fetch: io.fetch, now: io.now, manners, log: tell, kept })
  const facts = await resolveIssues(
    { name: config.type, tracker: kind.create(settings, token), client, at },
    wanted,
  )
  kept?.save()
  return facts
}

/** Asks, and tells meanwhile how many answers have come. */
async function telling<T>(
  io: Io,
  options: GlobalOptions,
  asking: (answered: () => void) => Promise<T>,
): Promise<T> {
  const progress = startProgress(io, options)
  let answers = 0
  const show = (): void => progress.step('Asking the trackers, answers so far', answers)
  const answered = (): void => {
    answers++
    show()
  }
  try {
    return await whileWaiting(show, asking(answered))
  } finally {
    progress.done()
  }
}

/** Asks the trackers for every issue of the log. What nobody owns is left out; what could not be asked is said so. */
export async function askTrackers(io: Io, log: LoadedLog, options: GlobalOptions): Promise<IssueFacts> {
  const trackers = trackersOf(io, log)
  const at = new Date(io.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  const wanted = log.graph.issues.filter(({ kind }) => kind !== 'discussion')
  const facts = await telling(io, options, answered =>
    Promise.all(
      trackers.map(tracker => {
        const own = wanted.filter(issue => ownerOf(trackers, issue) === tracker)
        return own.length === 0 ? Promise.resolve([]) : ask(io, log, tracker, own, at, options, answered)
      }),
    ),
  )
  return {
    byKey: new Map(facts.flat().map(fact => [fact.key, fact])),
    from: 'trackers',
    path: undefined,
    age: 0,
    today: io.today(),
  }
}

/** New facts, and old ones where nothing could be learnt anew. */
export function mergedFacts(before: IssueFacts | undefined, now: IssueFacts): IssueFact[] {
  return [...now.byKey.values()].map(fact => {
    const old = before?.byKey.get(fact.key)
    return !isKnown(fact) && old !== undefined && isKnown(old) ? old : fact
  })
}

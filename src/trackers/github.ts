import type { Client } from './client.ts'
import { dataOf, unansweredBy, type Reply } from './reply.ts'
import { putComment } from './comment.ts'
import { at, chunks, numbered, segments, textAt } from './data.ts'
import type { Answer, Settings, Tracker, Wanted } from './port.ts'

const fields = `__typename
  ... on Issue { number title url state stateReason }
  ... on PullRequest { number title url state merged }`

type Numbered = Wanted & { readonly number: number }

function stateOf(
  isPull: boolean,
  state: string,
  reason: string | undefined,
  merged: boolean,
): Answer['state'] {
  if (state.toUpperCase() === 'OPEN') return 'open'
  if (isPull) return merged || state === 'MERGED' ? 'closed' : 'cancelled'
  return /^(?:not_planned|duplicate)$/i.test(reason ?? '') ? 'cancelled' : 'closed'
}

const words = (...parts: readonly (string | undefined)[]): string =>
  parts
    .filter(part => part !== undefined)
    .join(' ')
    .toLowerCase()

/** One issue of the bulk query; undefined where it was not found. */
function answerOfNode(node: unknown): Answer | undefined {
  const state = textAt(node, 'state')
  const reason = textAt(node, 'stateReason')
  if (state === undefined) return undefined
  const isPull = textAt(node, '__typename') === 'PullRequest'
  return {
    state: stateOf(isPull, state, reason, at(node, 'merged') === true),
    rawStatus: words(state, reason),
    title: textAt(node, 'title'),
    url: textAt(node, 'url'),
  }
}

/** One query for up to a hundred issues of a repository. */
async function query(
  client: Client,
  endpoint: string,
  repository: string,
  wanted: readonly Numbered[],
): Promise<[string, Answer][]> {
  const [owner = '', name = ''] = repository.split('/')
  const asked = wanted.map(({ number }) => `i${number}: issueOrPullRequest(number: ${number}) { ${fields} }`)
  const text = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${asked.join('\n')} } }`
  const reply = await client.send({
    url: endpoint,
    method: 'POST',
    body: { query: text, variables: { owner, name } },
  })
  return wanted.flatMap(({ key, number }): [string, Answer][] => {
    const answer = answerOfNode(at(dataOf(reply), 'data', 'repository', `i${number}`))
    return answer === undefined ? [] : [[key, answer]]
  })
}

/** A single look-up that was answered; one that was led elsewhere is an issue that was transferred. */
function answerOfIssue(reply: Reply, asked: string): Answer | 'unreachable' {
  const issue = dataOf(reply)
  const url = textAt(issue, 'html_url')
  const state = textAt(issue, 'state')
  if (state === undefined) return 'unreachable'
  const reason = textAt(issue, 'state_reason')
  const merged = textAt(issue, 'pull_request', 'merged_at') !== undefined
  const answer = {
    state: stateOf(at(issue, 'pull_request') !== undefined, state, reason, merged),
    rawStatus: words(state, reason),
    title: textAt(issue, 'title'),
    url,
  }
  const now = /\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)/.exec(url ?? '')
  const key = now === null ? undefined : `${now[1] ?? ''}#${now[2] ?? ''}`
  const moved =
    'redirected' in reply &&
    reply.redirected &&
    key !== undefined &&
    key.toLowerCase() !== asked.toLowerCase()
  return moved ? { ...answer, state: 'moved', movedTo: key } : answer
}

/** GitHub and GitHub Enterprise. What the bulk query does not find is asked for alone, since it may have been transferred. */
export function github({ url, project }: Settings): Tracker {
  const base = url.replace(/\/$/, '')
  const endpoint = base.endsWith('/api/v3') ? base.replace(/\/v3$/, '/graphql') : `${base}/graphql`
  const place = ({ key }: Wanted) => numbered(key, project)
  const repository = (name: string): string => `${base}/repos/${segments(name)}`
  return {
    projectOf: wanted => place(wanted)?.project ?? '',
    async probe(client, wanted) {
      const name = place(wanted)?.project
      return name !== undefined && (await client.send({ url: repository(name) })).status === 200
    },
    async bulk(client, wanted) {
      const answers: [string, Answer][] = []
      for (const name of new Set(wanted.flatMap(each => place(each)?.project ?? []))) {
        const own = wanted.flatMap(each =>
          place(each)?.project === name ? [{ ...each, number: place(each)?.number ?? 0 }] : [],
        )
        for (const part of chunks(own, 100)) answers.push(...(await query(client, endpoint, name, part)))
      }
      return new Map(answers)
    },
    async single(client, wanted) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const reply = await client.send({ url: `${repository(found.project)}/issues/${found.number}` })
      return reply.status === 200
        ? answerOfIssue(reply, `${found.project}#${found.number}`)
        : unansweredBy(reply)
    },
    async comment(client, wanted, mark, text) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const home = `${repository(found.project)}/issues`
      const post = `${home}/${found.number}/comments`
      return putComment(
        client,
        {
          list: `${post}?per_page=100`,
          post,
          change: id => ({ url: `${home}/comments/${id}`, method: 'PATCH' }),
        },
        mark,
        text,
      )
    },
  }
}

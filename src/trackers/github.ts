import { dataOf, unansweredBy } from './client.ts'
import { at, chunks, numbered, segments, textAt } from './data.ts'
import { putComment } from './gitea.ts'
import type { Answer, Settings, Tracker, Wanted } from './port.ts'

const fields = `__typename
  ... on Issue { number title url state stateReason }
  ... on PullRequest { number title url state merged }`

function stateOf(
  type: string | undefined,
  state: string | undefined,
  reason: string | undefined,
  merged: boolean,
): Answer['state'] {
  if (state?.toUpperCase() === 'OPEN') return 'open'
  if (type === 'PullRequest') return merged || state === 'MERGED' ? 'closed' : 'cancelled'
  return /^(?:not_planned|duplicate)$/i.test(reason ?? '') ? 'cancelled' : 'closed'
}

/** GitHub and GitHub Enterprise. The bulk query needs a token; what it does not find is asked for one by one, since it may have been transferred. */
export function github({ url, project }: Settings): Tracker {
  const base = url.replace(/\/$/, '')
  const graphql = base.endsWith('/api/v3')
    ? `${base.slice(0, -3)}/graphql`.replace('/api//', '/api/')
    : `${base}/graphql`
  const place = ({ key }: Wanted) => numbered(key, project)
  const repository = (name: string): string => `${base}/repos/${segments(name)}`

  return {
    bulkSize: 100,
    projectOf: wanted => place(wanted)?.project ?? '',
    async probe(client, wanted) {
      const name = place(wanted)?.project
      return name !== undefined && (await client.send({ url: repository(name) })).status === 200
    },
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      for (const name of new Set(wanted.flatMap(each => place(each)?.project ?? []))) {
        const [owner = '', repo = ''] = name.split('/')
        const own = wanted.filter(each => place(each)?.project === name)
        for (const part of chunks(own, 100)) {
          const asked = part.map(
            each =>
              `i${place(each)?.number ?? 0}: issueOrPullRequest(number: ${place(each)?.number ?? 0}) { ${fields} }`,
          )
          const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${asked.join('\n')} } }`
          const reply = await client.send({
            url: graphql,
            method: 'POST',
            body: { query, variables: { owner, name: repo } },
          })
          if (reply.status !== 200) continue
          for (const each of part) {
            const issue = at(dataOf(reply), 'data', 'repository', `i${place(each)?.number ?? 0}`)
            const type = textAt(issue, '__typename')
            const state = textAt(issue, 'state')
            const reason = textAt(issue, 'stateReason')
            if (state !== undefined)
              answers.set(each.key, {
                state: stateOf(type, state, reason, at(issue, 'merged') === true),
                rawStatus: [state, reason]
                  .filter(word => word !== undefined)
                  .join(' ')
                  .toLowerCase(),
                title: textAt(issue, 'title'),
                url: textAt(issue, 'url'),
              })
          }
        }
      }
      return answers
    },
    async single(client, wanted) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const reply = await client.send({ url: `${repository(found.project)}/issues/${found.number}` })
      if (reply.status !== 200) return unansweredBy(reply)
      const address = textAt(dataOf(reply), 'html_url')
      const now = /\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)/.exec(address ?? '')
      const state = textAt(dataOf(reply), 'state')
      if (state === undefined) return 'unreachable'
      const isPull = at(dataOf(reply), 'pull_request') !== undefined
      const reason = textAt(dataOf(reply), 'state_reason')
      const merged = textAt(dataOf(reply), 'pull_request', 'merged_at') !== undefined
      const answer = {
        state: stateOf(isPull ? 'PullRequest' : 'Issue', state, reason, merged),
        rawStatus: [state, reason].filter(word => word !== undefined).join(' '),
        title: textAt(dataOf(reply), 'title'),
        url: address,
      }
      const key = now === null ? undefined : `${now[1] ?? ''}#${now[2] ?? ''}`
      return reply.redirected &&
        key !== undefined &&
        key.toLowerCase() !== `${found.project}#${found.number}`.toLowerCase()
        ? { ...answer, state: 'moved' as const, movedTo: key }
        : answer
    },
    async comment(client, wanted, mark, text) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const comments = `${repository(found.project)}/issues/${found.number}/comments`
      return putComment(
        client,
        `${comments}?per_page=100`,
        id => `${repository(found.project)}/issues/comments/${id}`,
        mark,
        text,
      )
    },
  }
}

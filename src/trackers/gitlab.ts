import type { Client } from './client.ts'
import { dataOf, unansweredBy } from './reply.ts'
import { putComment } from './comment.ts'
import { at, chunks, groupsOf, listAt, numbered, textAt } from './data.ts'
import type { Answer, Settings, Tracker, Wanted } from './port.ts'

const kindOf = ({ kind, key }: Wanted): string =>
  kind === 'pull' || key.includes('!') ? 'merge_requests' : 'issues'

function stateOf(issue: unknown, cancelled: ReadonlySet<string>): Answer['state'] {
  const moved = at(issue, 'moved_to_id')
  if (moved !== undefined && moved !== null) return 'moved'
  const state = textAt(issue, 'state')
  if (state === 'opened') return 'open'
  const labels = listAt(issue, 'labels').filter(label => typeof label === 'string')
  const dropped = labels.some(label => cancelled.has(label.toLowerCase())) || at(issue, 'merged_at') === null
  return state === 'closed' && dropped ? 'cancelled' : 'closed'
}

const answerOf = (issue: unknown, cancelled: ReadonlySet<string>): Answer => ({
  state: stateOf(issue, cancelled),
  rawStatus: textAt(issue, 'state') ?? 'unknown',
  title: textAt(issue, 'title'),
  url: textAt(issue, 'web_url'),
})

/** Up to a hundred issues, or merge requests, of one project, by number. */
async function some(
  client: Client,
  list: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, unknown>> {
  const iids = numbers.map(number => `iids[]=${number}`).join('&')
  const reply = await client.send({ url: `${list}?${iids}&scope=all&per_page=100` })
  return new Map(listAt(dataOf(reply)).map(issue => [Number(textAt(issue, 'iid')), issue]))
}

/** GitLab: issues and merge requests are counted apart. A job token cannot read issues, so that nothing is missing by it. */
export function gitlab({ url, project, cancelled }: Settings): Tracker {
  const base = `${url.replace(/\/(?:api\/v4\/?)?$/, '')}/api/v4`
  const place = ({ key }: Wanted) => numbered(key, project)
  const listOf = (wanted: Wanted): string =>
    `${base}/projects/${encodeURIComponent(place(wanted)?.project ?? '')}/${kindOf(wanted)}`
  return {
    projectOf: listOf,
    probe: async (client, wanted) =>
      (await client.send({ url: `${listOf(wanted)}?per_page=1&scope=all` })).status === 200,
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      for (const [list, own] of groupsOf(wanted, listOf))
        for (const part of chunks(own, 100)) {
          const found = await some(
            client,
            list,
            part.map(each => place(each)?.number ?? 0),
          )
          for (const each of part) {
            const issue = found.get(place(each)?.number ?? -1)
            if (issue !== undefined) answers.set(each.key, answerOf(issue, cancelled))
          }
        }
      return answers
    },
    async single(client, wanted) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const reply = await client.send({ url: `${listOf(wanted)}/${found.number}` })
      if (reply.status !== 200) return unansweredBy(reply)
      return textAt(dataOf(reply), 'iid') === undefined ? 'unreachable' : answerOf(dataOf(reply), cancelled)
    },
    async comment(client, wanted, mark, text) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const post = `${listOf(wanted)}/${found.number}/notes`
      return putComment(
        client,
        { list: `${post}?per_page=100`, post, change: id => ({ url: `${post}/${id}`, method: 'PUT' }) },
        mark,
        text,
      )
    },
  }
}

import { dataOf, unansweredBy } from './reply.ts'
import { putComment } from './comment.ts'
import { chunks, listAt, textAt } from './data.ts'
import type { Answer, Settings, Tracker } from './port.ts'

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-')).toUpperCase()

const fields = ['status', 'summary', 'resolution']

function answerOf(issue: unknown, { url, cancelled }: Settings): Answer {
  const category = textAt(issue, 'fields', 'status', 'statusCategory', 'key')
  const rawStatus = textAt(issue, 'fields', 'status', 'name') ?? 'unknown'
  const words = [rawStatus, textAt(issue, 'fields', 'resolution', 'name') ?? ''].map(word =>
    word.toLowerCase(),
  )
  const state =
    category !== 'done' ? 'open' : words.some(word => cancelled.has(word)) ? 'cancelled' : 'closed'
  const address = `${url.replace(/\/$/, '')}/browse/${textAt(issue, 'key') ?? ''}`
  return { state, rawStatus, title: textAt(issue, 'fields', 'summary'), url: address }
}

/** Jira Cloud and Data Center. A bulk answer with another key than any asked for is an issue that was moved: asked for again, alone. */
export function jira(settings: Settings, cloud: boolean): Tracker {
  const { url } = settings
  const base = `${url.replace(/\/$/, '')}/rest/api/${cloud ? 3 : 2}`

  return {
    projectOf: ({ key }) => projectOf(key),
    probe: async (client, { key }) =>
      (await client.send({ url: `${base}/project/${encodeURIComponent(projectOf(key))}` })).status === 200,
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      const asked = new Map(wanted.map(({ key }) => [key.toUpperCase(), key]))
      for (const part of chunks([...asked.keys()], 100)) {
        const reply = await client.send(
          cloud
            ? { url: `${base}/issue/bulkfetch`, method: 'POST', body: { issueIdsOrKeys: part, fields } }
            : {
                url: `${base}/search`,
                method: 'POST',
                body: { jql: `key in (${part.join(',')})`, validateQuery: false, fields, maxResults: 100 },
              },
        )
        for (const issue of listAt(dataOf(reply), 'issues')) {
          const key = asked.get(textAt(issue, 'key')?.toUpperCase() ?? '')
          if (key !== undefined) answers.set(key, answerOf(issue, settings))
        }
      }
      return answers
    },
    async single(client, { key }) {
      const reply = await client.send({
        url: `${base}/issue/${encodeURIComponent(key)}?fields=${fields.join(',')}`,
      })
      if (reply.status !== 200) return unansweredBy(reply)
      const now = textAt(dataOf(reply), 'key')
      if (now === undefined) return 'unreachable'
      const answer = answerOf(dataOf(reply), settings)
      return now.toUpperCase() === key.toUpperCase()
        ? answer
        : { ...answer, state: 'moved' as const, movedTo: now }
    },
    comment(client, { key }, mark, text) {
      // The second version takes text, in the cloud too; the third wants a document.
      const post = `${url.replace(/\/$/, '')}/rest/api/2/issue/${encodeURIComponent(key)}/comment`
      return putComment(
        client,
        { list: post, post, change: id => ({ url: `${post}/${id}`, method: 'PUT' }), within: 'comments' },
        mark,
        text,
      )
    },
  }
}

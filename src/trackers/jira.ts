import { dataOf, unansweredBy } from './client.ts'
import { chunks, listAt, textAt } from './data.ts'
import type { Answer, Settings, Tracker } from './port.ts'

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-')).toUpperCase()

/** Jira Cloud and Data Center. A bulk answer with another key than any asked for is an issue that was moved: asked for again, alone. */
export function jira({ url, cancelled }: Settings, cloud: boolean): Tracker {
  const base = `${url.replace(/\/$/, '')}/rest/api/${cloud ? 3 : 2}`
  const fields = ['status', 'summary', 'resolution']

  const answerOf = (issue: unknown): Answer => {
    const category = textAt(issue, 'fields', 'status', 'statusCategory', 'key')
    const rawStatus = textAt(issue, 'fields', 'status', 'name') ?? 'unknown'
    const words = [rawStatus, textAt(issue, 'fields', 'resolution', 'name') ?? ''].map(word =>
      word.toLowerCase(),
    )
    const state =
      category !== 'done' ? 'open' : words.some(word => cancelled.has(word)) ? 'cancelled' : 'closed'
    const key = textAt(issue, 'key') ?? ''
    return {
      state,
      rawStatus,
      title: textAt(issue, 'fields', 'summary'),
      url: `${url.replace(/\/$/, '')}/browse/${key}`,
    }
  }

  return {
    bulkSize: 100,
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
          if (key !== undefined) answers.set(key, answerOf(issue))
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
      const answer = answerOf(dataOf(reply))
      return now.toUpperCase() === key.toUpperCase()
        ? answer
        : { ...answer, state: 'moved' as const, movedTo: now }
    },
  }
}

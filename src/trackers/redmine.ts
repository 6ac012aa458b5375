import { dataOf, unansweredBy } from './reply.ts'
import { at, chunks, listAt, textAt } from './data.ts'
import type { Answer, Settings, Tracker } from './port.ts'

const numberOf = (key: string): string | undefined => /(\d{1,9})$/.exec(key)?.[1]

/** Redmine. A bad key is silently nobody's, so that an empty list says nothing: the probe asks who we are. */
export function redmine({ url, project, cancelled }: Settings): Tracker {
  const base = url.replace(/\/$/, '')
  const answerOf = (issue: unknown): Answer => {
    const rawStatus = textAt(issue, 'status', 'name') ?? 'unknown'
    const ended = at(issue, 'status', 'is_closed') === true
    const state = cancelled.has(rawStatus.toLowerCase()) ? 'cancelled' : ended ? 'closed' : 'open'
    return {
      state,
      rawStatus,
      title: textAt(issue, 'subject'),
      url: `${base}/issues/${textAt(issue, 'id') ?? ''}`,
    }
  }
  return {
    projectOf: () => project ?? '',
    async probe(client) {
      if ((await client.send({ url: `${base}/users/current.json` })).status !== 200) return false
      return (
        project === undefined ||
        (await client.send({ url: `${base}/projects/${encodeURIComponent(project)}.json` })).status === 200
      )
    },
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      for (const part of chunks(wanted, 100)) {
        const ids = part.flatMap(({ key }) => numberOf(key) ?? [])
        const reply = await client.send({
          url: `${base}/issues.json?issue_id=${ids.join(',')}&status_id=*&limit=100`,
        })
        const found = new Map(listAt(dataOf(reply), 'issues').map(issue => [textAt(issue, 'id'), issue]))
        for (const { key } of part) {
          const issue = found.get(numberOf(key))
          if (issue !== undefined) answers.set(key, answerOf(issue))
        }
      }
      return answers
    },
    async single(client, { key }) {
      const reply = await client.send({ url: `${base}/issues/${numberOf(key) ?? 0}.json` })
      if (reply.status !== 200) return unansweredBy(reply)
      return textAt(dataOf(reply), 'issue', 'id') === undefined
        ? 'unreachable'
        : answerOf(at(dataOf(reply), 'issue'))
    },
  }
}

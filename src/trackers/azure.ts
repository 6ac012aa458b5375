import { dataOf, unansweredBy } from './reply.ts'
import { at, chunks, listAt, segments, textAt } from './data.ts'
import type { Answer, Settings, Tracker } from './port.ts'

const numberOf = (key: string): number => Number(/(\d{1,9})$/.exec(key)?.[1] ?? 0)
const done = new Set(['done', 'closed', 'completed'])

/** Azure Boards: work items by number (`AB#12`) of an organisation's project (`organisation/project`). */
export function azure({ url, project, cancelled }: Settings): Tracker {
  const base = `${url.replace(/\/$/, '')}/${segments(project ?? '')}`
  const answerOf = (item: unknown): Answer => {
    const rawStatus = textAt(item, 'fields', 'System.State') ?? 'unknown'
    const word = rawStatus.toLowerCase()
    const state = word === 'removed' || cancelled.has(word) ? 'cancelled' : done.has(word) ? 'closed' : 'open'
    return {
      state,
      rawStatus,
      title: textAt(item, 'fields', 'System.Title'),
      url: `${base}/_workitems/edit/${textAt(item, 'id') ?? ''}`,
    }
  }
  return {
    projectOf: () => project ?? '',
    async probe(client) {
      const [organisation = '', name = ''] = (project ?? '').split('/')
      const reply = await client.send({
        url: `${url.replace(/\/$/, '')}/${segments(organisation)}/_apis/projects/${encodeURIComponent(name)}?api-version=7.1`,
      })
      return reply.status === 200 && textAt(dataOf(reply), 'id') !== undefined
    },
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      for (const part of chunks(wanted, 200)) {
        const body = {
          ids: part.map(({ key }) => numberOf(key)),
          fields: ['System.State', 'System.Title', 'System.Reason'],
          errorPolicy: 'Omit',
        }
        const reply = await client.send({
          url: `${base}/_apis/wit/workitemsbatch?api-version=7.1`,
          method: 'POST',
          body,
        })
        const found = new Map(listAt(dataOf(reply), 'value').map(item => [Number(textAt(item, 'id')), item]))
        for (const { key } of part) {
          const item = found.get(numberOf(key))
          if (at(item, 'fields') !== undefined) answers.set(key, answerOf(item))
        }
      }
      return answers
    },
    async single(client, { key }) {
      const reply = await client.send({ url: `${base}/_apis/wit/workitems/${numberOf(key)}?api-version=7.1` })
      if (reply.status === 203) return 'forbidden'
      if (reply.status !== 200) return unansweredBy(reply)
      return at(dataOf(reply), 'fields') === undefined ? 'unreachable' : answerOf(dataOf(reply))
    },
  }
}

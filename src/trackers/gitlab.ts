import { dataOf, unansweredBy } from './client.ts'
import { at, chunks, listAt, numbered, textAt } from './data.ts'
import type { Answer, Settings, Tracker, Wanted } from './port.ts'

/** GitLab: issues and merge requests are counted apart. A job token cannot read issues, so that nothing is missing by it. */
export function gitlab({ url, project, cancelled }: Settings): Tracker {
  const base = `${url.replace(/\/(?:api\/v4\/?)?$/, '')}/api/v4`
  const place = ({ key }: Wanted) => numbered(key, project)
  const home = (name: string): string => `${base}/projects/${encodeURIComponent(name)}`
  const kindOf = ({ kind, key }: Wanted): string =>
    kind === 'pull' || key.includes('!') ? 'merge_requests' : 'issues'

  const answerOf = (issue: unknown): Answer => {
    const rawStatus = textAt(issue, 'state') ?? 'unknown'
    const labels = listAt(issue, 'labels').filter(label => typeof label === 'string')
    const moved = at(issue, 'moved_to_id') !== undefined && at(issue, 'moved_to_id') !== null
    const dropped = labels.some(label => cancelled.has(label.toLowerCase()))
    const state = moved
      ? 'moved'
      : rawStatus === 'opened'
        ? 'open'
        : rawStatus === 'closed' && (dropped || at(issue, 'merged_at') === null)
          ? 'cancelled'
          : 'closed'
    return { state, rawStatus, title: textAt(issue, 'title'), url: textAt(issue, 'web_url') }
  }

  return {
    bulkSize: 100,
    projectOf: wanted => `${place(wanted)?.project ?? ''} ${kindOf(wanted)}`,
    async probe(client, wanted) {
      const name = place(wanted)?.project
      return (
        name !== undefined &&
        (await client.send({ url: `${home(name)}/${kindOf(wanted)}?per_page=1&scope=all` })).status === 200
      )
    },
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      const groups = groupsOf(wanted, each => `${place(each)?.project ?? ''}\n${kindOf(each)}`)
      for (const [group, own] of groups) {
        const [name = '', kind = ''] = group.split('\n')
        for (const part of chunks(own, 100)) {
          const iids = part.map(each => `iids[]=${place(each)?.number ?? 0}`).join('&')
          const reply = await client.send({ url: `${home(name)}/${kind}?${iids}&scope=all&per_page=100` })
          const found = new Map(listAt(dataOf(reply)).map(issue => [Number(textAt(issue, 'iid')), issue]))
          for (const each of part) {
            const issue = found.get(place(each)?.number ?? -1)
            if (issue !== undefined) answers.set(each.key, answerOf(issue))
          }
        }
      }
      return answers
    },
    async single(client, wanted) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const reply = await client.send({ url: `${home(found.project)}/${kindOf(wanted)}/${found.number}` })
      if (reply.status !== 200) return unansweredBy(reply)
      return textAt(dataOf(reply), 'iid') === undefined ? 'unreachable' : answerOf(dataOf(reply))
    },
    async comment(client, wanted, mark, text) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const notes = `${home(found.project)}/${kindOf(wanted)}/${found.number}/notes`
      const reply = await client.send({ url: `${notes}?per_page=100` })
      if (reply.status !== 200) return unansweredBy(reply)
      const own = listAt(dataOf(reply)).find(each => textAt(each, 'body')?.startsWith(mark) === true)
      if (own !== undefined && at(own, 'body') === text) return 'unchanged'
      const id = textAt(own, 'id')
      const sent = await client.send({
        url: id === undefined ? notes : `${notes}/${id}`,
        method: id === undefined ? 'POST' : 'PUT',
        body: { body: text },
      })
      return sent.status < 200 || sent.status > 299
        ? unansweredBy(sent)
        : id === undefined
          ? 'posted'
          : 'updated'
    },
  }
}

/** Items by a name, in order. */
export function groupsOf<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item])
  return groups
}

import { dataOf, unansweredBy, type Client, type Reply } from './client.ts'
import { at, listAt, numbered, segments, textAt } from './data.ts'
import type { Answer, Settings, Tracker, Unanswered, Wanted } from './port.ts'

const page = 50

/** Gitea and Forgejo: issues and pull requests of a repository share their numbers. */
export function gitea({ url, project, cancelled }: Settings): Tracker {
  const base = `${url.replace(/\/(?:api\/v1\/?)?$/, '')}/api/v1`
  const place = ({ key }: Wanted) => numbered(key, project)
  const repository = (name: string): string => `${base}/repos/${segments(name)}`

  const stateOf = (issue: unknown): Answer['state'] => {
    if (textAt(issue, 'state') !== 'closed') return 'open'
    const labels = listAt(issue, 'labels').map(label => textAt(label, 'name')?.toLowerCase() ?? '')
    const dropped = at(issue, 'pull_request', 'merged') === false
    return dropped || labels.some(label => cancelled.has(label)) ? 'cancelled' : 'closed'
  }
  const answerOf = (issue: unknown): Answer => ({
    state: stateOf(issue),
    rawStatus: textAt(issue, 'state') ?? 'unknown',
    title: textAt(issue, 'title'),
    url: textAt(issue, 'html_url'),
  })
  const list = (client: Client, name: string, at_: number): Promise<Reply> =>
    client.send({ url: `${repository(name)}/issues?state=all&limit=${page}&page=${at_}` })

  const ofProject = async (
    client: Client,
    name: string,
    wanted: readonly Wanted[],
  ): Promise<[string, Answer][]> => {
    const byNumber = new Map(wanted.map(each => [place(each)?.number, each.key]))
    const found: [string, Answer][] = []
    const first = await list(client, name, 1)
    const total =
      'header' in first && first.status === 200
        ? Number(first.header('x-total-count') ?? Number.NaN)
        : Number.NaN
    // Pages are worth it only where there are fewer of them than issues to ask for.
    const pages = Math.ceil(total / page)
    for (let number = 1; number <= (pages < wanted.length ? pages : 1); number++) {
      const reply = number === 1 ? first : await list(client, name, number)
      for (const issue of listAt(dataOf(reply))) {
        const key = byNumber.get(Number(textAt(issue, 'number')))
        if (key !== undefined) found.push([key, answerOf(issue)])
      }
    }
    return found
  }

  return {
    bulkSize: Number.MAX_SAFE_INTEGER,
    projectOf: wanted => place(wanted)?.project ?? '',
    async probe(client, wanted) {
      const name = place(wanted)?.project
      return name !== undefined && (await client.send({ url: repository(name) })).status === 200
    },
    async bulk(client, wanted) {
      if (wanted.length <= 2) return new Map()
      const names = new Set(wanted.flatMap(each => place(each)?.project ?? []))
      const answers: [string, Answer][] = []
      for (const name of names)
        answers.push(
          ...(await ofProject(
            client,
            name,
            wanted.filter(each => place(each)?.project === name),
          )),
        )
      return new Map(answers)
    },
    async single(client, wanted): Promise<Answer | Unanswered> {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const reply = await client.send({ url: `${repository(found.project)}/issues/${found.number}` })
      if (reply.status !== 200) return unansweredBy(reply)
      if (textAt(dataOf(reply), 'number') !== String(found.number)) return 'unreachable'
      const now = textAt(dataOf(reply), 'repository', 'full_name')
      const moved = now !== undefined && now.toLowerCase() !== found.project.toLowerCase()
      return moved
        ? { ...answerOf(dataOf(reply)), state: 'moved', movedTo: `${now}#${found.number}` }
        : answerOf(dataOf(reply))
    },
    async comment(client, wanted, mark, text) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const comments = `${repository(found.project)}/issues/${found.number}/comments`
      return putComment(
        client,
        comments,
        id => `${repository(found.project)}/issues/comments/${id}`,
        mark,
        text,
      )
    },
  }
}

/** One comment that begins with the mark: posted, or changed where it says something else. */
export async function putComment(
  client: Client,
  comments: string,
  one: (id: string) => string,
  mark: string,
  text: string,
): Promise<'posted' | 'updated' | 'unchanged' | Unanswered> {
  const reply = await client.send({ url: comments })
  if (reply.status !== 200) return unansweredBy(reply)
  const own = listAt(dataOf(reply)).find(each => textAt(each, 'body')?.startsWith(mark) === true)
  if (own !== undefined && at(own, 'body') === text) return 'unchanged'
  const id = textAt(own, 'id')
  const sent =
    id === undefined
      ? await client.send({ url: comments, method: 'POST', body: { body: text } })
      : await client.send({ url: one(id), method: 'PATCH', body: { body: text } })
  if (sent.status < 200 || sent.status > 299) return unansweredBy(sent)
  return id === undefined ? 'posted' : 'updated'
}

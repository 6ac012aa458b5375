import type { Client } from './client.ts'
import { dataOf, unansweredBy, type Reply } from './reply.ts'
import { putComment } from './comment.ts'
import { at, listAt, numbered, segments, textAt } from './data.ts'
import type { Answer, Settings, Tracker, Wanted } from './port.ts'

const page = 50

/** A server's own repositories, and which words of their labels mean cancelled. */
interface Forge {
  readonly base: string
  readonly cancelled: ReadonlySet<string>
}

const repository = ({ base }: Forge, name: string): string => `${base}/repos/${segments(name)}`

function stateOf(issue: unknown, { cancelled }: Forge): Answer['state'] {
  if (textAt(issue, 'state') !== 'closed') return 'open'
  const labels = listAt(issue, 'labels').map(label => textAt(label, 'name')?.toLowerCase() ?? '')
  const dropped = at(issue, 'pull_request', 'merged') === false
  return dropped || labels.some(label => cancelled.has(label)) ? 'cancelled' : 'closed'
}

const answerOf = (issue: unknown, forge: Forge): Answer => ({
  state: stateOf(issue, forge),
  rawStatus: textAt(issue, 'state') ?? 'unknown',
  title: textAt(issue, 'title'),
  url: textAt(issue, 'html_url'),
})

const list = (client: Client, forge: Forge, name: string, number: number): Promise<Reply> =>
  client.send({ url: `${repository(forge, name)}/issues?state=all&limit=${page}&page=${number}` })

/** The issues of one repository from its pages, as long as there are fewer pages than issues to ask for. */
async function fromPages(
  client: Client,
  forge: Forge,
  name: string,
  keys: ReadonlyMap<number, string>,
): Promise<[string, Answer][]> {
  const first = await list(client, forge, name, 1)
  const total =
    'header' in first && first.status === 200
      ? Number(first.header('x-total-count') ?? Number.NaN)
      : Number.NaN
  const pages = Math.ceil(total / page)
  const found: [string, Answer][] = []
  for (let number = 1; number <= (pages < keys.size ? pages : 1); number++) {
    const reply = number === 1 ? first : await list(client, forge, name, number)
    for (const issue of listAt(dataOf(reply))) {
      const key = keys.get(Number(textAt(issue, 'number')))
      if (key !== undefined) found.push([key, answerOf(issue, forge)])
    }
  }
  return found
}

/** Gitea and Forgejo: issues and pull requests of a repository share their numbers. */
export function gitea({ url, project, cancelled }: Settings): Tracker {
  const forge: Forge = { base: `${url.replace(/\/(?:api\/v1\/?)?$/, '')}/api/v1`, cancelled }
  const place = ({ key }: Wanted) => numbered(key, project)
  return {
    projectOf: wanted => place(wanted)?.project ?? '',
    async probe(client, wanted) {
      const name = place(wanted)?.project
      return name !== undefined && (await client.send({ url: repository(forge, name) })).status === 200
    },
    async bulk(client, wanted) {
      if (wanted.length <= 2) return new Map()
      const answers: [string, Answer][] = []
      for (const name of new Set(wanted.flatMap(each => place(each)?.project ?? []))) {
        const own = wanted.filter(each => place(each)?.project === name)
        const keys = new Map(own.map(each => [place(each)?.number ?? 0, each.key]))
        answers.push(...(await fromPages(client, forge, name, keys)))
      }
      return new Map(answers)
    },
    async single(client, wanted) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const reply = await client.send({ url: `${repository(forge, found.project)}/issues/${found.number}` })
      if (reply.status !== 200) return unansweredBy(reply)
      const issue = dataOf(reply)
      if (textAt(issue, 'number') !== String(found.number)) return 'unreachable'
      const now = textAt(issue, 'repository', 'full_name')
      const moved = now !== undefined && now.toLowerCase() !== found.project.toLowerCase()
      return moved
        ? { ...answerOf(issue, forge), state: 'moved', movedTo: `${now}#${found.number}` }
        : answerOf(issue, forge)
    },
    async comment(client, wanted, mark, text) {
      const found = place(wanted)
      if (found === undefined) return 'unreachable'
      const home = `${repository(forge, found.project)}/issues`
      const comments = `${home}/${found.number}/comments`
      return putComment(
        client,
        {
          list: comments,
          post: comments,
          change: id => ({ url: `${home}/comments/${id}`, method: 'PATCH' }),
        },
        mark,
        text,
      )
    },
  }
}

import type { Client } from './client.ts'
import { dataOf, unansweredBy } from './reply.ts'
import { putComment } from './comment.ts'
import { listAt, textAt } from './data.ts'
import type { Answer, Settings, Tracker } from './port.ts'

const page = 1000

const prefixOf = (key: string): string => key.slice(0, key.lastIndexOf('-')).toUpperCase()

function answerOf(issue: unknown, home: string): Answer {
  const rawStatus = textAt(issue, 'status') ?? 'unknown'
  const key = textAt(issue, 'identifier') ?? ''
  const state = rawStatus === 'done' ? 'closed' : rawStatus === 'cancelled' ? 'cancelled' : 'open'
  return { state, rawStatus, title: textAt(issue, 'title'), url: `${home}/${prefixOf(key)}/issues/${key}` }
}

/** The company with a prefix: the one that is configured, the key's own, or one of those that can be listed. */
async function findCompany(
  client: Client,
  base: string,
  project: string | undefined,
  prefix: string,
): Promise<string | undefined> {
  const own = project ?? textAt(dataOf(await client.send({ url: `${base}/agents/me` })), 'companyId')
  if (own !== undefined) {
    const company = dataOf(await client.send({ url: `${base}/companies/${encodeURIComponent(own)}` }))
    return textAt(company, 'issuePrefix') === prefix ? own : undefined
  }
  const all = listAt(dataOf(await client.send({ url: `${base}/companies` })))
  return textAt(
    all.find(company => textAt(company, 'issuePrefix') === prefix),
    'id',
  )
}

/** Every issue of a company, page by page, until all that are asked for have come. */
async function* issuesOf(client: Client, base: string, company: string): AsyncIterable<unknown> {
  for (let offset = 0; ; offset += page) {
    const url = `${base}/companies/${encodeURIComponent(company)}/issues?limit=${page}&offset=${offset}&view=compact`
    const issues = listAt(dataOf(await client.send({ url })))
    yield* issues
    if (issues.length < page) return
  }
}

/** Paperclip: keys such as `GRO-2457`, each company with a prefix of its own. A 404 means nothing before the company was seen. */
export function paperclip({ url, project }: Settings): Tracker {
  const home = url.replace(/\/api\/?$|\/$/g, '')
  const base = `${home}/api`
  const companies = new Map<string, Promise<string | undefined>>()
  const companyOf = (client: Client, prefix: string): Promise<string | undefined> => {
    const found = companies.get(prefix) ?? findCompany(client, base, project, prefix)
    companies.set(prefix, found)
    return found
  }
  return {
    projectOf: ({ key }) => prefixOf(key),
    probe: async (client, { key }) => (await companyOf(client, prefixOf(key))) !== undefined,
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      const asked = new Map(wanted.map(({ key }) => [key.toUpperCase(), key]))
      // A few are asked for one by one: a list holds every issue of the company.
      if (wanted.length <= 5) return answers
      for (const prefix of new Set(wanted.map(({ key }) => prefixOf(key)))) {
        const company = await companyOf(client, prefix)
        if (company === undefined) continue
        for await (const issue of issuesOf(client, base, company)) {
          const key = asked.get(textAt(issue, 'identifier')?.toUpperCase() ?? '')
          if (key !== undefined) answers.set(key, answerOf(issue, home))
          if (answers.size === asked.size) break
        }
      }
      return answers
    },
    async single(client, { key }) {
      const reply = await client.send({ url: `${base}/issues/${encodeURIComponent(key)}` })
      if (reply.status !== 200) return unansweredBy(reply)
      const issue = dataOf(reply)
      return textAt(issue, 'identifier') === undefined ? 'unreachable' : answerOf(issue, home)
    },
    comment(client, { key }, mark, text) {
      const comments = `${base}/issues/${encodeURIComponent(key)}/comments`
      return putComment(
        client,
        {
          list: comments,
          post: comments,
          change: id => ({ url: `${comments}/${encodeURIComponent(id)}`, method: 'DELETE' }),
        },
        mark,
        text,
      )
    },
  }
}

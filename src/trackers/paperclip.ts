import { dataOf, unansweredBy, type Client } from './client.ts'
import { at, listAt, textAt } from './data.ts'
import type { Answer, Settings, Tracker } from './port.ts'

const page = 1000

const prefixOf = (key: string): string => key.slice(0, key.lastIndexOf('-')).toUpperCase()

/** Paperclip: keys such as `GRO-2457`, each company with a prefix of its own. A 404 means nothing before the company was seen. */
export function paperclip({ url, project }: Settings): Tracker {
  const base = `${url.replace(/\/api\/?$|\/$/g, '')}/api`
  const companies = new Map<string, Promise<string | undefined>>()

  const answerOf = (issue: unknown): Answer => {
    const rawStatus = textAt(issue, 'status') ?? 'unknown'
    const key = textAt(issue, 'identifier') ?? ''
    const state = rawStatus === 'done' ? 'closed' : rawStatus === 'cancelled' ? 'cancelled' : 'open'
    return {
      state,
      rawStatus,
      title: textAt(issue, 'title'),
      url: `${base.replace(/\/api$/, '')}/${prefixOf(key)}/issues/${key}`,
    }
  }

  /** The company with a prefix: the one that is configured, the key's own, or one of those that can be listed. */
  const findCompany = async (client: Client, prefix: string): Promise<string | undefined> => {
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
  const companyOf = (client: Client, prefix: string): Promise<string | undefined> => {
    const found = companies.get(prefix) ?? findCompany(client, prefix)
    companies.set(prefix, found)
    return found
  }

  return {
    bulkSize: page,
    projectOf: ({ key }) => prefixOf(key),
    probe: async (client, { key }) => (await companyOf(client, prefixOf(key))) !== undefined,
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      const asked = new Map(wanted.map(({ key }) => [key.toUpperCase(), key]))
      // A few are asked for one by one: a list holds every issue of the company.
      if (wanted.length <= 5) return answers
      for (const prefix of new Set(wanted.map(({ key }) => prefixOf(key)))) {
        const company = await companyOf(client, prefix)
        for (let offset = 0; company !== undefined && asked.size > answers.size; offset += page) {
          const query = `limit=${page}&offset=${offset}&view=compact`
          const issues = listAt(
            dataOf(
              await client.send({ url: `${base}/companies/${encodeURIComponent(company)}/issues?${query}` }),
            ),
          )
          for (const issue of issues) {
            const key = asked.get(textAt(issue, 'identifier')?.toUpperCase() ?? '')
            if (key !== undefined) answers.set(key, answerOf(issue))
          }
          if (issues.length < page) break
        }
      }
      return answers
    },
    async single(client, { key }) {
      const reply = await client.send({ url: `${base}/issues/${encodeURIComponent(key)}` })
      if (reply.status !== 200) return unansweredBy(reply)
      const issue = dataOf(reply)
      return textAt(issue, 'identifier') === undefined ? 'unreachable' : answerOf(issue)
    },
    async comment(client, { key }, mark, text) {
      const comments = `${base}/issues/${encodeURIComponent(key)}/comments`
      const reply = await client.send({ url: comments })
      if (reply.status !== 200) return unansweredBy(reply)
      const own = listAt(dataOf(reply)).find(each => textAt(each, 'body')?.startsWith(mark) === true)
      if (at(own, 'body') === text) return 'unchanged'
      const sent = await client.send({ url: comments, method: 'POST', body: { body: text } })
      return sent.status >= 200 && sent.status < 300 ? 'posted' : unansweredBy(sent)
    },
  }
}

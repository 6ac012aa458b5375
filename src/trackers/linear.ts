import { at, chunks, groupsOf, listAt, textAt } from './data.ts'
import type { Client } from './client.ts'
import { dataOf } from './reply.ts'
import type { Answer, Settings, Tracker } from './port.ts'

const fields = 'identifier title url previousIdentifiers state { name type }'
const teamOf = (key: string): string => key.slice(0, key.lastIndexOf('-')).toUpperCase()
const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1))

const answerOf = (issue: unknown, key: string): Answer => {
  const type = textAt(issue, 'state', 'type')
  const state =
    type === 'completed' ? 'closed' : type === 'canceled' || type === 'duplicate' ? 'cancelled' : 'open'
  const now = textAt(issue, 'identifier')
  const moved = now !== undefined && now.toUpperCase() !== key.toUpperCase()
  return {
    state: moved ? 'moved' : state,
    rawStatus: textAt(issue, 'state', 'name') ?? type ?? 'unknown',
    title: textAt(issue, 'title'),
    url: textAt(issue, 'url'),
    movedTo: moved ? now : undefined,
  }
}

/** Linear: one query for a team's numbers. An issue that was moved to another team keeps its old identifiers. */
export function linear({ url }: Settings): Tracker {
  const endpoint = `${url.replace(/\/(?:graphql)?$/, '')}/graphql`
  const ask = async (client: Client, query: string, variables: object): Promise<unknown> => {
    const reply = await client.send({ url: endpoint, method: 'POST', body: { query, variables } })
    return reply.status === 200 && at(dataOf(reply), 'errors') === undefined
      ? at(dataOf(reply), 'data')
      : undefined
  }
  return {
    projectOf: ({ key }) => teamOf(key),
    async probe(client, { key }) {
      const data = await ask(
        client,
        'query($key: String!) { teams(filter: { key: { eq: $key } }) { nodes { key } } }',
        { key: teamOf(key) },
      )
      return listAt(data, 'teams', 'nodes').length > 0
    },
    async bulk(client, wanted) {
      const answers = new Map<string, Answer>()
      for (const [team, own] of groupsOf(wanted, ({ key }) => teamOf(key)))
        for (const part of chunks(own, 250)) {
          const data = await ask(
            client,
            `query($team: String!, $numbers: [Float!]) { issues(filter: { team: { key: { eq: $team } }, number: { in: $numbers } }, includeArchived: true, first: 250) { nodes { ${fields} } } }`,
            { team, numbers: part.map(({ key }) => numberOf(key)) },
          )
          for (const issue of listAt(data, 'issues', 'nodes')) {
            const key = part.find(each => each.key.toUpperCase() === textAt(issue, 'identifier'))?.key
            if (key !== undefined) answers.set(key, answerOf(issue, key))
          }
        }
      return answers
    },
    async single(client, { key }) {
      const reply = await client.send({
        url: endpoint,
        method: 'POST',
        body: { query: `query($id: String!) { issue(id: $id) { ${fields} } }`, variables: { id: key } },
      })
      if (reply.status === 401 || reply.status === 403) return 'forbidden'
      if (reply.status !== 200) return 'unreachable'
      const issue = at(dataOf(reply), 'data', 'issue')
      if (textAt(issue, 'identifier') !== undefined) return answerOf(issue, key)
      const said = textAt(dataOf(reply), 'errors', 0, 'message') ?? ''
      return /not found/i.test(said) ? 'not-found' : 'unreachable'
    },
  }
}

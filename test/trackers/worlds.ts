import type { Got, Play } from '../helpers/stub-server.ts'

/** An issue of a stub tracker. */
export interface Known {
  readonly number: number
  readonly state: 'open' | 'closed' | 'cancelled'
}

/** How a tracker behaves over HTTP, as facts: for a set of issues, and whether the token that came is a good one. */
export interface World {
  readonly type: string
  readonly keyOf: (number: number) => string
  readonly project: string | undefined
  readonly urlVariable: string
  readonly tokenVariable: string
  /** The header value that proves the token `good`. */
  readonly proof: readonly [string, string]
  readonly bulkSize: number
  readonly answer: (got: Got, issues: readonly Known[]) => Play
  /** What an outsider gets for an issue. */
  readonly outsider: Play
}

const notFound: Play = { status: 404, data: { message: 'not found' } }
const numbers = (text: string): number[] => [...text.matchAll(/\d+/g)].map(Number)

const paperclipStatus = { open: 'in_review', closed: 'done', cancelled: 'cancelled' } as const
const pathOf = (got: Got): URL => new URL(got.url, 'http://stub')

export const worlds: readonly World[] = [
  {
    type: 'paperclip',
    keyOf: number => `LAMP-${number}`,
    project: undefined,
    urlVariable: 'PAPERCLIP_URL',
    tokenVariable: 'PAPERCLIP_API_KEY',
    proof: ['authorization', 'Bearer good'],
    bulkSize: 1000,
    outsider: notFound,
    answer(got, issues) {
      const { pathname, searchParams } = pathOf(got)
      const row = ({ number, state }: Known) => ({
        identifier: `LAMP-${number}`,
        status: paperclipStatus[state],
        title: `Issue ${number}`,
      })
      if (pathname === '/api/agents/me') return { data: { companyId: 'c1' } }
      if (pathname === '/api/companies/c1') return { data: { id: 'c1', issuePrefix: 'LAMP' } }
      if (pathname === '/api/companies/c1/issues') {
        const offset = Number(searchParams.get('offset'))
        return { data: issues.slice(offset, offset + 1000).map(row) }
      }
      const found = issues.find(({ number }) => pathname.toUpperCase() === `/API/ISSUES/LAMP-${number}`)
      return found === undefined ? notFound : { data: row(found) }
    },
  },
  ...(['gitea', 'forgejo'] as const).map((type): World => ({
    type,
    keyOf: number => `#${number}`,
    project: 'ida/lamp',
    urlVariable: type === 'gitea' ? 'GITEA_URL' : 'FORGEJO_URL',
    tokenVariable: type === 'gitea' ? 'GITEA_TOKEN' : 'FORGEJO_TOKEN',
    proof: ['authorization', 'token good'],
    bulkSize: 50,
    outsider: notFound,
    answer(got, issues) {
      const { pathname, searchParams } = pathOf(got)
      const row = ({ number, state }: Known) => ({
        number,
        state: state === 'open' ? 'open' : 'closed',
        title: `Issue ${number}`,
        html_url: `http://stub/ida/lamp/issues/${number}`,
        labels: state === 'cancelled' ? [{ name: 'wontfix' }] : [],
        repository: { full_name: 'ida/lamp' },
      })
      if (pathname === '/api/v1/repos/ida/lamp') return { data: { full_name: 'ida/lamp' } }
      if (pathname === '/api/v1/repos/ida/lamp/issues') {
        const start = (Number(searchParams.get('page')) - 1) * 50
        return {
          data: issues.slice(start, start + 50).map(row),
          headers: { 'x-total-count': String(issues.length) },
        }
      }
      const found = issues.find(({ number }) => pathname === `/api/v1/repos/ida/lamp/issues/${number}`)
      return found === undefined ? notFound : { data: row(found) }
    },
  })),
  {
    type: 'github',
    keyOf: number => `#${number}`,
    project: 'ida/lamp',
    urlVariable: 'GITHUB_API_URL',
    tokenVariable: 'GITHUB_TOKEN',
    proof: ['authorization', 'Bearer good'],
    bulkSize: 100,
    outsider: notFound,
    answer(got, issues) {
      const { pathname } = pathOf(got)
      const reason = { open: null, closed: 'COMPLETED', cancelled: 'NOT_PLANNED' }
      if (pathname === '/graphql') {
        const asked = [...got.body.matchAll(/issueOrPullRequest\(number: (\d+)\)/g)].map(match =>
          Number(match[1]),
        )
        const repository = Object.fromEntries(
          asked.map(number => {
            const found = issues.find(each => each.number === number)
            return [
              `i${number}`,
              found === undefined
                ? null
                : {
                    __typename: 'Issue',
                    number,
                    title: `Issue ${number}`,
                    url: `http://stub/ida/lamp/issues/${number}`,
                    state: found.state === 'open' ? 'OPEN' : 'CLOSED',
                    stateReason: reason[found.state],
                  },
            ]
          }),
        )
        return { data: { data: { repository } } }
      }
      if (pathname === '/repos/ida/lamp') return { data: { full_name: 'ida/lamp' } }
      const found = issues.find(({ number }) => pathname === `/repos/ida/lamp/issues/${number}`)
      return found === undefined
        ? notFound
        : {
            data: {
              number: found.number,
              title: `Issue ${found.number}`,
              html_url: `http://stub/ida/lamp/issues/${found.number}`,
              state: found.state === 'open' ? 'open' : 'closed',
              state_reason: reason[found.state]?.toLowerCase() ?? null,
            },
          }
    },
  },
  {
    type: 'gitlab',
    keyOf: number => `#${number}`,
    project: 'ida/lamp',
    urlVariable: 'GITLAB_URL',
    tokenVariable: 'GITLAB_TOKEN',
    proof: ['private-token', 'good'],
    bulkSize: 100,
    outsider: notFound,
    answer(got, issues) {
      const { pathname, searchParams } = pathOf(got)
      const row = ({ number, state }: Known) => ({
        iid: number,
        state: state === 'open' ? 'opened' : 'closed',
        title: `Issue ${number}`,
        web_url: `http://stub/${number}`,
        labels: state === 'cancelled' ? ['Wontfix'] : [],
      })
      if (pathname === '/api/v4/projects/ida%2Flamp/issues') {
        const asked = searchParams.getAll('iids[]').map(Number)
        return {
          data: issues
            .filter(({ number }) => asked.length === 0 || asked.includes(number))
            .slice(0, 100)
            .map(row),
        }
      }
      const found = issues.find(({ number }) => pathname === `/api/v4/projects/ida%2Flamp/issues/${number}`)
      return found === undefined ? notFound : { data: row(found) }
    },
  },
  {
    type: 'jira',
    keyOf: number => `LAMP-${number}`,
    project: undefined,
    urlVariable: 'JIRA_BASE_URL',
    tokenVariable: 'JIRA_PAT',
    proof: ['authorization', 'Bearer good'],
    bulkSize: 100,
    outsider: notFound,
    answer(got, issues) {
      const { pathname } = pathOf(got)
      const row = ({ number, state }: Known) => ({
        key: `LAMP-${number}`,
        fields: {
          summary: `Issue ${number}`,
          status: { name: state, statusCategory: { key: state === 'open' ? 'indeterminate' : 'done' } },
          resolution: state === 'cancelled' ? { name: "Won't Do" } : null,
        },
      })
      if (pathname === '/rest/api/2/project/LAMP') return { data: { key: 'LAMP' } }
      if (pathname === '/rest/api/2/search') {
        const asked = numbers(got.body.replace(/.*\((.*?)\).*/s, '$1'))
        return { data: { issues: issues.filter(({ number }) => asked.includes(number)).map(row) } }
      }
      const found = issues.find(({ number }) => pathname === `/rest/api/2/issue/LAMP-${number}`)
      return found === undefined ? notFound : { data: row(found) }
    },
  },
  {
    type: 'linear',
    keyOf: number => `LAMP-${number}`,
    project: undefined,
    urlVariable: 'LINEAR_URL',
    tokenVariable: 'LINEAR_API_KEY',
    proof: ['authorization', 'good'],
    bulkSize: 250,
    outsider: { status: 401, data: { errors: [{ message: 'Authentication required' }] } },
    answer(got, issues) {
      const row = ({ number, state }: Known) => ({
        identifier: `LAMP-${number}`,
        title: `Issue ${number}`,
        url: `http://stub/${number}`,
        state: { name: state, type: { open: 'started', closed: 'completed', cancelled: 'canceled' }[state] },
      })
      if (got.body.includes('teams(')) return { data: { data: { teams: { nodes: [{ key: 'LAMP' }] } } } }
      if (got.body.includes('issues(')) {
        const asked = numbers(/"numbers":\[(.*?)\]/.exec(got.body)?.[1] ?? '')
        return {
          data: {
            data: { issues: { nodes: issues.filter(({ number }) => asked.includes(number)).map(row) } },
          },
        }
      }
      const number = Number(/"id":"LAMP-(\d+)"/.exec(got.body)?.[1])
      const found = issues.find(each => each.number === number)
      return {
        data:
          found === undefined
            ? { data: null, errors: [{ message: 'Entity not found: Issue' }] }
            : { data: { issue: row(found) } },
      }
    },
  },
  {
    type: 'redmine',
    keyOf: number => `#${number}`,
    project: undefined,
    urlVariable: 'REDMINE_URL',
    tokenVariable: 'REDMINE_API_KEY',
    proof: ['x-redmine-api-key', 'good'],
    bulkSize: 100,
    outsider: { status: 401, data: {} },
    answer(got, issues) {
      const { pathname, searchParams } = pathOf(got)
      const row = ({ number, state }: Known) => ({
        id: number,
        subject: `Issue ${number}`,
        status: {
          name: { open: 'New', closed: 'Closed', cancelled: 'Rejected' }[state],
          is_closed: state !== 'open',
        },
      })
      if (pathname === '/users/current.json') return { data: { user: { id: 1 } } }
      if (pathname === '/issues.json') {
        const asked = (searchParams.get('issue_id') ?? '').split(',').map(Number)
        const all = searchParams.get('status_id') === '*'
        return {
          data: {
            issues: issues
              .filter(({ number, state }) => asked.includes(number) && (all || state === 'open'))
              .map(row),
          },
        }
      }
      const found = issues.find(({ number }) => pathname === `/issues/${number}.json`)
      return found === undefined ? notFound : { data: { issue: row(found) } }
    },
  },
  {
    type: 'azure',
    keyOf: number => `AB#${number}`,
    project: 'ida/lamp',
    urlVariable: 'AZURE_DEVOPS_URL',
    tokenVariable: 'AZURE_DEVOPS_EXT_PAT',
    proof: ['authorization', `Basic ${Buffer.from(':good').toString('base64')}`],
    bulkSize: 200,
    outsider: { status: 203, data: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } },
    answer(got, issues) {
      const { pathname } = pathOf(got)
      const row = ({ number, state }: Known) => ({
        id: number,
        fields: {
          'System.State': { open: 'Active', closed: 'Closed', cancelled: 'Removed' }[state],
          'System.Title': `Issue ${number}`,
        },
      })
      if (pathname === '/ida/_apis/projects/lamp') return { data: { id: 'p1' } }
      if (pathname === '/ida/lamp/_apis/wit/workitemsbatch') {
        const asked = numbers(/"ids":\[(.*?)\]/.exec(got.body)?.[1] ?? '')
        return {
          data: {
            value: asked
              .map(number => issues.find(each => each.number === number))
              .map(each => (each === undefined ? null : row(each))),
          },
        }
      }
      const found = issues.find(({ number }) => pathname === `/ida/lamp/_apis/wit/workitems/${number}`)
      return found === undefined ? notFound : { data: row(found) }
    },
  },
]

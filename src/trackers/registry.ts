import { azure } from './azure.ts'
import { gitea } from './gitea.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { jira } from './jira.ts'
import { linear } from './linear.ts'
import { paperclip } from './paperclip.ts'
import type { Settings, Tracker } from './port.ts'
import { redmine } from './redmine.ts'

/** What is known of a kind of tracker: who makes it, where it is, and as whom it is asked. */
export interface TrackerKind {
  readonly create: (settings: Settings, token: string | undefined) => Tracker
  /** Its one public address; undefined where everyone runs their own. */
  readonly publicUrl: string | undefined
  /** Variables of the operator's environment that name its address, in order. */
  readonly urlVariables: readonly string[]
  readonly tokenVariables: readonly string[]
  /** The header that a token is sent in. */
  readonly header: (token: string, env: Environment) => Readonly<Record<string, string>>
}

export type Environment = Readonly<Record<string, string | undefined>>

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const basic = (user: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
})

const forge = {
  create: (settings: Settings) => gitea(settings),
  publicUrl: undefined,
  header: (token: string): Record<string, string> => ({ authorization: `token ${token}` }),
}

const jiraUser = (env: Environment): string | undefined => env['JIRA_USER_EMAIL'] ?? env['JIRA_EMAIL']

/** Every tracker that can be asked, by the `type` that a configuration gives it. */
export const trackerKinds: Readonly<Record<string, TrackerKind>> = {
  paperclip: {
    create: settings => paperclip(settings),
    publicUrl: undefined,
    urlVariables: ['PAPERCLIP_URL', 'PAPERCLIP_API_URL'],
    tokenVariables: ['PAPERCLIP_API_KEY'],
    header: bearer,
  },
  gitea: {
    ...forge,
    urlVariables: ['GITEA_URL', 'GITEA_SERVER_URL'],
    tokenVariables: ['GITEA_TOKEN', 'GITHUB_TOKEN'],
  },
  forgejo: {
    ...forge,
    urlVariables: ['FORGEJO_URL', 'FORGEJO_SERVER_URL'],
    tokenVariables: ['FORGEJO_TOKEN', 'GITEA_TOKEN', 'GITHUB_TOKEN'],
  },
  github: {
    create: settings => github(settings),
    publicUrl: 'https://api.github.com',
    urlVariables: ['GITHUB_API_URL'],
    tokenVariables: ['GITHUB_TOKEN', 'GH_TOKEN'],
    header: token => ({ ...bearer(token), 'x-github-api-version': '2022-11-28' }),
  },
  gitlab: {
    create: settings => gitlab(settings),
    publicUrl: 'https://gitlab.com',
    urlVariables: ['GITLAB_URL', 'CI_SERVER_URL'],
    tokenVariables: ['GITLAB_TOKEN'],
    header: token => ({ 'private-token': token }),
  },
  jira: {
    create: settings => jira(settings, /\.atlassian\.net\/?$/.test(settings.url)),
    publicUrl: undefined,
    urlVariables: ['JIRA_BASE_URL', 'JIRA_URL'],
    tokenVariables: ['JIRA_API_TOKEN', 'JIRA_PAT', 'JIRA_TOKEN'],
    header: (token, env) => {
      const user = jiraUser(env)
      return user === undefined ? bearer(token) : basic(user, token)
    },
  },
  linear: {
    create: settings => linear(settings),
    publicUrl: 'https://api.linear.app',
    urlVariables: ['LINEAR_URL'],
    tokenVariables: ['LINEAR_API_KEY'],
    header: token => ({ authorization: token }),
  },
  redmine: {
    create: settings => redmine(settings),
    publicUrl: undefined,
    urlVariables: ['REDMINE_URL'],
    tokenVariables: ['REDMINE_API_KEY'],
    header: token => ({ 'x-redmine-api-key': token }),
  },
  azure: {
    create: settings => azure(settings),
    publicUrl: 'https://dev.azure.com',
    urlVariables: ['AZURE_DEVOPS_URL', 'SYSTEM_COLLECTIONURI'],
    tokenVariables: ['AZURE_DEVOPS_EXT_PAT', 'SYSTEM_ACCESSTOKEN'],
    header: (token, env) => (env['AZURE_DEVOPS_EXT_PAT'] === token ? basic('', token) : bearer(token)),
  },
}

import type { TrackerConfig } from '../model/config.ts'
import type { Environment } from './registry.ts'

const publicForges: Readonly<Record<string, { readonly type: string; readonly url: string | undefined }>> = {
  'github.com': { type: 'github', url: undefined },
  'gitlab.com': { type: 'gitlab', url: undefined },
  'codeberg.org': { type: 'forgejo', url: 'https://codeberg.org' },
  'gitea.com': { type: 'gitea', url: 'https://gitea.com' },
}

const hostOf = (url: string | undefined): string | undefined => {
  try {
    return url === undefined ? undefined : new URL(url).host
  } catch {
    return undefined
  }
}

/** A forge of one's own, where the environment names its address. */
function namedForge(
  host: string,
  env: Environment,
): { readonly type: string; readonly url: string | undefined } | undefined {
  const variables = [
    ['gitea', 'GITEA_URL'],
    ['gitea', 'GITEA_SERVER_URL'],
    ['forgejo', 'FORGEJO_URL'],
    ['forgejo', 'FORGEJO_SERVER_URL'],
    ['gitlab', 'GITLAB_URL'],
    ['gitlab', 'CI_SERVER_URL'],
  ] as const
  const found = variables.find(([, name]) => hostOf(env[name]) === host)
  return found === undefined ? undefined : { type: found[0], url: env[found[1]] }
}

/** The address of a repository's remote → the tracker that its bare `#12` belong to; a wiki's are its repository's. */
export function ownForge(remote: string, env: Environment): TrackerConfig | undefined {
  const match = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^/:]+(?::\d+)?)[/:](.+?)(?:\.wiki)?(?:\.git)?\/?$/i.exec(
    remote.trim(),
  )
  const [, host = '', project] = match ?? []
  const forge = publicForges[host.toLowerCase()] ?? namedForge(host.toLowerCase(), env)
  if (forge === undefined || project === undefined || !project.includes('/')) return undefined
  return { type: forge.type, url: forge.url, keys: ['#'], project: project.replace(/^\d+\//, '') }
}
